import type { CliCommand } from '#server/cli.ts';

export const backupCommands: CliCommand[] = [];
