import { monitorEventLoopDelay } from 'node:perf_hooks';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { plantUnits } from '#features/organisations/server/units.testing.ts';
import { allTasks } from '#main/jobs.ts';
import { allOperations } from '#main/operations.ts';
import { testHouse } from '#main/testing.ts';

const house = await testHouse();
const rows = Number(process.env.EXPORT_ROWS ?? 100_000);
const megabyte = 1_024 * 1_024;
const fields = [
  'code',
  'name',
  'sort',
  'kind',
  'unitCode',
  'openedOn',
  'ownerKind',
  'workers',
  'isBorder',
  'isRemote',
  'isEthnicMinority',
  'isPoor',
  'state',
  'stateSince',
];
await plantUnits(house.db, [{ code: 'T' }]);
await inTransaction(house.db, '/', async (trx) => {
  await sql`set local statement_timeout = 0`.execute(trx);
  await sql`insert into site (code, unit_id, name, sort, kind, opened_on, workers)
    select 'A-' || n, id, 'Thôn số ' || n, 'place', 'village', '1990-01-01'::date + n % 9000, n % 700
    from generate_series(1, ${rows}) n, unit where unit.code = 'T'`.execute(trx);
});
await house.owner.executeQuery(sql`analyze site`.compile(house.owner));

test('a hundred thousand rows are written within 300 MB more, and requests hardly wait', async () => {
  const clerk = await house.account('base-clerk', 'T');
  const { id } = await house.call('export.start', clerk, {
    operation: 'site.list',
    input: { unitCode: 'T' },
    title: 'Thôn, bản',
    columns: ['#', ...fields].map((field) => ({
      field,
      title: field,
      ...(field.endsWith('On') ? { kind: 'day' } : {}),
    })),
  });
  const { db } = house.openPool();
  const clock = () => Date.parse('2026-11-21T12:00:00+07:00');
  const tasks = allTasks({ db, clock, perform: house.perform, operations: allOperations(house.db) });
  const before = process.memoryUsage().rss;
  let peak = before;
  const watching = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const begun = performance.now();
  await tasks
    .find(({ name }) => name === 'export.write')
    ?.run({ id }, { signal: new AbortController().signal, attempt: 1, isLastAttempt: true });
  const seconds = (performance.now() - begun) / 1_000;
  delay.disable();
  clearInterval(watching);
  const { status, rowsDone, size } = await house.call('export.read', clerk, { id });
  const more = (peak - before) / megabyte;
  process.stdout.write(
    `${rowsDone} rows: ${seconds.toFixed(1)} s, ${(size / megabyte).toFixed(1)} MB, RSS +${more.toFixed(0)} MB, ` +
      `loop delay p99 ${(delay.percentile(99) / 1e6).toFixed(0)} ms, longest ${(delay.max / 1e6).toFixed(0)} ms\n`,
  );
  expect([status, rowsDone]).toEqual(['ready', rows]);
  expect(more).toBeLessThan(300);
  expect(delay.percentile(99) / 1e6).toBeLessThan(100);
});
