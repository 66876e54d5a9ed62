import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { machine } from '#main/testing.ts';
import { casesHouse } from '../testing/casesHouse.ts';

const { call, db, owner, account, act, prepared, codesOf, setNow } = await casesHouse();
const rows = <T>(query: ReturnType<typeof sql>) =>
  inTransaction(db, '/', async (tx) => (await query.execute(tx)).rows as T[]);
const refusedFor = (attempt: Promise<unknown>) => attempt.then(() => [], codesOf);
const erase = () => call('retention.erase', machine, {});
const due = async (as = machine, more: object = {}) =>
  (await call('retention.read', as, more)).due.map(
    ({ caseCode, dueOn, heldUntil }: Record<string, string>) => [caseCode, dueOn, heldUntil],
  );
const clerk = await account('base-clerk', 'CS');
const NAME = 'Quàng Thị Xuyến Zara';
/** Every way in which the name, or the home, may have been written down. */
const SAID = ['Xuyến Zara', 'XUYẾN ZARA', 'xuyen zara', 'Xuyến Zara'.normalize('NFD'), 'zara', 'Bản Nậm Zôn'];

/** Tables in which a text stands in any column, also within bytes. */
const tablesWith = async (texts: readonly string[]): Promise<string[]> => {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'm')`.execute(
    owner,
  );
  const patterns = texts
    .flatMap((text) => [text, Buffer.from(text).toString('hex')])
    .map((text) => `%${text}%`);
  const found = await inTransaction(owner, '/', async (tx) => {
    const hits: string[] = [];
    for (const { name } of tables) {
      const { rows: hit } = await sql`
        select from ${sql.table(name)} t where t::text ilike any(${patterns}::text[]) limit 1`.execute(tx);
      if (hit.length > 0) hits.push(name);
    }
    return hits;
  });
  return found.sort();
};

await prepared('HS1', 'N1');
await call('case.describe', machine, {
  caseCode: 'HS1',
  ...{ fullName: NAME, homePlace: 'Bản Nậm Zôn', sex: 'female', reason: `Theo giấy khai sinh của ${NAME}` },
});
await call('case.describe', machine, { caseCode: 'HS1', homePlace: 'Nơi khác', reason: 'Ghi nhầm' });
await call('case.describe', machine, { caseCode: 'HS1', homePlace: 'Bản Nậm Zôn', reason: 'Như cũ' });
await call('person.record', machine, {
  code: 'N1X',
  unitCode: 'B2',
  fullName: NAME.toUpperCase(),
  birthYear: 1995,
});
await call('person.merge', machine, { keptCode: 'N1', mergedCode: 'N1X' });
await call('draft.save', clerk, {
  action: 'case.remark',
  address: '/ho-so/HS1?viec=remark',
  content: { text: NAME },
});
await call('case.begin', machine, {
  fullName: `${NAME} Hai`,
  bornOn: '1999-01-01',
  unitCode: 'B1',
  on: '2018-01-08',
  code: 'HS2',
});

test('who left is erased after the period, and never before having stood on the list for thirty days', async () => {
  expect(await due()).toEqual([]);
  await act('HS1', 'withdraw', '2018-03-20');
  await act('HS2', 'withdraw', '2026-11-20');
  expect(await due()).toEqual([['HS1', '2026-12-21', null]]);
  expect(await due(clerk)).toHaveLength(1);
  expect(await due(await account('base-clerk', 'CS2'))).toEqual([]);
  expect(await erase()).toEqual({ cases: 0, people: 0 });
  setNow('2026-12-20T12:00:00+07:00');
  expect(await erase()).toEqual({ cases: 0, people: 0 });
});

test('a hold with a reason and a last day keeps the person until that day', async () => {
  setNow('2026-12-21T12:00:00+07:00');
  const hold = (until: string) =>
    call('retention.hold', clerk, { caseCode: 'HS1', until, reason: `Khiếu nại của ${NAME}` });
  expect(await refusedFor(hold('2026-12-21'))).toEqual(['hold-ends-after-today']);
  await hold('2027-01-31');
  expect(await due()).toEqual([['HS1', '2026-12-21', '2027-01-31']]);
  expect(await erase()).toEqual({ cases: 0, people: 0 });
  setNow('2027-01-31T12:00:00+07:00');
  expect(await erase()).toEqual({ cases: 0, people: 0 });
});

test('the period is a choice of the whole installation with the regulation it rests on', async () => {
  expect(await call('retention.read', machine, {})).toMatchObject({ months: 12, basis: null });
  await call('retention.change', machine, { months: 6, basis: 'Quy chế mẫu' });
  expect(await due()).toHaveLength(1);
  await call('retention.change', machine, { months: 12 });
  const below = await account('administrator', 'T');
  expect(await refusedFor(call('retention.change', below, { months: 1 }))).toEqual([
    'setting-belongs-to-the-installation',
  ]);
});

test('what is erased is nowhere any more: in no table, no file, no search; counts stay and the proof is kept', async () => {
  expect(await tablesWith(SAID)).toEqual(
    expect.arrayContaining(['draft', 'former_profile', 'person', 'retention_hold']),
  );
  const before = await rows(sql`select act, on_day, unit_id from case_event order by id`);
  setNow('2027-02-01T12:00:00+07:00');
  expect(await erase()).toEqual({ cases: 1, people: 1 });
  await call('case.forget', machine, { caseCode: 'HS2', reason: 'Theo đề nghị' });
  expect(await tablesWith(SAID)).toEqual([]);
  expect(await rows(sql`select act, on_day, unit_id from case_event order by id`)).toEqual(before);
  expect((await call('case.find', machine, { unitCode: 'T', words: 'xuyen zara' })).people).toEqual([]);
  expect((await call('case.alike', machine, { fullName: NAME })).people).toEqual([]);
  const indexed = await inTransaction(db, '/', async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx);
    return (
      await sql`select from person where name_key like '%zara%' or name_key % 'quang thi xuyen zara'`.execute(
        tx,
      )
    ).rows;
  });
  expect(indexed).toEqual([]);
  expect(
    await rows(sql`select * from rollup_differences() union all select * from state_differences()`),
  ).toEqual([]);
  const { erasures } = await call('retention.read', machine, {});
  expect(erasures).toMatchObject([
    { rule: 'by-hand', months: null, cases: 1, people: 1 },
    { rule: 'retention-period', months: 12, cases: 1, people: 1, on: '2027-02-01' },
  ]);
  expect(erasures[1].digest).toMatch(/^[0-9a-f]{64}$/);
  expect(await erase()).toEqual({ cases: 0, people: 0 });
  expect(await refusedFor(rows(sql`update erasure set cases = 0`))).not.toEqual([]);
});
