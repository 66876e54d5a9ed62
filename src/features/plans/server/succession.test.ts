import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { plantUnits } from '#features/organisations/server/units.testing.ts';
import { machine, testHouse } from '#main/testing.ts';

const house = await testHouse();
const { call } = house;
await plantUnits(house.db, [
  { code: 'T', kind: 'province' },
  ...['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((code) => ({ code, parent: 'T' })),
  { code: 'G1', parent: 'G', kind: 'branch' },
]);
for (const [code, period] of [
  ['KH-26', '2026'],
  ['KH-25', '2025'],
] as const)
  await call('plan.record', machine, { code, unitCode: 'T', period });
const assigned = (unitCode: string, minimum: number, planCode = 'KH-26') =>
  call('target.assign', machine, {
    code: `${planCode} ${unitCode}`,
    ...{ planCode, unitCode, minimum, measure: 'admission', bound: 'min' },
  });
for (const [unit, n] of [
  ['A', 8],
  ['B', 10],
  ['C', 5],
  ['D', 7],
  ['E', 9],
  ['G', 12],
] as const)
  await assigned(unit, n);
await assigned('G1', 4);
await assigned('A', 6, 'KH-25');
await call('structure-goal.set', machine, {
  ...{ code: 'CC-A', planCode: 'KH-26', unitCode: 'A', population: 'admissions' },
  ...{ dimension: 'sex', key: 'female', bound: 'rate-min', minimum: 0.4 },
});
const clerk = await house.account('base-clerk', 'C');

const codes = async (unitCode: string, asOf?: string) =>
  (await call('target.list', machine, { unitCode, ...(asOf ? { asOf } : {}) })).targets.map(
    ({ code }: { code: string }) => code,
  );
const below = async (asOf: string) =>
  (await call('target.list', machine, { unitCode: 'T', period: '2026', asOf })).sums[0]?.below;
const inherited = async (unitCode: string) =>
  (await call('target.list-inherited', machine, { unitCode })).lines;

describe('two units that are merged into a third', () => {
  test('hold what they were to reach until their end, and not after it', async () => {
    expect(await below('2026-06-30')).toMatchObject({ count: 6, sum: 51 });
    await call('unit.merge', machine, { units: ['A', 'B'], into: 'C', effectiveOn: '2026-07-01' });
    expect(await codes('A', '2026-06-30')).toEqual(['KH-25 A', 'KH-26 A']);
    expect(await codes('A', '2026-07-01')).toEqual(['KH-25 A']);
    expect(await below('2026-06-30')).toMatchObject({ count: 6, sum: 51 });
    expect(await below('2026-07-01')).toMatchObject({ count: 4, sum: 33 });
    const goals = async (asOf: string) =>
      (await call('structure-goal.list', machine, { unitCode: 'A', asOf })).goals.length;
    expect([await goals('2026-06-30'), await goals('2026-07-01')]).toEqual([1, 0]);
  });

  test('are looked at on their last day', async () => {
    expect(await call('target.list', machine, { unitCode: 'A' })).toMatchObject({ asOf: '2026-06-30' });
    expect(await codes('A')).toEqual(['KH-25 A', 'KH-26 A']);
  });

  test('leave a decision to the third: the sum is proposed, of periods that are not over', async () => {
    expect(await inherited('C')).toMatchObject([
      {
        ...{ period: '2026', measure: 'admission', planCode: 'KH-26', endedOn: '2026-07-01', way: 'sum' },
        from: [
          { unitCode: 'A', minimum: 8 },
          { unitCode: 'B', minimum: 10 },
        ],
        to: [{ unitCode: 'C', own: { minimum: 5 }, minimum: 23, maximum: null }],
      },
    ]);
  });

  test('what is decided is a revision with its reason, is told to the audit and is asked once', async () => {
    const decided = {
      unitCode: 'C',
      reason: 'Sáp nhập',
      lines: [{ from: ['KH-26 B', 'KH-26 A'], to: [{ unitCode: 'C', minimum: 23 }] }],
    };
    await expect(
      call('target.inherit', machine, { ...decided, lines: [{ from: ['KH-26 A'], to: [] }] }),
    ).rejects.toMatchObject({ reasons: [{ code: 'target-is-not-to-be-inherited' }] });
    expect(await call('target.inherit', machine, decided)).toEqual({ unitCode: 'C', codes: ['KH-26 C'] });
    const { targets } = await call('target.list', machine, { unitCode: 'C' });
    expect(targets).toMatchObject([
      { minimum: 23, revisions: [{ on: '2026-07-01', oldMinimum: 5, newMinimum: 23, reason: 'Sáp nhập' }] },
    ]);
    expect(await below('2026-07-01')).toMatchObject({ count: 4, sum: 51 });
    const { rows } = await inTransaction(house.db, '/', (trx) =>
      sql<{
        object: string;
        detail: object;
      }>`select object, detail from audit_entry where action = 'target.inherit'`.execute(trx),
    );
    expect(rows).toMatchObject([
      { object: expect.stringMatching(/^unit:/), detail: { handedOn: decided.lines, reason: 'Sáp nhập' } },
    ]);
    expect(await inherited('C')).toEqual([]);
    await expect(call('target.inherit', machine, decided)).rejects.toMatchObject({ code: 'blocked' });
    expect(await codes('A')).toEqual(['KH-25 A', 'KH-26 A']);
  });
});

test('a new unit is given a target of its own; who decides nothing leaves history', async () => {
  await call('unit.merge', machine, {
    units: ['D', 'E'],
    intoNew: { code: 'N', name: 'Đảng bộ mới', kind: 'base-org' },
    effectiveOn: '2026-09-01',
  });
  const [line] = await inherited('N');
  expect(line).toMatchObject({ way: 'sum', to: [{ unitCode: 'N', own: null, minimum: 16 }] });
  const from = ['KH-26 D', 'KH-26 E'];
  await call('target.inherit', machine, {
    unitCode: 'N',
    reason: 'Hợp nhất',
    lines: [{ from, to: [{ unitCode: 'N', minimum: 15 }] }],
  });
  const { targets } = await call('target.list', machine, { unitCode: 'N' });
  expect(targets).toMatchObject([{ code: 'CT 2026 N', planCode: 'KH-26', minimum: 15, reason: 'Hợp nhất' }]);
});

test('a branch that goes into the unit above it adds nothing to what that has', async () => {
  await call('unit.merge', machine, { units: ['G1'], into: 'G', effectiveOn: '2026-10-01' });
  expect(await inherited('G')).toMatchObject([
    { way: 'stays', from: [{ unitCode: 'G1' }], to: [{ own: { minimum: 12 }, minimum: null }] },
  ]);
  await call('target.inherit', machine, {
    unitCode: 'G',
    reason: 'Đã gồm',
    lines: [{ from: ['KH-26 G1'], to: [] }],
  });
  expect(await inherited('G')).toEqual([]);
  expect((await call('target.list', machine, { unitCode: 'G' })).targets).toMatchObject([{ minimum: 12 }]);
});

test('the number of a unit that is split is shared among its parts, which none of them sees alone', async () => {
  await call('unit.split', machine, {
    code: 'G',
    parts: [
      { code: 'G-A', name: 'Đảng bộ G-A', kind: 'base-org' },
      { code: 'G-B', name: 'Đảng bộ G-B', kind: 'base-org' },
    ],
    isEnding: true,
    effectiveOn: '2026-11-01',
  });
  expect(await inherited('G-B')).toMatchObject([
    {
      way: 'shared',
      to: [
        { unitCode: 'G-A', minimum: 6 },
        { unitCode: 'G-B', minimum: 6 },
      ],
    },
  ]);
  const part = await house.account('base-clerk', 'G-B');
  expect(await call('target.list-inherited', part, { unitCode: 'G-B' })).toEqual({ lines: [] });
});

test('a unit that is dissolved leaves its target as history, and nobody is asked', async () => {
  await assigned('F', 3);
  await call('unit.dissolve', machine, { code: 'F', effectiveOn: '2026-11-10' });
  expect(await codes('F', '2026-11-09')).toEqual(['KH-26 F']);
  expect(await codes('F', '2026-11-10')).toEqual([]);
});

test('elsewhere nobody is told of it', async () => {
  await expect(call('target.list-inherited', clerk, { unitCode: 'N' })).rejects.toMatchObject({
    code: 'not-found',
  });
});
