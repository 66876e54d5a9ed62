import { Refusal } from '#kernel/refusal.ts';

/** Why a task ended early: the program is stopping, and the next process takes the work up. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted');
    this.name = 'Interrupted';
  }
}

/**
 * What went wrong as the queue and the log may keep it: kind, code and place. The message of a bug may quote data and
 * is left out.
 */
export const faultOf = (error: unknown): string => {
  if (error instanceof Interrupted) return 'interrupted';
  if (error instanceof Refusal) return [error.code, ...error.reasons.map(({ code }) => code)].join(': ');
  const { name, code, constraint, stack } = error as Error & { code?: string; constraint?: string };
  const place = stack
    ?.split('\n')
    .find((line) => line.includes('/src/'))
    ?.replace(/^.*\/src\//, 'src/')
    .replace(/\)$/, '');
  return [name, code, constraint, place].filter((part) => part !== undefined).join(' ');
};
