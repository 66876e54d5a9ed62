import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { underKeptCodes } from '#features/imports/server/aliases.ts';
import { machine } from '#main/testing.ts';
import { casesHouse } from '../testing/casesHouse.ts';
import { keysOf, REFERENCES } from './moving.ts';

const { call, db, owner, account, act, person, prepared, codesOf } = await casesHouse();
const rows = <T>(query: ReturnType<typeof sql>) =>
  inTransaction(db, '/', async (tx) => (await query.execute(tx)).rows as T[]);
const merge = (keptCode: string, mergedCode: string, as = machine) =>
  call('person.merge', as, { keptCode, mergedCode });
const undo = (mergeId: number) => call('person.unmerge', machine, { mergeId });
const refusedFor = (attempt: Promise<unknown>) => attempt.then(() => [], codesOf);
const standing = (code: string) =>
  inTransaction(db, '/', async (tx) => {
    const found = await tx
      .selectFrom('person')
      .selectAll()
      .where('code', '=', code)
      .executeTakeFirstOrThrow();
    return { ...found, keys: await keysOf(tx, found.id) };
  });
const record = (code: string, more: object) =>
  call('person.record', machine, { code, unitCode: 'B1', fullName: 'Hoàng Thị Hòa', ...more });
const open = (personCode: string, code: string) =>
  call('case.open', machine, { code, personCode, unitCode: 'B1', on: '2026-01-08' });

test('every reference to a person or a member is known to the merge, so that none is left behind', async () => {
  const { rows: found } = await sql<{ at: string }>`
    select c.conrelid::regclass || '.' || a.attname as at
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
    where c.contype = 'f' and c.confrelid in ('person'::regclass, 'member'::regclass) order by 1`.execute(
    owner,
  );
  expect(found.map(({ at }) => at)).toEqual(Object.keys(REFERENCES).sort());
});

test('those of one name and birth below a unit are shown once as a pair, whoever else there is', async () => {
  await record('T1', { bornOn: '1995-06-01', homePlace: 'Xã Mẫu' });
  await record('T2', { fullName: 'HOÀNG  thị hoà', birthYear: 1995, sex: 'female', unitCode: 'B2' });
  await record('T3', { bornOn: '1995-06-02' });
  await record('T4', { fullName: 'Hoàng Thị Hoa Mai', bornOn: '1995-06-01' });
  const { pairs, next } = await call('person.list-doubles', machine, { unitCode: 'CS' });
  const shown = pairs.map(({ kept, merged }: { kept: Named; merged: Named }) => [
    kept.personCode,
    merged.personCode,
  ]);
  expect(shown).toEqual([
    ['T1', 'T2'],
    ['T3', 'T2'],
  ]);
  expect(next).toBeNull();
  await call('person.keep-apart', machine, { personCode: 'T3', otherCode: 'T2' });
  expect((await call('person.list-doubles', machine, { unitCode: 'CS' })).pairs).toHaveLength(1);
  expect((await call('person.list-doubles', machine, { unitCode: 'B1' })).pairs).toEqual([]);
});
type Named = { personCode: string };

test('a merge carries everything, keeps the old code as an alias, and is undone exactly', async () => {
  await prepared('HS1', 'N1');
  await act('HS1', 'introduce', '2018-03-08', {
    ...{ kind: 'member', memberCode: 'B1-D3', togetherSince: '2016-01-01', togetherBy: 'work' },
  }).catch(() => undefined);
  await person('N1X', undefined, 'B2');
  await call('person.correct', machine, {
    code: 'N1X',
    unitCode: 'B2',
    fullName: 'Người Mẫu N1',
    sex: 'male',
    homePlace: 'Xã Kia',
  });
  const before = [await standing('N1X'), await standing('N1')];
  const { mergeId } = await merge('N1X', 'N1');
  const kept = await standing('N1X');
  expect(kept).toMatchObject({ born_on: '1995-06-01', birth_year: 1995, sex: 'male', home_place: 'Xã Kia' });
  expect(kept.keys).toEqual((before[1] as Standing).keys);
  expect(Object.values((await standing('N1')).keys).flat()).toEqual([]);
  expect(await call('person.read', machine, { code: 'N1' })).toMatchObject({
    ...{ code: 'N1X', unitCode: 'B2' },
  });
  expect(await call('case.read', machine, { caseCode: 'HS1' })).toMatchObject({ personCode: 'N1X' });
  expect((await call('case.find', machine, { unitCode: 'CS', words: 'nguoi mau n1' })).people).toHaveLength(
    1,
  );
  const { entries } = await call('audit.list', machine, { action: 'person.merge' });
  expect(entries).toMatchObject([{ detail: { merged: 'N1', moved: { admission_case: 1, fact: 1 } } }]);
  await act('HS1', 'record-opinion', '2018-03-09', { side: 'youth-union' }).catch(() => undefined);
  await undo(mergeId);
  expect([await standing('N1X'), await standing('N1')]).toEqual(before);
  expect(await rows(sql`select * from rollup_differences()`)).toEqual([]);
});
type Standing = Awaited<ReturnType<typeof standing>>;

test('an import by the old code speaks of the record that is kept', async () => {
  const { mergeId } = await merge('T1', 'T2');
  const column = {
    name: 'person_code',
    heading: '',
    type: 'code',
    means: '',
    example: '',
    isRequired: true,
    of: 'people',
  };
  const table = { name: 'members', title: '', means: '', key: [], columns: [column] } as const;
  const given = [
    { table, sheet: 'members', rows: [{ line: 2, values: { person_code: 'T2', other: 'T2' } }] },
  ];
  const read = await inTransaction(db, '/', (tx) => underKeptCodes(tx, given as never));
  expect(read[0]?.rows).toEqual([{ line: 2, values: { person_code: 'T1', other: 'T2' } }]);
  await undo(mergeId);
});

test('a member who helps stays the helper under the record that is kept, and events stay as they were written', async () => {
  await person('D1X', undefined, 'B1');
  const written = await rows(sql`select id, details from case_event order by id`);
  const { mergeId } = await merge('D1X', 'B1-D1');
  const { members } = await call('case.read', machine, { caseCode: 'HS1' });
  expect(members.map(({ personCode }: Named) => personCode)).toContain('D1X');
  expect(members.map(({ personCode }: Named) => personCode)).not.toContain('B1-D1');
  expect(await rows(sql`select id, details from case_event order by id`)).toEqual(written);
  await undo(mergeId);
});

test('what no one person can have stops a merge, by its name', async () => {
  await open('T1', 'HS-T1');
  await open('T2', 'HS-T2');
  expect(await refusedFor(merge('T1', 'T2'))).toEqual(['both-cases-are-open']);
  expect(await refusedFor(merge('B1-D1', 'B2-D1'))).toEqual(['both-are-on-a-roll']);
  expect(await refusedFor(merge('T1', 'T1'))).toEqual(['already-one-person', 'both-cases-are-open']);
  const secretary = await account('branch-secretary', 'B1');
  await expect(merge('T1', 'T2', secretary)).rejects.toMatchObject({ code: 'not-found' });
  await expect(merge('T2', 'T1', secretary)).rejects.toMatchObject({ code: 'not-found' });
});

test('what came since stops the undo, and erasure takes both records', async () => {
  await person('A1', '1990-01-01');
  await person('A2', '1990-01-01');
  await open('A2', 'HS-A2');
  await act('HS-A2', 'withdraw', '2026-02-01');
  const { mergeId } = await merge('A1', 'A2');
  expect(await refusedFor(merge('A3X', 'A1'))).toEqual(['person-not-found']);
  await person('A3X', '1990-01-01');
  expect(await refusedFor(merge('A3X', 'A1'))).toEqual(['merged-record-holds-another']);
  await open('A1', 'HS-A1');
  expect(await refusedFor(undo(mergeId))).toEqual(['case-came-since-the-merge']);
  await act('HS-A1', 'withdraw', '2026-02-01');
  for (const caseCode of ['HS-A1', 'HS-A2'])
    await call('case.forget', machine, { caseCode, reason: 'Hết hạn' });
  expect(
    await rows(sql`select full_name from person where code in ('A1', 'A2') and full_name is not null`),
  ).toEqual([]);
  expect(await refusedFor(undo(mergeId))).toEqual([
    'erased-person-is-not-merged',
    'case-came-since-the-merge',
  ]);
});
