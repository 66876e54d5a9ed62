import { spawn } from 'node:child_process';

export interface Stage {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly env?: NodeJS.ProcessEnv;
}

export interface Done {
  readonly name: string;
  readonly isOk: boolean;
  readonly seconds: number;
}

/** Runs one stage with its output shown, and never throws: a program that is missing is a stage that failed. */
export const runStage = ({ name, command, env }: Stage): Promise<Done> =>
  new Promise((resolve) => {
    const since = performance.now();
    const [program, ...args] = command;
    const done = (isOk: boolean) => resolve({ name, isOk, seconds: (performance.now() - since) / 1000 });
    process.stdout.write(`\n── ${name}: ${command.join(' ')}\n`);
    const child = spawn(program, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.once('error', () => done(false));
    child.once('exit', (code) => done(code === 0));
  });

/** The stages as a table for people. */
export const table = (stages: readonly Done[]): string => {
  const rows = stages.map(
    ({ name, isOk, seconds }) =>
      `${name.padEnd(10)} ${isOk ? 'ok    ' : 'FAILED'} ${seconds.toFixed(1).padStart(7)} s`,
  );
  const total = stages.reduce((sum, { seconds }) => sum + seconds, 0);
  return [...rows, `${'total'.padEnd(17)} ${total.toFixed(1).padStart(7)} s`].join('\n');
};
