/** What a task works with besides its payload. */
export type Work = {
  /** Aborted when the program stops: a long task ends at once and is tried again by the next process. */
  signal: AbortSignal;
  /** 1 for the first try. */
  attempt: number;
  isLastAttempt: boolean;
};

/** Work done outside a request: added by a command in its own transaction, or by the clock. */
export type Task = {
  /** `noun.verb` */
  name: string;
  /** When the clock adds it; never without. */
  schedule?: Schedule;
  /** Tries before it is left to the administrator. */
  maxAttempts: number;
  // biome-ignore lint/suspicious/noExplicitAny: each task knows its own payload
  run(payload: any, work: Work): Promise<void> | void;
};

/** A pattern of the queue's clock, which counts in UTC. */
export type Schedule = { readonly pattern: string };

const hanoi = 7;
const minutesOfAnHour = 60;

/** Every day at this time in Hà Nội, which has no summer time. */
export const everyDayAt = (hour: number, minute = 0): Schedule => ({
  pattern: `${minute} ${(hour - hanoi + 24) % 24} * * *`,
});

/** So often, counted from the full hour. */
export const everyMinutes = (minutes: number): Schedule => {
  if (minutesOfAnHour % minutes !== 0) throw new RangeError(`${minutes} does not divide an hour`);
  return { pattern: `*/${minutes} * * * *` };
};
