import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { machine } from '#main/testing.ts';
import { casesHouse } from './testing/casesHouse.ts';

const { call, db, act, prepared, codesOf } = await casesHouse();
const forget = (caseCode: string) => call('case.forget', machine, { caseCode, reason: 'Hết thời hạn lưu' });
const rows = (query: ReturnType<typeof sql>) =>
  inTransaction(db, '/', (trx) => query.execute(trx)).then((found) => found.rows);

await prepared('HS1', 'N1');

test('a case underway is not forgotten', async () => {
  expect(codesOf(await forget('HS1').catch((error: unknown) => error))).toEqual(['case-goes-on']);
});

test('an ended case keeps act, day and unit of each event and its counts, and nothing of the person', async () => {
  await act('HS1', 'withdraw', '2018-03-20');
  const before = await rows(sql`select act, on_day, unit_id from case_event order by id`);
  const { events, digest } = await forget('HS1');
  expect(events).toBe(before.length);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(await rows(sql`select act, on_day, unit_id from case_event order by id`)).toEqual(before);
  expect(await rows(sql`select distinct details::text as details, reason from case_event`)).toEqual([
    { details: '{}', reason: null },
  ]);
  expect(await rows(sql`select full_name, birth_year, born_on from person where code = 'N1'`)).toEqual([
    { full_name: null, birth_year: null, born_on: null },
  ]);
  expect(
    await rows(sql`select 1 from person_key k join person p on p.id = k.person_id where p.code = 'N1'`),
  ).toEqual([]);
  expect(await rows(sql`select on_day from fact where kind = 'certificate' and annulled_on is null`)).toEqual(
    [{ on_day: '2018-02-01' }],
  );
  expect(await rows(sql`select * from rollup_differences()`)).toEqual([]);
});

test('what is forgotten is neither read nor acted on, and says so', async () => {
  for (const attempt of [
    () => call('case.read', machine, { caseCode: 'HS1' }),
    () => act('HS1', 'die', '2018-04-01'),
    () => forget('HS1'),
  ]) {
    expect(codesOf(await attempt().catch((error: unknown) => error))).toEqual(['case-is-forgotten']);
  }
});
