import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { casesHouse } from '#features/admissions/server/testing/casesHouse.ts';
import { machine } from '#main/testing.ts';
import { refreshIfMissing, tasksTasks } from './jobs.ts';

const house = await casesHouse();
const { call, act, person } = house;
const jobs = async () =>
  (
    await inTransaction(house.db, '/', (tx) =>
      sql<{ key: string }>`select key from graphile_worker.jobs where key = 'task.refresh'`.execute(tx),
    )
  ).rows.length;
const turn = async () => (await call('task.list', machine, { unitCode: 'B1' })).tasks.length;

test('cases that are nobody’s turn since before the upgrade are read at the start, once; afterwards nothing is', async () => {
  await person('N1', '1995-06-01');
  await call('case.open', machine, { code: 'HS1', personCode: 'N1', unitCode: 'B1', on: '2018-01-08' });
  await act('HS1', 'enlist', '2018-01-10');
  expect(await refreshIfMissing(house.db)).toBe(false);
  expect(await turn()).toBe(1);

  await inTransaction(house.db, '/', (tx) => sql`delete from next_step`.execute(tx));
  expect(await turn()).toBe(0);
  expect(await refreshIfMissing(house.db)).toBe(true);
  expect(await refreshIfMissing(house.db)).toBe(true);
  expect(await jobs()).toBe(1);
  const [refresh] = tasksTasks(house.db, Date.now);
  await refresh?.run({}, { signal: new AbortController().signal, attempt: 1, isLastAttempt: false });
  expect(await turn()).toBe(1);
  expect(await refreshIfMissing(house.db)).toBe(false);
});
