import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { plantUnits } from '#features/organisations/server/units.testing.ts';
import { machine, testHouse } from '#main/testing.ts';

const house = await testHouse();
const { call } = house;
await plantUnits(house.db, [
  { code: 'T', kind: 'town-committee' },
  { code: 'P1', parent: 'T' },
  { code: 'P2', parent: 'T' },
  { code: 'TNG', parent: 'T' },
  { code: 'B1', parent: 'P1', kind: 'branch' },
]);
const board = await house.account('organisation-board', 'P1');
const headCount = (unit: string, kind: string, on: string, total: number) =>
  inTransaction(house.db, '/', (trx) =>
    sql`insert into head_count (unit_id, kind, on_day, total, declared_by)
        select id, ${kind}::text, ${on}::date, ${total}::int, 'kê khai' from unit where code = ${unit}`.execute(
      trx,
    ),
  );
const target = (code: string, unitCode: string, more: object = {}) => ({
  code,
  planCode: 'KH-2017',
  unitCode,
  measure: 'admission',
  bound: 'min',
  ...more,
});

beforeAll(async () => {
  await call('document.record', machine, {
    code: 'KH-10',
    unitCode: 'T',
    kind: 'plan',
    number: '10-KH/TU',
    issuedOn: '2016-03-30',
  });
  await call('document.record', machine, {
    code: 'NQ-6',
    unitCode: 'T',
    kind: 'congress-resolution',
    citedAs: 'Nghị quyết Đại hội VI',
    continues: 'KH-10',
  });
  await call('plan.record', machine, {
    code: 'NK',
    unitCode: 'T',
    period: 'term:2015-2020',
    from: '2015-10-01',
    to: '2020-09-30',
  });
  await call('plan.record', machine, {
    code: 'KH-2017',
    unitCode: 'T',
    documentCode: 'KH-10',
    period: '2017',
    rules: [
      { name: 'A', measure: 'admission', block: 'territorial', rate: 0.025, base: 'members-term-start' },
      { name: 'B', measure: 'admission', rate: 0.2, base: 'non-member-workers' },
    ],
  });
  await headCount('P1', 'members', '2015-09-01', 1715);
  await headCount('P1', 'members', '2016-12-31', 1800);
  await headCount('TNG', 'non-member-workers', '2016-12-31', 1000);
});

describe('a formula', () => {
  test('takes the frozen base of the term, keeps the raw value and rounds up', async () => {
    expect(await call('target.assign', machine, target('A1', 'P1', { rule: 'A' }))).toEqual({
      code: 'A1',
      suggested: 42.875,
      minimum: 43,
      maximum: null,
    });
  });

  test('suggests, and another number needs a reason', async () => {
    await expect(
      call('target.assign', machine, target('A2', 'TNG', { rule: 'B', minimum: 25 })),
    ).rejects.toMatchObject({
      code: 'blocked',
      reasons: [{ code: 'target-differing-from-its-formula-says-why' }],
    });
    expect(
      await call(
        'target.assign',
        machine,
        target('A2', 'TNG', { rule: 'B', minimum: 25, reason: 'Làm ca kíp' }),
      ),
    ).toMatchObject({ suggested: 200, minimum: 25 });
  });

  test('without a declared base says so', async () => {
    await expect(call('target.assign', machine, target('A3', 'P2', { rule: 'A' }))).rejects.toMatchObject({
      reasons: [{ code: 'target-has-its-numbers' }, { code: 'target-rate-needs-a-base' }],
    });
  });
});

describe('targets', () => {
  test('several stand on one result, each with its documents', async () => {
    await call('target.assign', machine, target('T1', 'T', { minimum: 100, documents: ['KH-10', 'NQ-6'] }));
    await call(
      'target.assign',
      machine,
      target('T2', 'T', { minimum: 90, noun: 'goal', documents: ['NQ-6'] }),
    );
    const { targets } = await call('target.list', machine, { unitCode: 'T', period: '2017' });
    expect(targets).toMatchObject([
      { code: 'T1', minimum: 100, documents: ['KH-10', 'NQ-6'] },
      { code: 'T2', minimum: 90, noun: 'goal', documents: ['NQ-6'] },
    ]);
  });

  test('a wrong one changes nothing, and says everything that is wrong', async () => {
    await expect(
      call('target.assign', machine, target('W', 'T', { bound: 'range', minimum: 220, maximum: 200.5 })),
    ).rejects.toMatchObject({
      reasons: [{ code: 'target-minimum-is-not-above-its-maximum' }, { code: 'target-counts-whole' }],
    });
    await expect(
      call('target.revise', machine, { code: 'W', minimum: 1, reason: 'x' }),
    ).rejects.toMatchObject({
      reasons: [{ code: 'target-not-found' }],
    });
  });

  test('a unit assigns below a plan of the unit above it, not beside it', async () => {
    await call('target.assign', board, target('A4', 'B1', { minimum: 4 }));
    await expect(call('target.assign', board, target('A5', 'P2', { minimum: 4 }))).rejects.toMatchObject({
      reasons: [{ code: 'unit-not-found' }],
    });
    await call('plan.record', board, { code: 'KH-P1', unitCode: 'P1', period: '2017' });
    await expect(
      call('target.assign', machine, { ...target('A6', 'P2', { minimum: 4 }), planCode: 'KH-P1' }),
    ).rejects.toMatchObject({ reasons: [{ code: 'target-outside-its-plan' }] });
    expect(
      (await call('plan.list', board, { unitCode: 'P1' })).plans.map((p: { code: string }) => p.code),
    ).toEqual(['KH-P1', 'KH-2017', 'NK']);
  });

  test('children stand against their parent as surplus or gap, the topmost ones only', async () => {
    await call('target.assign', machine, target('A7', 'P2', { minimum: 30 }));
    const { sums } = await call('target.list', machine, { unitCode: 'T', period: '2017' });
    // 43 of P1 (its branch B1 is inside), 25 of TNG, 30 of P2
    expect(sums).toEqual([
      expect.objectContaining({ targetCode: 'T1', own: 100, below: { count: 3, sum: 98, surplus: -2 } }),
      expect.objectContaining({ targetCode: 'T2', own: 90, below: { count: 3, sum: 98, surplus: 8 } }),
    ]);
  });

  test('one member may hold a target', async () => {
    await inTransaction(house.db, '/', async (trx) => {
      await sql`insert into person (code, unit_id, full_name) select 'M1', id, 'Nguyễn Văn Mẫu' from unit where code = 'B1'`.execute(
        trx,
      );
      await sql`insert into member (person_id, unit_id, ceremony_on, during)
        select p.id, p.unit_id, '2010-01-01', '[2010-01-01,)' from person p where p.code = 'M1'`.execute(trx);
    });
    await call(
      'target.assign',
      board,
      target('M1-1', 'B1', { memberCode: 'M1', bound: 'exact', minimum: 1 }),
    );
    const { targets, sums } = await call('target.list', board, { unitCode: 'B1' });
    expect(targets.map((t: { memberCode: string }) => t.memberCode)).toEqual([null, 'M1']);
    expect(sums).toMatchObject([
      { own: 4, below: { count: 0, surplus: null }, members: { count: 1, sum: 1, surplus: -3 } },
    ]);
    await expect(
      call('target.assign', board, target('M2', 'B1', { memberCode: 'XX', minimum: 1 })),
    ).rejects.toMatchObject({
      reasons: [{ code: 'member-not-found' }],
    });
  });
});

describe('a revision', () => {
  test('keeps old, new, who, why, when and document; each day reads its own number', async () => {
    await call('target.revise', board, {
      code: 'A4',
      minimum: 6,
      reason: 'Thêm nguồn',
      on: '2017-07-01',
      documentCode: 'KH-10',
    });
    await call('target.revise', board, { code: 'A4', minimum: 5, reason: 'Rà soát', on: '2017-09-01' });
    const on = async (asOf: string) =>
      (await call('target.list', board, { unitCode: 'B1', asOf })).targets[0];
    expect((await on('2017-06-30')).minimum).toBe(4);
    expect((await on('2017-07-01')).minimum).toBe(6);
    const now = await on('2017-12-31');
    expect(now.minimum).toBe(5);
    expect(now.revisions).toMatchObject([
      {
        on: '2017-07-01',
        oldMinimum: 4,
        newMinimum: 6,
        reason: 'Thêm nguồn',
        documentCode: 'KH-10',
        by: `account:${board.accountId}`,
      },
      { on: '2017-09-01', oldMinimum: 6, newMinimum: 5 },
    ]);
    const { entries } = await call('audit.list', machine, { action: 'target.revise' });
    expect(entries[1].detail).toMatchObject({ old_minimum: 4, new_minimum: 6, on: '2017-07-01' });
  });

  test('cannot come before the latest one, and a withdrawn target leaves from its day on', async () => {
    await expect(
      call('target.revise', board, { code: 'A4', minimum: 9, reason: 'x', on: '2017-08-01' }),
    ).rejects.toMatchObject({
      reasons: [{ code: 'revision-before-the-latest' }],
    });
    await call('target.withdraw', board, { code: 'A4', reason: 'Giao trùng', on: '2017-10-01' });
    const codes = async (asOf: string) =>
      (await call('target.list', board, { unitCode: 'B1', asOf })).targets.map(
        (t: { code: string }) => t.code,
      );
    expect(await codes('2017-09-30')).toEqual(['A4', 'M1-1']);
    expect(await codes('2017-10-01')).toEqual(['M1-1']);
    await expect(call('target.revise', board, { code: 'A4', minimum: 9, reason: 'x' })).rejects.toMatchObject(
      {
        reasons: [{ code: 'target-is-withdrawn' }],
      },
    );
  });
});

describe('a goal about villages or base units', () => {
  const goal = (more: object) =>
    call('target.assign', machine, {
      ...target(`DB-${JSON.stringify(more).length}`, 'T'),
      ...{
        measure: 'places-without-organisation',
        bound: 'reduction-rate-range',
        minimum: 0.15,
        maximum: 0.2,
      },
      ...more,
    });

  test('names kinds of one register, that are in the catalogue', async () => {
    await expect(goal({ placeKinds: ['thon', 'enterprise'] })).rejects.toMatchObject({
      reasons: [{ code: 'target-kinds-of-several-registers', field: 'placeKinds' }],
    });
    await expect(goal({ placeKinds: ['none-such'] })).rejects.toMatchObject({
      reasons: [{ code: 'not-in-the-catalogue', field: 'placeKinds' }],
    });
    await expect(goal({ placeKinds: ['enterprise', 'cooperative'] })).resolves.toMatchObject({
      minimum: 0.15,
    });
  });
});

test('the days of a plan are those of its targets, whoever changes them', async () => {
  await call('plan.record', machine, { code: 'KH-Q', unitCode: 'P2', period: '2017-Q1' });
  await call('target.assign', machine, { ...target('CT-Q', 'P2', { minimum: 3 }), planCode: 'KH-Q' });
  const daysOf = async () =>
    inTransaction(house.db, '/', (trx) =>
      trx.selectFrom('target').select(['starts_on', 'ends_on']).where('code', '=', 'CT-Q').execute(),
    );
  expect(await daysOf()).toEqual([{ starts_on: '2017-01-01', ends_on: '2017-03-31' }]);
  await inTransaction(house.db, '/', (trx) =>
    trx.updateTable('plan').set({ ends_on: '2017-04-15' }).where('code', '=', 'KH-Q').execute(),
  );
  expect(await daysOf()).toEqual([{ starts_on: '2017-01-01', ends_on: '2017-04-15' }]);
  const others = inTransaction(house.db, '/', (trx) =>
    trx.updateTable('target').set({ ends_on: '2017-12-31' }).where('code', '=', 'CT-Q').execute(),
  );
  await expect(others).rejects.toThrow('target_plan_id_fkey');
});
