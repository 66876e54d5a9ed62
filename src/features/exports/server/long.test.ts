import { Workbook } from '@cj-tech-master/excelts';
import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { addJob } from '#db/jobs/add.ts';
import { inTransaction } from '#db/transaction.ts';
import { plantUnits } from '#features/organisations/server/units.testing.ts';
import { allTasks } from '#main/jobs.ts';
import { allOperations } from '#main/operations.ts';
import { machine, testHouse } from '#main/testing.ts';
import { runJobs } from '#server/jobs/run.ts';
import type { AnyOperation } from '#server/perform.ts';

const house = await testHouse();
const { call } = house;
const clock = () => Date.parse('2026-11-21T12:00:00+07:00');
await plantUnits(house.db, [{ code: 'T' }, { code: 'A', parent: 'T' }]);
const many = 5_345;
await inTransaction(house.db, '/', (trx) =>
  sql`insert into site (code, unit_id, name, sort, kind)
    select 'A-' || n, unit.id, 'Thôn ' || n, 'place', 'village'
    from generate_series(1, ${many}) n, unit where unit.code = 'A'`.execute(trx),
);

const places = {
  operation: 'site.list',
  input: { unitCode: 'A' },
  title: 'Thôn',
  columns: [
    { field: 'code', title: 'Mã' },
    { field: 'name', title: 'Tên' },
  ],
};
type Account = Awaited<ReturnType<typeof house.account>>;
const startOf = async (actor: Account): Promise<number> => {
  const { id, status, rowsTotal } = await call('export.start', actor, places);
  expect([status, rowsTotal]).toEqual(['waiting', null]);
  return id;
};
const stateOf = (actor: Account, id: number) => call('export.read', actor, { id });

/** The task itself, with something that happens while one of its two pages is read. */
const write = (id: number, meanwhile: () => Promise<void> | void, signal?: AbortSignal) => {
  const page = signal ? 1 : 2;
  let pages = 0;
  const disturbed = (operation: AnyOperation): AnyOperation =>
    operation.contract.action === 'site.list'
      ? {
          ...operation,
          run: async (act, input) => {
            pages += 1;
            if (pages === page) await meanwhile();
            return operation.run(act, input);
          },
        }
      : operation;
  const operations = allOperations(house.db).map(disturbed);
  const task = allTasks({ db: house.db, clock, perform: house.perform, operations }).find(
    ({ name }) => name === 'export.write',
  );
  const work = { signal: signal ?? new AbortController().signal, attempt: 1, isLastAttempt: false };
  return task?.run({ id }, work);
};
const expire = async (): Promise<void> => {
  const tasks = allTasks({ db: house.db, clock: later, perform: house.perform, operations: [] });
  const work = { signal: new AbortController().signal, attempt: 1, isLastAttempt: false };
  await tasks.find(({ name }) => name === 'export.expire')?.run({}, work);
};
let later = clock;
const chunks = async (): Promise<number> => {
  const { rows } = await inTransaction(house.db, '/', (trx) =>
    sql<{ n: number }>`select count(*) as n from export_chunk`.execute(trx),
  );
  return rows[0]?.n ?? -1;
};
afterEach(async () => {
  await inTransaction(house.db, '/', (trx) => sql`delete from export`.execute(trx));
  await house.owner.executeQuery(sql`delete from graphile_worker._private_jobs`.compile(house.owner));
  later = clock;
});

const namesIn = async (actor: Account, id: number): Promise<unknown[]> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of (await call('export.download', actor, { id })).bytes) pieces.push(piece);
  const book = new Workbook();
  await book.xlsx.load(Buffer.concat(pieces));
  const sheet = book.getWorksheet('Danh sách');
  return Array.from({ length: (sheet?.rowCount ?? 1) - 1 }, (_, at) => sheet?.getCell(at + 2, 2).value);
};

describe('a long export', () => {
  test('waits in the queue, is written page by page, and holds every row in order', {
    timeout: 120_000,
  }, async () => {
    const clerk = await house.account('base-clerk', 'A');
    const id = await startOf(clerk);
    await expect(call('export.download', clerk, { id })).rejects.toMatchObject({
      reasons: [{ code: 'export-not-ready' }],
    });
    const faults: unknown[] = [];
    const stop = await runJobs({
      database: house.openPool(),
      tasks: allTasks({
        db: house.db,
        clock,
        perform: house.perform,
        operations: allOperations(house.db),
      }),
      log: { info: () => undefined, error: (line) => faults.push(line) },
    });
    await expect
      .poll(() => stateOf(clerk, id), { timeout: 100_000 })
      .toMatchObject({
        status: 'ready',
        rowsDone: many,
        rowsTotal: many,
        size: expect.any(Number),
      });
    await stop();
    expect(faults).toEqual([]);
    expect(await namesIn(clerk, id)).toEqual(Array.from({ length: many }, (_, at) => `Thôn ${at + 1}`));
    const { entries } = await call('audit.list', machine, { action: 'export.finish' });
    expect(entries[0]).toMatchObject({
      actor: 'account',
      object: `export:${id}`,
      detail: { operation: 'site.list', rows: many },
    });
  });

  test('tells how far it is', async () => {
    const clerk = await house.account('base-clerk', 'A');
    const id = await startOf(clerk);
    const seen: unknown[] = [];
    await write(id, async () => {
      seen.push(await stateOf(clerk, id));
    });
    expect(seen).toMatchObject([{ status: 'running', rowsDone: 5_000 }]);
  });

  test('ends when the right to its list ends, and leaves nothing', async () => {
    const clerk = await house.account('base-clerk', 'A');
    const id = await startOf(clerk);
    await write(id, () =>
      inTransaction(house.db, '/', async (trx) => {
        await trx.deleteFrom('role_grant').where('account_id', '=', clerk.accountId).execute();
      }),
    );
    const [row] = await inTransaction(house.db, '/', (trx) =>
      trx.selectFrom('export').select(['status', 'failure']).execute(),
    );
    expect([row, await chunks()]).toEqual([{ status: 'failed', failure: 'right-ended' }, 0]);
  });

  test('is cancelled in the middle, and leaves nothing', async () => {
    const clerk = await house.account('base-clerk', 'A');
    const id = await startOf(clerk);
    await write(id, () => call('export.cancel', clerk, { id }));
    await expect(stateOf(clerk, id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await chunks()).toBe(0);
  });

  test('interrupted in the middle, it is written again from its beginning', async () => {
    const clerk = await house.account('base-clerk', 'A');
    const id = await startOf(clerk);
    const stopping = new AbortController();
    await expect(write(id, () => stopping.abort(), stopping.signal)).rejects.toThrow('interrupted');
    expect(await stateOf(clerk, id)).toMatchObject({ status: 'running' });
    await write(id, () => undefined);
    expect(await stateOf(clerk, id)).toMatchObject({ status: 'ready', rowsDone: many });
    expect(await namesIn(clerk, id)).toHaveLength(many);
  });

  test('shows one moment, whatever changes while it is written', async () => {
    const clerk = await house.account('base-clerk', 'A');
    const id = await startOf(clerk);
    await write(id, () =>
      inTransaction(house.db, '/', async (trx) => {
        await trx.deleteFrom('site').where('code', '=', `A-${many}`).execute();
      }),
    );
    expect(await namesIn(clerk, id)).toHaveLength(many);
    await inTransaction(house.db, '/', (trx) =>
      sql`insert into site (code, unit_id, name, sort, kind) select ${`A-${many}`}, id, ${`Thôn ${many}`}, 'place', 'village'
        from unit where code = 'A'`.execute(trx),
    );
  });

  test('refuses a fourth before one of three is done, and an order that only a short list can have', async () => {
    const clerk = await house.account('base-clerk', 'A');
    const order = { field: 'name', isDescending: true };
    await expect(call('export.start', clerk, { ...places, order })).rejects.toMatchObject({
      reasons: [{ code: 'export-orders-a-long-list' }],
    });
    for (let n = 0; n < 3; n += 1) await startOf(clerk);
    await expect(call('export.start', clerk, places)).rejects.toMatchObject({
      code: 'too-many-requests',
      reasons: [{ code: 'too-many-exports' }],
    });
  });
});

describe('housekeeping', () => {
  test('removes a file that expired, with all its pieces', async () => {
    const clerk = await house.account('base-clerk', 'A');
    const id = await startOf(clerk);
    await write(id, () => undefined);
    expect(await chunks()).toBeGreaterThan(0);
    await expire();
    expect(await stateOf(clerk, id)).toMatchObject({ status: 'ready' });
    later = () => clock() + 24 * 3_600_000;
    await expire();
    await expect(stateOf(clerk, id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await chunks()).toBe(0);
  });

  test('says of work that nobody will do any more that it failed', async () => {
    const clerk = await house.account('base-clerk', 'A');
    const id = await startOf(clerk);
    await expire();
    expect(await stateOf(clerk, id)).toMatchObject({ status: 'waiting' });
    await house.owner.executeQuery(
      sql`update graphile_worker._private_jobs set attempts = max_attempts`.compile(house.owner),
    );
    await expire();
    expect(await stateOf(clerk, id)).toMatchObject({ status: 'failed', failure: 'broken' });
  });
});

describe('the queue, as its administrator sees it', () => {
  test('shows what failed with its fault, and tries it again', async () => {
    const other = { task: 'test.nothing', payload: { n: 1 }, key: 'test:1', maxAttempts: 2 };
    await inTransaction(house.db, '/', (trx) => addJob(trx, other));
    const [waiting] = (await call('job.list', machine, {})).jobs;
    expect(waiting).toMatchObject({ task: 'test.nothing', state: 'waiting', attempts: 0, maxAttempts: 2 });
    await house.owner.executeQuery(
      sql`update graphile_worker._private_jobs set attempts = 2, last_error = 'TypeError src/x.ts:1:1'`.compile(
        house.owner,
      ),
    );
    expect((await call('job.list', machine, { state: 'failed' })).jobs).toMatchObject([
      { id: waiting.id, state: 'failed', fault: 'TypeError src/x.ts:1:1' },
    ]);
    await call('job.retry', machine, { id: waiting.id });
    expect((await call('job.list', machine, {})).jobs).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    await expect(call('job.retry', machine, { id: waiting.id })).rejects.toMatchObject({ code: 'not-found' });
    const local = await house.account('administrator', 'A');
    await expect(call('job.list', local, {})).rejects.toMatchObject({
      reasons: [{ code: 'jobs-belong-to-the-installation' }],
    });
  });
});
