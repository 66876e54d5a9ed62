import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { plantUnits } from '#features/organisations/server/units.testing.ts';
import { machine, testHouse } from '#main/testing.ts';

const house = await testHouse();
const { call, db, account } = house;
const numbered = (code: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${code}${at + 1}`);
const groups = [
  { codes: ['HVT'], block: 'territorial', base: 1715 },
  { codes: numbered('XP', 31), block: 'territorial', base: 640 },
  { codes: ['TNG'], block: 'enterprise', base: 1000 },
  { codes: numbered('CQ', 20), block: 'admin-public', base: 25 },
  { codes: numbered('SN', 47), block: 'admin-public', base: 20 },
];
await plantUnits(db, [
  { code: 'TP', kind: 'town-committee' },
  ...groups.flatMap(({ codes, block }) => codes.map((code) => ({ code, parent: 'TP', block }))),
  { code: 'HVT-1', parent: 'HVT', kind: 'branch' },
  { code: 'HVT-2', parent: 'HVT', kind: 'branch' },
  { code: 'TP2', kind: 'town-committee' },
]);
const board = await account('organisation-board', 'TP');
const leader = await account('leader', 'TP');
const company = await account('base-clerk', 'TNG');
const ward = await account('base-clerk', 'HVT');
const branch = await account('branch-secretary', 'HVT-1');
const elsewhere = await account('organisation-board', 'TP2');

const refusals = async (attempt: Promise<unknown>): Promise<string[]> =>
  attempt.then(
    () => [],
    (refused: { code: string; reasons: { code: string }[] }) =>
      refused.reasons?.map(({ code }) => code) ?? [refused.code],
  );

type Unit = {
  code: string;
  suggested: number | null;
  raw: number | null;
  minimum: number;
  rule: string | null;
  offers: { side: string; number: number }[];
  target: { original: number; current: number } | null;
  duties: object;
  bases: { base: string; value: number }[];
};
const read = (as = board) => call('allocation.read', as, { roundCode: 'VG' });
const unitIn = (answer: { units: Unit[] }, code: string): Unit | undefined =>
  answer.units.find((unit) => unit.code === code);

beforeAll(async () => {
  await inTransaction(db, '/', async (trx) => {
    for (const { codes, block, base } of groups) {
      const isWard = block === 'territorial';
      await sql`insert into head_count (unit_id, kind, on_day, total, declared_by)
        select id, ${isWard ? 'members' : 'non-member-workers'}, ${isWard ? '2020-07-01' : '2022-12-31'}::date, ${base}, 'kê khai'
        from unit where code = any(${codes})`.execute(trx);
    }
  });
  await call('document.record', machine, {
    code: 'QD',
    unitCode: 'TP',
    kind: 'decision',
    number: '15-QĐ/TU',
    issuedOn: '2023-01-16',
  });
  await call('document.record', machine, {
    code: 'NQ',
    unitCode: 'TP',
    kind: 'congress-resolution',
    citedAs: 'Nghị quyết Đại hội',
  });
  await call('plan.record', machine, {
    code: 'NK',
    unitCode: 'TP',
    period: 'term:2020-2025',
    from: '2020-07-01',
    to: '2025-06-30',
  });
  await call('plan.record', board, {
    code: 'KH',
    unitCode: 'TP',
    period: '2023',
    rules: [
      { name: 'A', measure: 'admission', block: 'territorial', rate: 0.025, base: 'members-term-start' },
      { name: 'B', measure: 'admission', rate: 0.2, base: 'non-member-workers' },
    ],
  });
  const own = { planCode: 'KH', unitCode: 'TP', measure: 'admission', bound: 'min' };
  await call('target.assign', board, { ...own, code: 'CT-TP', minimum: 852 });
  await call('target.assign', board, {
    ...own,
    code: 'NQ-TP',
    minimum: 900,
    noun: 'goal',
    documents: ['NQ'],
  });
  await call('allocation.open', board, {
    code: 'VG',
    unitCode: 'TP',
    planCode: 'KH',
    total: 852,
    bound: 'exact',
    mustAddUp: true,
    answerUntil: '2026-12-15',
    reviews: ['2023-06-30'],
    duties: [
      { party: 'secretary', duty: 'Chịu trách nhiệm hoàn thành chỉ tiêu' },
      { party: 'members', duty: 'Theo dõi, giúp đỡ quần chúng' },
    ],
  });
});

const save = (rows: object[], name = 'Bản chính') =>
  call('allocation.save', board, { roundCode: 'VG', name, rows });
const settled = { unitCode: 'TNG', assigned: 25, isLocked: true, reason: 'Lao động thời vụ' };
const ofRun = async (): Promise<{ unitCode: string; assigned: number }[]> =>
  (await call('allocation.run', board, { roundCode: 'VG', rows: [settled] })).shares;

describe('the workshop', () => {
  test('shows of each unit its bases, the formula’s raw value and the whole number', async () => {
    const answer = await read();
    expect(answer.units).toHaveLength(100);
    expect(unitIn(answer, 'HVT')).toMatchObject({ rule: 'A', raw: 42.875, suggested: 43 });
    expect(unitIn(answer, 'HVT')?.bases).toContainEqual({ base: 'members-term-start', value: 1715 });
    expect(unitIn(answer, 'HVT')?.bases).toContainEqual({ base: 'branches', value: 2 });
    expect(unitIn(answer, 'TNG')).toMatchObject({ rule: 'B', raw: 200, suggested: 200 });
    expect(answer.years).toEqual([2020, 2021, 2022]);
    // A plan without a document has no rank and is not judged.
    expect(answer.goals).toMatchObject([
      { targetCode: 'CT-TP', required: 852, rank: null },
      { targetCode: 'NQ-TP', required: 900, rank: 2, documentKind: 'congress-resolution' },
    ]);
  });

  test('divides on the server around what is locked, and writes nothing', async () => {
    const shares = await ofRun();
    const numbers = new Map(shares.map(({ unitCode, assigned }) => [unitCode, assigned]));
    expect([
      numbers.get('HVT'),
      numbers.get('XP1'),
      numbers.get('TNG'),
      numbers.get('CQ1'),
      numbers.get('SN1'),
    ]).toEqual([43, 16, 25, 5, 4]);
    expect(shares.reduce((sum, { assigned }) => sum + assigned, 0)).toBe(852);
    expect((await read()).drafts).toMatchObject([{ name: 'Bản chính', rows: [] }]);
  });

  test('says how to mend what cannot be divided', async () => {
    const answer = await call('allocation.run', board, {
      roundCode: 'VG',
      rows: [{ unitCode: 'TNG', assigned: 900, isLocked: true }],
    });
    expect(answer).toMatchObject({
      gap: 48,
      shares: [],
      repairs: [
        [{ unitCode: null, of: 'total', from: 852, to: 900 }],
        [{ unitCode: 'TNG', of: 'lock', from: 900, to: 852 }],
      ],
    });
    expect(
      await refusals(
        call('allocation.run', board, { roundCode: 'VG', rows: [{ unitCode: 'TNG', lower: 5, upper: 4 }] }),
      ),
    ).toEqual(['allocation-lower-above-upper']);
  });

  test('keeps what-if copies beside the one worked with', async () => {
    await save([settled], 'Thử');
    expect(await refusals(call('allocation.drop', board, { roundCode: 'VG', name: 'Bản chính' }))).toEqual([
      'allocation-draft-not-found',
    ]);
    await call('allocation.choose', board, { roundCode: 'VG', name: 'Thử' });
    await call('allocation.choose', board, { roundCode: 'VG', name: 'Bản chính' });
    await call('allocation.drop', board, { roundCode: 'VG', name: 'Thử' });
    expect(await refusals(save([{ unitCode: 'HVT-1', assigned: 3 }]))).toEqual(['unit-not-found']);
  });
});

describe('a round', () => {
  test('is moved by its writers alone, and is not there for others', async () => {
    expect(await refusals(call('allocation.propose', leader, { roundCode: 'VG' }))).toEqual([
      'role-does-not-allow',
    ]);
    expect(await refusals(call('allocation.propose', company, { roundCode: 'VG' }))).toEqual([
      'allocation-not-found',
    ]);
    expect(await refusals(call('allocation.read', elsewhere, { roundCode: 'VG' }))).toEqual([
      'allocation-not-found',
    ]);
    expect(await refusals(call('allocation.propose', board, { roundCode: 'VG' }))).toEqual([
      'allocation-has-empty-rows',
    ]);
    expect(await refusals(call('allocation.adopt', board, { roundCode: 'VG', documentCode: 'QD' }))).toEqual([
      'allocation-move-not-now',
      'allocation-has-empty-rows',
      'allocation-does-not-add-up',
    ]);
  });

  test('is seen from below without total, copies and the others’ numbers', async () => {
    await save(
      (await ofRun()).map(({ unitCode, assigned }) =>
        unitCode === 'TNG' ? settled : { unitCode, assigned },
      ),
    );
    const answer = await read(company);
    expect(answer.units.map(({ code }: Unit) => code)).toEqual(['TNG']);
    expect(answer).toMatchObject({
      drafts: [],
      steps: [],
      goals: [],
      round: { total: null, reserve: null, isMine: false },
    });
    expect((await call('allocation.list', company, { unitCode: 'TNG' })).rounds).toMatchObject([
      { code: 'VG', unitCode: 'TP', isMine: false, state: 'draft' },
    ]);
    expect((await call('allocation.list', branch, { unitCode: 'HVT-1' })).rounds).toEqual([]);
  });

  test('shows who proposed first, and what was answered', async () => {
    await call('allocation.answer', company, { roundCode: 'VG', unitCode: 'TNG', number: 20 });
    expect((await read()).round).toMatchObject({ proposedFirst: 'below', state: 'draft' });
    const proposed = await call('allocation.propose', board, { roundCode: 'VG', note: 'Lần 1' });
    expect(proposed).toMatchObject({ state: 'proposed', units: 100 });
    expect(
      await refusals(call('allocation.answer', company, { roundCode: 'VG', unitCode: 'TNG', number: 22 })),
    ).toEqual(['answer-differing-says-why']);
    expect(
      await refusals(call('allocation.answer', company, { roundCode: 'VG', unitCode: 'HVT', number: 22 })),
    ).toEqual(['unit-not-found']);
    const answered = { roundCode: 'VG', unitCode: 'TNG', number: 22, reason: 'Ca kíp' };
    const waiting = async () =>
      (await call('task.list', company, { unitCode: 'TNG' })).tasks.map(
        ({ kind, act, dueOn }: Record<string, string>) => [kind, act, dueOn],
      );
    expect(await waiting()).toEqual([['allocation', 'answer-allocation', '2026-12-15']]);
    expect(await call('allocation.answer', company, answered)).toMatchObject({ state: 'countered' });
    expect(await waiting()).toEqual([]);
    expect(unitIn(await read(), 'TNG')?.offers).toMatchObject([
      { side: 'below', number: 20 },
      { side: 'above', number: 25 },
      { side: 'below', number: 22, reason: 'Ca kíp' },
    ]);
    // Only who asked otherwise is offered again.
    expect(await call('allocation.propose', board, { roundCode: 'VG' })).toMatchObject({
      units: 1,
      state: 'proposed',
    });
  });

  test('is adopted by a document: targets in plans with formula, reason, duties and one entry of the log', async () => {
    expect(await call('allocation.adopt', board, { roundCode: 'VG', documentCode: 'QD' })).toEqual({
      code: 'VG',
      state: 'adopted',
      units: 100,
    });
    const of = async (unitCode: string) =>
      (await call('target.list', machine, { unitCode, period: '2023' })).targets[0];
    expect(await of('HVT')).toMatchObject({
      minimum: 43,
      suggested: 42.875,
      bound: 'exact',
      documents: ['QD'],
      accountable: 'Bí thư HVT',
    });
    expect(await of('TNG')).toMatchObject({ minimum: 25, suggested: 200, reason: 'Lao động thời vụ' });
    const { sums } = await call('target.list', machine, { unitCode: 'TP', period: '2023' });
    expect(sums[0]).toMatchObject({ targetCode: 'CT-TP', below: { count: 100, sum: 852, surplus: 0 } });
    const { entries } = await call('audit.list', machine, { action: 'allocation.adopt' });
    expect(entries).toHaveLength(1);
    expect(await refusals(call('allocation.adopt', board, { roundCode: 'VG', documentCode: 'QD' }))).toEqual([
      'allocation-move-not-now',
    ]);
    expect(
      await refusals(call('allocation.answer', company, { roundCode: 'VG', unitCode: 'TNG', number: 25 })),
    ).toEqual(['allocation-move-not-now']);
  });

  test('duties are ticked by the unit that has them, and counted above', async () => {
    const { duties } = await call('duty.list', ward, { unitCode: 'HVT' });
    expect(duties).toMatchObject([
      { party: 'secretary', accountable: 'Bí thư HVT', fulfilledOn: null },
      { party: 'members' },
    ]);
    const [{ id }] = duties;
    expect(await call('duty.tick', ward, { dutyId: id, isFulfilled: true, on: '2023-07-01' })).toMatchObject({
      fulfilledOn: '2023-07-01',
    });
    expect(unitIn(await read(), 'HVT')?.duties).toEqual({ all: 2, fulfilled: 1 });
    expect(await refusals(call('duty.tick', company, { dutyId: id, isFulfilled: true }))).toEqual([
      'duty-not-found',
    ]);
  });

  test('is revised at half-year: both numbers stay, each change with its reason', async () => {
    const { drafts } = await read();
    const rows = drafts[0].rows.map((row: { unitCode: string; assigned: number; reason: string | null }) => ({
      unitCode: row.unitCode,
      assigned: row.unitCode === 'TNG' ? 30 : row.unitCode === 'HVT' ? 38 : row.assigned,
      ...(row.reason ? { reason: row.reason } : {}),
    }));
    expect(await refusals(call('allocation.revise', board, { roundCode: 'VG', reason: 'Rà soát' }))).toEqual([
      'revision-changes-nothing',
    ]);
    await save(rows);
    expect(
      await call('allocation.revise', board, { roundCode: 'VG', reason: 'Rà soát 6 tháng' }),
    ).toMatchObject({ state: 'revised', units: 2 });
    expect(unitIn(await read(), 'HVT')?.target).toMatchObject({ original: 43, current: 38 });
    const [target] = (await call('target.list', machine, { unitCode: 'HVT', period: '2023' })).targets;
    expect(target).toMatchObject({
      minimum: 38,
      revisions: [{ oldMinimum: 43, newMinimum: 38, reason: 'Rà soát 6 tháng' }],
    });
  });

  test('goes on below: a base divides the number it received among its branches', async () => {
    await call('allocation.open', ward, { code: 'VG-HVT', unitCode: 'HVT', planCode: 'KH', total: 38 });
    const answer = await call('allocation.read', ward, { roundCode: 'VG-HVT' });
    expect(answer.units.map(({ code }: Unit) => code)).toEqual(['HVT-1', 'HVT-2']);
    expect(answer.goals).toMatchObject([{ required: 38 }]);
    await call('allocation.save', ward, {
      roundCode: 'VG-HVT',
      name: 'Bản chính',
      rows: [
        { unitCode: 'HVT-1', assigned: 20 },
        { unitCode: 'HVT-2', assigned: 18 },
      ],
    });
    await call('allocation.propose', ward, { roundCode: 'VG-HVT' });
    await call('allocation.answer', branch, { roundCode: 'VG-HVT', unitCode: 'HVT-1', number: 20 });
    await call('allocation.adopt', ward, { roundCode: 'VG-HVT', documentCode: 'QD' });
    const { sums } = await call('target.list', machine, { unitCode: 'HVT', period: '2023' });
    expect(sums).toMatchObject([{ own: 38, below: { count: 2, sum: 38, surplus: 0 } }]);
  });

  test('is cancelled while it binds nobody', async () => {
    await call('allocation.open', board, { code: 'VG-X', unitCode: 'TP', planCode: 'KH', total: 5 });
    expect(await call('allocation.cancel', board, { roundCode: 'VG-X', reason: 'Lập lại' })).toMatchObject({
      state: 'cancelled',
    });
    expect(await refusals(call('allocation.change', board, { roundCode: 'VG-X', total: 6 }))).toEqual([
      'allocation-move-not-now',
    ]);
    expect(await refusals(call('allocation.cancel', board, { roundCode: 'VG', reason: 'x' }))).toEqual([
      'allocation-move-not-now',
    ]);
  });
});
