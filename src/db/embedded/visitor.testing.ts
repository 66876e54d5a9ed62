import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Visit } from './open.ts';

const PROGRAM = fileURLToPath(new URL('./visit.testing.ts', import.meta.url));

/** A process that visits a data folder, as tests see it. */
export interface Visitor {
  readonly pid: number;
  /** The first line that begins with one of the words, already said or to come. */
  line(...words: string[]): Promise<string>;
  said(word: string): boolean;
  kill(signal: NodeJS.Signals): void;
  /** SIGTERM, then wait for the end. */
  close(): Promise<void>;
  readonly ended: Promise<void>;
}

const ending = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => child.once('close', () => resolve()));

/** Starts a process that opens the folder as a server or as a guest. */
export const visit = (dataDir: string, as: Visit): Visitor => {
  const child = spawn(process.execPath, [PROGRAM, dataDir, as], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  let isOver = false;
  const ended = ending(child).then(() => {
    isOver = true;
  });
  let wake: () => void = () => undefined;
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    wake();
  });
  const line = async (...words: string[]): Promise<string> => {
    for (;;) {
      const found = lines.find((text) => words.some((word) => text.startsWith(word)));
      if (found) return found;
      if (isOver) throw new Error(`ended without «${words}»: ${lines.join(' | ')}`);
      await Promise.race([new Promise<void>((resolve) => (wake = resolve)), ended]);
    }
  };
  return {
    pid: child.pid ?? 0,
    line,
    said: (word) => lines.some((text) => text.startsWith(word)),
    kill: (signal) => child.kill(signal),
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
    ended,
  };
};
