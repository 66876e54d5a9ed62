import { sessionMinutes } from './model.ts';

const minute = 60_000;
/** The server notes a session at most once a minute, so its patience may end that much earlier. */
const lockAfter = (sessionMinutes.idle - 1) * minute;
const warnAfter = lockAfter - 2 * minute;

export type Idleness = 'working' | 'warned' | 'locked';

/** What a page does after so many milliseconds without a sign of its reader. */
export const idlenessAfter = (milliseconds: number): Idleness =>
  milliseconds < warnAfter ? 'working' : milliseconds < lockAfter ? 'warned' : 'locked';

/** Whether the server should hear again that somebody is working. */
export const isSignDue = (milliseconds: number): boolean => milliseconds >= 2 * minute;

/** Whole seconds until the page locks. */
export const secondsUntilLock = (milliseconds: number): number =>
  Math.max(0, Math.ceil((lockAfter - milliseconds) / 1_000));
