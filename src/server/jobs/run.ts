import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type JobHelpers, Logger, parseCronItems, run, type WorkerEvents } from 'graphile-worker';
import type { Client, PoolClient } from 'pg';
import type { Database } from '#db/database.ts';
import { faultOf } from './fault.ts';
import type { Task } from './task.ts';
import { type WatchOptions, watchPools } from './watch.ts';

/** What the log learns of the queue: names, tries, times and kinds of faults. */
export type JobLog = Record<'info' | 'error', (line: Record<string, string | number>) => void>;

export type JobsOptions = {
  /** A pool of its own, so that work and requests do not take each other's connections. */
  database: Database;
  tasks: readonly Task[];
  log: JobLog;
  /** Other times only in tests. */
  watch?: WatchOptions;
  patienceMs?: number;
};

const concurrency = 2;
/** Work added by others is heard of at once; this finds what was put off. */
const pollMs = 2_000;
/** What does not end by itself after the signal is cut off, and left to the next process. */
const longestPatienceMs = 10_000;

/** Connections a process needs for its work: each task two, listening, living, the clock and the queue itself. */
export const jobConnections = 2 * concurrency + 4;

const cronOf = (tasks: readonly Task[]) =>
  parseCronItems(
    tasks.flatMap(({ name, schedule, maxAttempts }) =>
      schedule
        ? [{ task: name, match: schedule.pattern, identifier: name, options: { maxAttempts, jobKey: name } }]
        : [],
    ),
  );

/** A task as the queue runs it; what the queue learns of a fault is its kind and place, since it keeps it. */
const attempting =
  ({ name, run: attempt }: Task, log: JobLog) =>
  async (payload: unknown, { job, abortSignal }: JobHelpers): Promise<void> => {
    const begun = performance.now();
    const line = () => ({ job: name, try: job.attempts, ms: Math.round(performance.now() - begun) });
    try {
      const isLastAttempt = job.attempts >= job.max_attempts;
      await attempt(payload, { signal: abortSignal as AbortSignal, attempt: job.attempts, isLastAttempt });
      log.info(line());
    } catch (error) {
      const fault = faultOf(error);
      log.error({ ...line(), fault });
      // Without a stack, which would quote the message it began with.
      throw Object.assign(new Error(fault), { stack: '' });
    }
  };

/** Only what goes wrong in the queue itself; the tasks speak for themselves. */
const loggerOf = (log: JobLog) =>
  new Logger(() => (level, message, meta) => {
    if (level !== 'error' || meta?.failure) return;
    log.error({ queue: String(message).split(/[:\n]/)[0] ?? '' });
  });

/**
 * Works the queue until it is stopped: what commands added and what the clock adds. A task that fails is tried again,
 * later each time, and after its last try stays for the administrator to see.
 * @returns stops it: work in flight ends at its next step and is tried again by the next process
 */
export const runJobs = async (options: JobsOptions): Promise<() => Promise<void>> => {
  const { database, tasks, log, watch, patienceMs = longestPatienceMs } = options;
  const connections = new Set<PoolClient>();
  database.pool.on('connect', (client) => connections.add(client));
  database.pool.on('remove', (client) => connections.delete(client));
  const living = watchPools(database, watch ?? { everyMs: 15_000, graceMs: 15_000 });
  const events = new EventEmitter() as WorkerEvents;
  events.once('pool:create', ({ workerPool }) => living.live(workerPool.id));
  const taskList = Object.fromEntries(tasks.map((task) => [task.name, attempting(task, log)]));
  const runner = await run({
    pgPool: database.pool,
    taskList,
    parsedCronItems: cronOf(tasks),
    concurrency,
    pollInterval: pollMs,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: 1,
    // Batches, so that stopping waits until the end of every task is written down.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: loggerOf(log),
    events,
  });
  return async () => {
    const isOver = runner.stop().then(() => true);
    const isEnough = pause(patienceMs, false, { ref: false });
    const hasEnded = await Promise.race([isOver, isEnough]);
    await living.stop();
    // A statement that runs on would hold the program up; cut off, its task fails.
    if (!hasEnded) await Promise.all([...connections].map((client) => (client as unknown as Client).end()));
  };
};
