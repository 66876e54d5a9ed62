import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { machine } from '#main/testing.ts';
import { casesHouse } from './testing/casesHouse.ts';
import { keptSources, recountSources } from './testing/recountSources.ts';

const house = await casesHouse();
const { call, act, db, codesOf } = house;

const begun = (code: string, fullName: string, unitCode = 'B1') =>
  call('case.begin', machine, { code, fullName, birthYear: 1999, unitCode, on: '2018-01-08' });
const holds = async () => {
  const kept = await keptSources(db);
  expect(kept).toEqual(await recountSources(db));
  return kept.map(({ code }) => code);
};

test('what is told of a source stands in its row with the act that told it', async () => {
  await begun('S1', 'Lò Thị Mẫu');
  await begun('S2', 'Đỗ Văn Ví Dụ', 'B3');
  await act('S1', 'enlist', '2018-01-10');
  await act('S1', 'assign-helper', '2018-01-11', { memberCode: 'B1-D1', until: '2018-12-31' });
  await act('S1', 'tell-origin', '2018-01-11', { origin: 'mass-organisation', introducer: 'veterans' });
  await act('S1', 'state-basis', '2018-01-11', { basis: 'consent', purpose: 'Xem xét kết nạp' });
  await act('S1', 'record-position', '2018-01-11', {
    position: 'Thôn đội trưởng',
    pool: 'village-militia-head',
    tags: ['farmer', 'ethnic-minority'],
  });
  await act('S1', 'record-mobility', '2018-01-11', { mobility: 'returning', backIn: '2018-03' });
  await act('S1', 'review', '2018-02-03', { month: '2018-01' });
  await act('S1', 'assess', '2018-02-04', { results: 'good', manner: 'good', ethics: 'fair' });
  await act('S1', 'remark', '2018-02-05', { note: 'Đã gặp ở nhà văn hóa thôn', isByHelper: true });
  await act('S1', 'certify', '2018-02-06');
  expect(await holds()).toEqual(['S1', 'S2']);
  const { profile, sourcing, profileNames, next } = await call('case.read', machine, { caseCode: 'S1' });
  expect(profile.introducer).toBe('veterans');
  expect(sourcing).toMatchObject({
    pool: 'village-militia-head',
    reviewedMonth: '2018-01',
    contactOn: '2018-02-05',
  });
  expect(profileNames['tags:farmer']).toBe('Nông dân');
  expect(next).toBe('open-dossier');
});

test('a correction, a rest and a corrected profile are followed', async () => {
  const { events } = await call('case.read', machine, { caseCode: 'S1' });
  const eventId = events.find(({ act: name }: { act: string }) => name === 'review').id;
  await call('case.correct', machine, { caseCode: 'S1', eventId, reason: 'Ghi nhầm người' });
  await act('S2', 'pause', '2018-02-01', { reason: 'Đi học xa' });
  await call('case.describe', machine, { caseCode: 'S1', introducer: 'farmers' });
  const [first, second] = await keptSources(db);
  expect([first?.reviewed_on, first?.introducer, second?.status]).toEqual([null, 'farmers', 'paused']);
  await holds();
});

test('the rows go with a branch that moves, and with a person who does', async () => {
  await call('unit.move', machine, { code: 'CS', parentCode: 'H2', effectiveOn: '2020-01-01' });
  await holds();
  await act('S1', 'send-away', '2018-03-01', { movedOn: '2018-03-01', toUnitCode: 'B3' });
  await act('S1', 'receive-dossier', '2018-03-02');
  await act('S1', 'accept', '2018-03-03', { unitCode: 'B3' });
  await holds();
});

test('who goes on or ends is no source any more, and what is forgotten leaves no name', async () => {
  await act('S2', 'resume', '2018-03-01');
  await act('S2', 'remove-from-list', '2018-03-05', { reason: 'c-not-qualified' });
  await act('S1', 'open-dossier', '2018-03-10');
  expect(await holds()).toEqual([]);
  await begun('S3', 'Hoàng Thị Tên');
  await inTransaction(db, '/', (tx) =>
    sql`update person set full_name = null, birth_year = null, erased_on = '2019-01-01'
      where id = (select person_id from admission_case where code = 'S3')`.execute(tx),
  );
  expect((await keptSources(db)).map(({ words }) => words)).toEqual(['']);
});

test('a source listed from a screen has a basis; the refusal says where it is missing', async () => {
  await begun('S4', 'Mùa A Mẫu');
  const secretary = await house.account('branch-secretary', 'B1');
  const enlist = (more: object = {}) =>
    call('case.enlist', secretary, { caseCode: 'S4', on: '2018-01-10', ...more });
  expect(codesOf(await enlist().catch((error: unknown) => error))).toEqual(['legal-basis-missing']);
  await enlist({ basis: 'branch-resolution', basisOn: '2018-01-09', purpose: 'Xem xét kết nạp' });
  const { sourcing } = await call('case.read', machine, { caseCode: 'S4' });
  expect(sourcing.basis).toEqual({ kind: 'branch-resolution', on: '2018-01-09', purpose: 'Xem xét kết nạp' });
});

test('a file brings the same', async () => {
  const sheet = (name: string, rows: Record<string, string>[]) => {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return { name, rows: [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))] };
  };
  const event = (name: string, on_day: string, more: Record<string, string> = {}) => ({
    ...{ case_code: 'S5', act: name, on_day },
    ...more,
  });
  await call('import.run', machine, {
    sheets: [
      sheet('people', [{ code: 'P5', unit_code: 'B3', full_name: 'Giàng Thị Bốn', birth_year: '2001' }]),
      sheet('cases', [{ code: 'S5', person_code: 'P5', unit_code: 'B3', opened_on: '08/01/2018' }]),
      sheet('case_events', [
        event('tell-origin', '10/01/2018', { origin: 'Hội thi, cuộc thi', introducer: 'women-union' }),
        event('state-basis', '10/01/2018', { basis: 'consent', purpose: 'Xem xét kết nạp' }),
        event('enlist', '11/01/2018'),
        event('record-position', '11/01/2018', {
          ...{ position: 'Y tá', pool: 'key-worker', tags: 'farmer; woman' },
        }),
        event('record-mobility', '11/01/2018', { mobility: 'returning', back_in: '2018-06' }),
        event('review', '20/02/2018', { month: '2018-01' }),
        event('Rà soát hằng tháng, giữ lại', '20/02/2018', { month: '2018-02' }),
        event('assess', '21/02/2018', { results: 'good', manner: 'fair', ethics: 'good', note: 'Tốt' }),
        event('Nhận xét hằng tháng', '22/02/2018', { note: 'Đã gặp', is_by_helper: 'x' }),
      ]),
    ],
  });
  const { sourcing, profile } = await call('case.read', machine, { caseCode: 'S5' });
  expect(sourcing).toMatchObject({
    ...{ position: 'Y tá', pool: 'key-worker', tags: ['farmer', 'woman'], reviewedMonth: '2018-02' },
    ...{ origin: { code: 'contest', introducer: 'women-union' }, contactOn: '2018-02-22' },
  });
  expect(profile.introducer).toBe('women-union');
  await holds();
});

test('names stand in Vietnamese order: given name, then the rest, letters before tones', async () => {
  const names = [
    'Lò Thị Ân',
    'Lò Văn An',
    'Đỗ Ấn',
    'Bùi Ăn',
    'Đào Đức',
    'Dương Dũng',
    'Mùa A Dư',
    'Ơn',
    'Vi Ôn',
    'Vi On',
  ];
  names.push(
    'Vi Óng',
    'Hà Thị  Là',
    'Hà Thị Lá',
    'Hà Thi Là',
    'Cao La',
    'Y Xuân',
    'Lý Ỷ',
    'Lý Y',
    'Ư',
    'Phạm U',
  );
  const { rows } = await inTransaction(db, '/', (tx) =>
    sql<{
      name: string;
    }>`select name from unnest(${names}::text[]) name order by name_order(name), name`.execute(tx),
  );
  const collator = new Intl.Collator('vi');
  const parts = (name: string) => {
    const words = name.split(/\s+/);
    return [words.at(-1) ?? '', words.slice(0, -1).join(' ')] as const;
  };
  const expected = names.toSorted((a, b) => {
    const [[given, rest], [other, others]] = [parts(a), parts(b)];
    return collator.compare(given, other) || collator.compare(rest, others);
  });
  expect(rows.map(({ name }) => name)).toEqual(expected);
});
