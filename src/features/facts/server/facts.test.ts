import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { plantUnits } from '#features/organisations/server/units.testing.ts';
import { machine, testHouse } from '#main/testing.ts';

const house = await testHouse();
const { call } = house;
await plantUnits(house.db, [
  { code: 'A', block: 'enterprise' },
  { code: 'A1', parent: 'A', kind: 'branch' },
  { code: 'A2', parent: 'A', kind: 'branch', from: '2017-06-01' },
  { code: 'B' },
]);
const clerk = await house.account('base-clerk', 'A');
const board = await house.account('organisation-board', 'A');

const admission = (code: string, more: object = {}) => ({
  kind: 'admission',
  code,
  unitCode: 'A1',
  onDay: '2017-12-20',
  ...more,
});
const count = async (measure: string) => {
  const query = JSON.stringify({
    kind: 'facts',
    measure,
    windows: [{ from: '2017-01-01', to: '2017-12-31' }],
    where: {},
  });
  return (await call('figure.rows', clerk, { unitCode: 'A', query })).count;
};
const stored = (code: string) =>
  inTransaction(house.db, '/', (trx) =>
    trx.selectFrom('fact').selectAll().where('code', '=', code).executeTakeFirstOrThrow(),
  );
const lastEntry = async (action: string) => (await call('audit.list', machine, { action })).entries[0];

beforeAll(() =>
  inTransaction(house.db, '/', async (trx) => {
    await sql`insert into person (code, unit_id, full_name, birth_year, sex)
      select c, u.id, 'Người mẫu', 1990, 'female' from unit u, unnest(array['P1', 'P2']) c where u.code = 'A1'`.execute(
      trx,
    );
    await sql`insert into site (code, sort, kind, name, unit_id)
      select 'S1', 'base-unit', 'enterprise', 'Công ty Mẫu', id from unit where code = 'A1'`.execute(trx);
  }),
);

describe('recording', () => {
  test('an admission keeps its ceremony, presenter and employer apart from the branch', async () => {
    await call('fact.record', clerk, {
      ...admission('KN-1', {
        decisionNumber: '12-QĐ/HU',
        decidedBy: 'Huyện ủy',
        personCode: 'P1',
        siteCode: 'S1',
      }),
      ...{ receivedOn: '2017-12-22', ceremonyOn: '2017-12-27', presenterOffice: 'Bí thư chi bộ' },
      ...{
        employer: 'Công ty TNHH Mẫu',
        employerKind: 'private',
        ethnicGroup: '01',
        introducer: 'trade-union',
      },
    });
    expect(await stored('KN-1')).toMatchObject({
      ...{ ceremony_on: '2017-12-27', presenter_office: 'Bí thư chi bộ', employer: 'Công ty TNHH Mẫu' },
      // from the person, the site and the unit above
      ...{ sex: 'female', birth_year: 1990, place_kind: 'enterprise', block: 'enterprise' },
    });
  });

  test('the audit names personal fields and keeps their values only under the key of the person', async () => {
    const { detail } = await lastEntry('fact.record');
    expect(detail).toMatchObject({
      kind: 'admission',
      decisionNumber: '12-QĐ/HU',
      personalFields: ['ethnicGroup'],
    });
    expect(JSON.stringify(detail)).not.toMatch(/P1|"01"/);
  });

  test.each([
    [
      'a decision number twice',
      admission('KN-2', { decisionNumber: '12-QĐ/HU', decidedBy: 'Huyện ủy' }),
      'admission-decision-number-is-unique',
    ],
    ['a code twice', admission('KN-1'), 'fact-code-is-unique'],
    ['a second admission of one person', admission('KN-3', { personCode: 'P1' }), 'person-already-admitted'],
    ['a day to come', admission('KN-3', { onDay: '2026-11-22' }), 'fact-in-the-future'],
    ['a code outside its catalogue', admission('KN-3', { ethnicGroup: 'kinh' }), 'code-not-in-catalogue'],
    [
      'a day before the unit was founded',
      admission('KN-3', { unitCode: 'A2', onDay: '2017-05-31' }),
      'fact-falls-in-its-units-life',
    ],
    ['a unit of somebody else', admission('KN-3', { unitCode: 'B' }), 'unit-not-found'],
    ['a person nobody knows', admission('KN-3', { personCode: 'P9' }), 'person-not-found'],
    [
      'a field of another kind',
      { ...admission('X'), kind: 'source', decisionNumber: '1' },
      'fact-field-not-used',
    ],
  ])('refuses %s and changes nothing', async (_, input, code) => {
    const before = await count('admission');
    await expect(call('fact.record', clerk, input)).rejects.toMatchObject({ reasons: [{ code }] });
    expect(await count('admission')).toBe(before);
  });

  test('a readmission of the same person is counted and flagged', async () => {
    await call('fact.record', clerk, admission('KN-4', { personCode: 'P1', isReadmission: true }));
    expect(await stored('KN-4')).toMatchObject({ is_readmission: true });
    expect(await count('admission')).toBe(2);
  });

  test('who may not record is refused', async () => {
    const leader = await house.account('leader', 'A');
    await expect(call('fact.record', leader, admission('KN-5'))).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('correcting', () => {
  test('keeps old, new and why; the counts follow at once', async () => {
    const input = { kind: 'admission', code: 'KN-4', reason: 'Ghi nhầm năm', onDay: '2018-01-05', sex: null };
    expect(await call('fact.correct', clerk, input)).toEqual({ code: 'KN-4', changed: ['onDay', 'sex'] });
    expect(await count('admission')).toBe(1);
    const { detail } = await lastEntry('fact.correct');
    expect(detail).toEqual({
      onDay: { old: '2017-12-20', new: '2018-01-05' },
      personalFields: ['sex'],
      reason: 'Ghi nhầm năm',
    });
    expect(await call('rollup.recount', machine, {})).toMatchObject({ isExact: true });
  });

  test.each([
    ['what it was', { onDay: '2018-01-05' }, 'correction-changes-nothing'],
    ['days out of order', { ceremonyOn: '2018-01-04' }, 'admission-ceremony-follows-its-decision'],
    ['a unit of somebody else', { unitCode: 'B' }, 'unit-not-found'],
    ['an unlisted code', { introducer: 'nobody' }, 'code-not-in-catalogue'],
    ['into a second admission', { isReadmission: false }, 'person-already-admitted'],
  ])('to %s is refused', async (_, change, code) => {
    await expect(
      call('fact.correct', clerk, { kind: 'admission', code: 'KN-4', reason: 'x', ...change }),
    ).rejects.toMatchObject({ reasons: [{ code }] });
  });
});

describe('ending', () => {
  test('an annulled admission leaves the counts, keeps its trace and is not corrected any more', async () => {
    await expect(
      call('fact.annul', clerk, { code: 'KN-1', ground: 'standard', reason: 'x' }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(
      call('fact.annul', board, { code: 'KN-1', ground: 'standard', reason: 'x', on: '2017-12-19' }),
    ).rejects.toMatchObject({ reasons: [{ code: 'fact-is-annulled-after-its-day' }] });
    await call('fact.annul', board, {
      code: 'KN-1',
      ground: 'procedure',
      reason: 'Sai thẩm quyền',
      on: '2018-02-01',
    });
    expect(await stored('KN-1')).toMatchObject({ annulled_on: '2018-02-01', annulment: 'procedure' });
    expect(await count('admission')).toBe(0);
    const no = { reasons: [{ code: 'fact-no-longer-stands' }] };
    const again = { code: 'KN-1', ground: 'standard', reason: 'x' };
    await expect(call('fact.annul', board, again)).rejects.toMatchObject(no);
    const change = { kind: 'admission', code: 'KN-1', reason: 'x', employer: 'Y' };
    await expect(call('fact.correct', board, change)).rejects.toMatchObject(no);
    expect((await lastEntry('fact.annul')).detail).toMatchObject({ ground: 'procedure', on: '2018-02-01' });
  });

  test('a closed source has still been opened', async () => {
    await call('fact.record', clerk, { kind: 'source', code: 'NG-1', unitCode: 'A1', onDay: '2017-03-01' });
    await call('source.close', clerk, { code: 'NG-1', reason: 'Chuyển đi', on: '2017-09-01' });
    expect(await stored('NG-1')).toMatchObject({ annulled_on: '2017-09-01', annulment: 'Chuyển đi' });
    expect(await count('source')).toBe(1);
    await expect(call('source.close', clerk, { code: 'NG-9', reason: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
