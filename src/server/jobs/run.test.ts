import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { APP_ROLE } from '#db/embedded/roles.ts';
import { addJob } from '#db/jobs/add.ts';
import { JOBS_REVISION } from '#db/jobs/prepare.ts';
import { testDatabase } from '#db/testing.ts';
import { inTransaction } from '#db/transaction.ts';
import { Interrupted } from './fault.ts';
import { type JobLog, runJobs } from './run.ts';
import { everyDayAt, everyMinutes, type Task, type Work } from './task.ts';

const house = await testDatabase();
const lines: Record<string, string | number>[] = [];
const log: JobLog = { info: (line) => lines.push(line), error: (line) => lines.push(line) };
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
  await house.owner.pool.query('delete from graphile_worker._private_jobs');
});

const task = (run: (n: number, work: Work) => Promise<void> | void, maxAttempts = 3): Task => ({
  name: 'test.work',
  maxAttempts,
  run: async ({ n }: { n: number }, work) => run(n, work),
});
const start = async (...tasks: Task[]): Promise<() => Promise<void>> => {
  const stop = await runJobs({
    database: house.open(APP_ROLE, 'jobs'),
    tasks,
    log,
    watch: { everyMs: 200, graceMs: 500 },
  });
  let stopped: Promise<void> | undefined;
  const once = () => (stopped ??= stop());
  stops.push(once);
  return once;
};
const add = (n: number, fails = false): Promise<void> =>
  inTransaction(house.app.db, '/1/', async (tx) => {
    await addJob(tx, { task: 'test.work', payload: { n }, key: `work-${n}`, maxAttempts: 3 });
    if (fails) throw new Error('the act failed');
  });
const until = async (isSo: () => boolean): Promise<void> => {
  for (let waited = 0; !isSo(); waited += 20) {
    if (waited > 20_000) throw new Error(`never: ${JSON.stringify(lines)}`);
    await pause(20);
  }
};
const jobs = async () =>
  (await house.owner.pool.query('select attempts, last_error, locked_by from graphile_worker._private_jobs'))
    .rows;
/** The failed try is written down, and the job waits for its next. */
const isGivenBack = () =>
  expect.poll(async () => (await jobs())[0], { timeout: 10_000 }).toMatchObject({ locked_by: null });
/** Without the time that the queue leaves between two tries. */
const hurry = () => house.owner.pool.query('update graphile_worker._private_jobs set run_at = now()');

describe('work', () => {
  test('is done when the act that added it commits, once, whoever of several takes it', async () => {
    const done: number[] = [];
    const count = task((n) => void done.push(n));
    await start(count);
    await start(count);
    await expect(add(1, true)).rejects.toThrow('the act failed');
    await Promise.all([2, 3, 4, 5].map((n) => add(n)));
    await until(() => done.length === 4);
    await expect.poll(jobs, { timeout: 10_000 }).toEqual([]);
    expect(done.toSorted()).toEqual([2, 3, 4, 5]);
  });

  test('that fails is tried again; queue and log keep kind and place of the fault, none of its words', async () => {
    const tries: number[] = [];
    await start(
      task((_, { attempt, isLastAttempt }) => {
        tries.push(attempt);
        if (!isLastAttempt) throw new TypeError('Nguyễn Thị Lan sinh ngày 01/02/1990');
      }, 3),
    );
    await add(6);
    await until(() => tries.length === 1);
    await until(() => lines.some(({ fault }) => fault !== undefined));
    await isGivenBack();
    const [{ last_error }] = await jobs();
    expect(last_error).toMatch(/^TypeError src\/server\/jobs\/run\.test\.ts:\d+:\d+$/);
    expect(JSON.stringify(lines)).not.toContain('Lan');
    await hurry();
    await until(() => tries.length === 2);
    await isGivenBack();
    await hurry();
    await until(() => tries.length === 3);
    await expect.poll(jobs, { timeout: 10_000 }).toEqual([]);
  });

  test('in flight when the program stops ends at its next step, and the next process does it', async () => {
    let isUnderWay = false;
    const stop = await start(
      task(async (_, { signal }) => {
        isUnderWay = true;
        while (!signal.aborted) await pause(10);
        throw new Interrupted();
      }),
    );
    await add(7);
    await until(() => isUnderWay);
    await stop();
    expect(await jobs()).toMatchObject([{ attempts: 1, last_error: 'interrupted', locked_by: null }]);
    await hurry();
    const tries: number[] = [];
    await start(task((_, { attempt }) => void tries.push(attempt)));
    await until(() => tries.length === 1);
    expect(tries).toEqual([2]);
  });

  test('that does not end when the program stops is cut off', async () => {
    const pool = house.open(APP_ROLE, 'jobs');
    let isUnderWay = false;
    const stop = await runJobs({
      database: pool,
      tasks: [
        task(async () => {
          isUnderWay = true;
          await pool.pool.query('select pg_sleep(60)');
        }),
      ],
      log,
      patienceMs: 300,
    });
    await add(9);
    await until(() => isUnderWay);
    const begun = performance.now();
    await stop();
    await pool.close();
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(await jobs()).toMatchObject([{ attempts: 1 }]);
  });

  test('of a process that was killed is done by another, soon', async () => {
    const program = fileURLToPath(new URL('./worker.testing.ts', import.meta.url));
    const child = spawn(process.execPath, [program, house.sockets, house.name], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await add(8);
    await once(child.stdout, 'data');
    const tries: number[] = [];
    await start(task((_, { attempt }) => void tries.push(attempt)));
    await pause(1_500);
    expect(tries, 'a living process keeps its work').toEqual([]);
    child.kill('SIGKILL');
    await once(child, 'close');
    await until(() => tries.length === 1);
    expect(tries).toEqual([2]);
  });
});

describe('the queue', () => {
  test('is what the library of this version knows', async () => {
    const { rows } = await house.owner.pool.query(
      'select max(id) as revision from graphile_worker.migrations',
    );
    expect(rows).toEqual([{ revision: JOBS_REVISION }]);
  });

  test('counts times in Hà Nội', () => {
    expect(everyDayAt(2).pattern).toBe('0 19 * * *');
    expect(everyDayAt(7, 30).pattern).toBe('30 0 * * *');
    expect(everyMinutes(10).pattern).toBe('*/10 * * * *');
    expect(() => everyMinutes(7)).toThrow(RangeError);
  });
});
