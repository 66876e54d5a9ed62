import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { machine } from '#main/testing.ts';
import { casesHouse } from '../testing/casesHouse.ts';

const { call, db, account, act, codesOf } = await casesHouse();
const clerk = await account('base-clerk', 'CS');
const rows = <T>(query: ReturnType<typeof sql>) =>
  inTransaction(db, '/', async (tx) => (await query.execute(tx)).rows as T[]);
const paste = (action: string, given: object[], more: object = {}, as = clerk) =>
  call(`case.${action}`, as, { unitCode: 'CS', on: '2026-03-02', rows: given, ...more });
const row = (fullName: string, more: object = {}) => ({
  cells: { fullName, born: '04/05/1999', unit: 'B1', ...more },
});
const reasonsOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => [],
    ({ reasons }) => reasons.map(({ code, field }: { code: string; field?: string }) => [code, field]),
  );
const counts = () =>
  rows(sql`select (select count(*) from person)::int as people, (select count(*) from admission_case)::int as cases,
    (select count(*) from next_step)::int as steps`);

test('a list is entered as one act with one entry, by the rules of one person, each in the branch it names', async () => {
  const { batchId, cases } = await paste('begin-many', [
    row('Lò Thị Một', { sex: 'Nữ', ethnicGroup: 'thái', religion: 'Không', homePlace: 'Xã Mẫu' }),
    row('Lò Văn Hai', { born: '1998', unit: 'b2', isYouthUnionMember: 'x', ethnicGroup: "H'mông" }),
  ]);
  expect(await call('case.read', machine, { caseCode: cases[0] })).toMatchObject({
    ...{ fullName: 'Lò Thị Một', bornOn: '1999-05-04', unitCode: 'B1', status: 'source', next: 'enlist' },
    profile: { sex: 'female', ethnicGroup: '03', religion: 'none', homePlace: 'Xã Mẫu' },
  });
  expect(await call('case.read', machine, { caseCode: cases[1] })).toMatchObject({
    ...{
      bornOn: null,
      birthYear: 1998,
      unitCode: 'B2',
      profile: { isYouthUnionMember: true, ethnicGroup: '08' },
    },
  });
  const { entries } = await call('audit.list', machine, { action: 'case.begin-many' });
  expect(entries).toMatchObject([{ detail: { batch: batchId, rows: 2 } }]);
  expect(JSON.stringify(entries)).not.toContain('Lò');
  expect(await rows(sql`select * from rollup_differences()`)).toEqual([]);
  expect(await rows(sql`select * from state_differences()`)).toEqual([]);
});

test('what is wrong is told cell by cell, nothing is written, and what is checked is what is refused', async () => {
  const before = await counts();
  const given = [
    row('Lò Thị Một'),
    row('Lò 3', { sex: 'gì' }),
    row('Lò Thị Bốn', { unit: 'Chi bộ xa', born: '31/02/1999' }),
    row('Lò Thị Năm', { unit: undefined }),
    row('Lò Thị Sáu'),
    row('lò thị SÁU', { born: '1999' }),
  ];
  const wanted = [
    ['person-may-be-known', 'rows/0/isAnother'],
    ['paste-no-name', 'rows/1/cells/fullName'],
    ['paste-sex-unread', 'rows/1/cells/sex'],
    ['paste-day-unread', 'rows/2/cells/born'],
    ['paste-unit-unknown', 'rows/2/cells/unit'],
    ['paste-unit-missing', 'rows/3/cells/unit'],
    ['person-may-be-known', 'rows/5/isAnother'],
  ];
  const told = await paste('check-many', given);
  expect(
    told.rows.flatMap(
      ({
        row: n,
        faults,
        alike,
      }: {
        row: number;
        faults: { field: string; code: string }[];
        alike: unknown[];
      }) => [
        ...(alike.length > 0 ? [['person-may-be-known', `rows/${n}/isAnother`]] : []),
        ...faults.map(({ field, code }) => [code, `rows/${n}/cells/${field}`]),
      ],
    ),
  ).toEqual(wanted);
  expect(told.rows[0].alike).toMatchObject([{ fullName: 'Lò Thị Một', status: 'source', row: null }]);
  expect(told.rows.at(-1).alike).toMatchObject([{ row: 4, personCode: null }]);
  expect(await reasonsOf(paste('begin-many', given))).toEqual(wanted);
  expect(await reasonsOf(paste('begin-many', [row('Lò Thị Bảy')], { on: '2027-01-01' }))).toEqual([
    ['act-in-the-future', 'on'],
  ]);
  expect(await counts()).toEqual(before);
});

test('a clerk sees and enters nobody outside, and who was looked at and is another is entered', async () => {
  const other = await account('base-clerk', 'CS2');
  expect(
    (await paste('check-many', [row('Lò Thị Một', { unit: 'B3' })], { unitCode: 'CS2' }, other)).rows,
  ).toEqual([]);
  expect(codesOf(await paste('check-many', [row('Ai Đó')], {}, other).catch((e: unknown) => e))).toEqual([
    'unit-not-found',
  ]);
  expect(await reasonsOf(paste('begin-many', [row('Lò Thị Một', { unit: 'B3' })]))).toContainEqual([
    'paste-unit-unknown',
    'rows/0/cells/unit',
  ]);
  await paste('begin-many', [{ ...row('Lò Thị Một'), isAnother: true }]);
});

test('a list is taken back by one act; rows on which something was recorded since are named and stay', async () => {
  const before = await counts();
  const first = await paste('begin-many', [row('Vàng Thị Một'), row('Vàng Thị Hai')]);
  expect(await call('case.undo-many', clerk, { batchId: first.batchId })).toEqual({ removed: 2, stayed: 0 });
  expect(await counts()).toEqual(before);
  const second = await paste('begin-many', [row('Vàng Thị Một'), row('Vàng Thị Hai')]);
  await act(second.cases[1], 'enlist', '2026-03-05');
  const refusal = await call('case.undo-many', clerk, { batchId: second.batchId }).catch((e: unknown) => e);
  expect(refusal.reasons).toMatchObject([{ code: 'pasted-case-was-built-upon', values: { row: 2 } }]);
  const undo = { batchId: second.batchId, isPartial: true };
  expect(await call('case.undo-many', clerk, undo)).toEqual({ removed: 1, stayed: 1 });
  expect(codesOf(await call('case.undo-many', clerk, undo).catch((e: unknown) => e))).toEqual([
    'batch-not-found',
  ]);
  expect((await call('case.read', machine, { caseCode: second.cases[1] })).fullName).toBe('Vàng Thị Hai');
  const { batches } = await call('case.list-batches', clerk, { unitCode: 'CS' });
  expect(batches.filter(({ undoneAt }: { undoneAt: string | null }) => undoneAt !== null)).toHaveLength(2);
  expect(await rows(sql`select * from state_differences()`)).toEqual([]);
});

test('five hundred rows are checked and entered as one', async () => {
  const given = Array.from({ length: 500 }, (_, n) =>
    row(
      `Sùng ${'ABCDEGHKLM'[n % 10]} ${'ABCDEGHKLM'[Math.floor(n / 10) % 10]} ${'abcde'[Math.floor(n / 100)]}`,
    ),
  );
  expect((await paste('check-many', given)).rows).toEqual([]);
  const { cases, batchId } = await paste('begin-many', given);
  expect(cases).toHaveLength(500);
  expect(await call('case.undo-many', clerk, { batchId })).toEqual({ removed: 500, stayed: 0 });
});
