import { auditCommands } from '#features/audit/server/cli.ts';
import { importCommands } from '#features/imports/server/cli.ts';
import { monitoringCommands } from '#features/monitoring/server/cli.ts';
import type { CliCommand } from '#server/cli.ts';
import { backupCommands } from './backup.ts';

/** Commands with a form of their own; every other operation is called as `noun verb --field value`. */
export const ownCommands: CliCommand[] = [
  ...backupCommands,
  ...auditCommands,
  ...importCommands,
  ...monitoringCommands,
];
