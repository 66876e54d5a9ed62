import { closeSync, copyFileSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';

const LARGEST = 5 * 1024 * 1024;
const HOUR = 3_600_000;

/** Keeps the log and one older part of it; the server appends, so cutting to nothing is safe while it writes. */
const cutWhenLarge = (path: string): void => {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) < LARGEST) return;
  copyFileSync(path, `${path}.1`);
  truncateSync(path);
};

/** Gives `use` a descriptor that appends to the log. */
export const withLog = <T>(path: string, use: (descriptor: number) => T): T => {
  cutWhenLarge(path);
  const descriptor = openSync(path, 'a', 0o600);
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** Watches the size of a log for as long as its server runs. */
export const limitLog = (path: string): (() => void) => {
  const timer = setInterval(() => cutWhenLarge(path), HOUR);
  timer.unref();
  return () => clearInterval(timer);
};

/** What the server said last, for the sentence of a failed start. */
export const lastWords = (path: string): string => {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  const telling = lines.findLast((line) => /FATAL|PANIC|unshare|setpriv|flock|error/i.test(line));
  return (telling ?? lines.at(-1) ?? '').replace(/^.*?(FATAL|PANIC):\s*/, '');
};
