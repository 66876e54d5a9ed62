import { beforeAll, expect, test } from 'vitest';
import { casesHouse } from '#features/admissions/server/testing/casesHouse.ts';
import { machine } from '#main/testing.ts';
import type { Actor } from '#server/perform.ts';

const house = await casesHouse();
const { call, person, codesOf } = house;
const refused = (attempt: Promise<unknown>) => attempt.then(() => [], codesOf);

/** A base with two branches that have members, and one that has none. */
const branches = ['NG1', 'NG2', 'NG3'];
const members = ['NG1', 'NG2'].flatMap((branch) =>
  [1, 2, 3].map((n) => ({ branch, code: `${branch}-D${n}` })),
);
let clerk: Actor;
let branch: Actor;
let administrator: Actor;

beforeAll(async () => {
  await call('unit.found', machine, {
    ...{ code: 'NG', name: 'Ngãi Giao', kind: 'base-org', parentCode: 'H', effectiveOn: '2010-01-01' },
  });
  for (const code of branches)
    await call('unit.found', machine, {
      ...{ code, name: code, kind: 'branch', parentCode: 'NG', effectiveOn: '2010-01-01' },
    });
  for (const { branch: unitCode, code: personCode } of members) {
    await person(personCode, undefined, unitCode);
    await call('member.enrol', machine, {
      ...{ unitCode, personCode, ceremonyOn: '2012-05-19', officialOn: '2013-05-19' },
      effectiveOn: '2012-05-19',
    });
  }
  for (const [unitCode, total] of [
    ['NG1', 40],
    ['NG2', 60],
  ] as const)
    await call('head-count.declare', machine, {
      ...{ unitCode, kind: 'members', on: '2025-12-31', total, declaredBy: unitCode },
    });
  await call('plan.record', machine, { code: 'KH', unitCode: 'NG', period: '2026' });
  await call('document.record', machine, { code: 'QD', unitCode: 'NG', kind: 'decision', number: '1-QĐ/ĐU' });
  clerk = await house.account('base-clerk', 'NG');
  branch = await house.account('branch-secretary', 'NG1');
  administrator = await house.account('administrator', 'NG');
});

const tasks = async (unitCode: string, as: Actor = machine, whose = 'mine') =>
  (await call('task.list', as, { unitCode, whose })).tasks
    .filter(({ kind }: { kind: string }) => kind.startsWith('allocation'))
    .map(({ act, dueOn, roundCode, group }: Record<string, string>) => [act, dueOn, roundCode, group]);
const frame = { total: 5, reviews: ['2026-11-21', '2026-12-31'], answerUntil: '2026-12-01' };
const save = (roundCode: string, as: Actor, numbers: Record<string, number>) =>
  call('allocation.save', as, {
    ...{ roundCode, name: 'Bản chính' },
    rows: Object.entries(numbers).map(([unitCode, assigned]) => ({ unitCode, assigned })),
  });

test('every unit under a round that awaits answers has a task, before it was offered anything', async () => {
  await call('allocation.open', clerk, {
    ...{ code: 'VG', unitCode: 'NG', planCode: 'KH', ...frame },
    duties: [{ party: 'secretary', duty: 'Chịu trách nhiệm' }],
  });
  for (const code of branches)
    expect(await tasks(code)).toEqual([['propose-allocation', '2026-12-01', 'VG', 'later']]);
  await call('allocation.answer', branch, { roundCode: 'VG', unitCode: 'NG1', number: 2 });
  expect(await tasks('NG1')).toEqual([]);
  expect(await tasks('NG', clerk, 'others')).toHaveLength(2);
  const counts = await call('task.count', clerk, { unitCode: 'NG' });
  expect(Object.values(counts.others).reduce((a, b) => Number(a) + Number(b), 0)).toBe(2);
});

test('frame, duties and review points are changed until the round is adopted', async () => {
  await call('allocation.change', clerk, {
    ...{ roundCode: 'VG', ...frame, total: 6, bound: 'exact', keeping: 'within-one' },
    reviews: ['2026-11-21'],
    duties: [
      { party: 'secretary', duty: 'Chịu trách nhiệm' },
      { party: 'members', duty: 'Theo dõi' },
    ],
  });
  const { round } = await call('allocation.read', clerk, { roundCode: 'VG' });
  expect(round).toMatchObject({ total: 6, bound: 'exact', keeping: 'within-one' });
  expect(round.duties).toHaveLength(2);
  expect(round.reviews).toMatchObject([{ on: '2026-11-21', doneOn: null }]);
});

test('the numbers of a base open the head-counts they are the sum of', async () => {
  const { units } = await call('allocation.read', clerk, { roundCode: 'VG' });
  const sizes = Object.fromEntries(
    units.map(({ code, bases }: { code: string; bases: { base: string; value: number }[] }) => [
      code,
      bases.find(({ base }) => base === 'members-now')?.value ?? null,
    ]),
  );
  expect(sizes).toEqual({ NG1: 40, NG2: 60, NG3: null });
  const { counts } = await call('allocation.bases', clerk, { roundCode: 'VG', unitCode: 'NG1' });
  expect(counts.filter(({ base }: { base: string }) => base === 'members-now')).toEqual([
    {
      ...{ base: 'members-now', wantedOn: '2026-11-21', countedOn: '2025-12-31', unitCode: 'NG1' },
      ...{ unitName: 'NG1', total: 40, declaredBy: 'NG1' },
    },
  ]);
  expect(await call('allocation.bases', clerk, { roundCode: 'VG', unitCode: 'NG3' })).toEqual({ counts: [] });
});

test('once adopted, who has anybody below divides further, and the review point is a task on its day', async () => {
  await call('officer.appoint', machine, {
    ...{ unitCode: 'NG1', personName: 'Người Mẫu A', post: 'Bí thư', body: 'committee', from: '2020-01-01' },
  });
  expect(await tasks('NG', clerk)).toEqual([]);
  await save('VG', clerk, { NG1: 2, NG2: 3, NG3: 1 });
  await call('allocation.propose', clerk, { roundCode: 'VG' });
  expect(await tasks('NG2')).toEqual([['answer-allocation', '2026-12-01', 'VG', 'later']]);
  expect(await refused(call('allocation.adopt', clerk, { roundCode: 'VG' }))).toEqual([
    'allocation-needs-a-document',
  ]);
  expect(
    await refused(
      call('allocation.review', clerk, { roundCode: 'VG', reviewOn: '2026-11-21', remark: 'Sớm' }),
    ),
  ).toEqual(['allocation-move-not-now']);
  await call('allocation.adopt', clerk, { roundCode: 'VG', documentCode: 'QD' });
  expect(await tasks('NG', clerk)).toEqual([['review-allocation', '2026-11-21', 'VG', 'today']]);
  expect(await tasks('NG1')).toEqual([['divide-allocation', '2026-12-01', 'VG', 'later']]);
  expect(await tasks('NG3')).toEqual([]);
  const { duties } = await call('duty.list', branch, { unitCode: 'NG1' });
  expect(duties[0]).toMatchObject({
    ...{ accountable: 'Bí thư NG1', holders: ['Người Mẫu A'], holdersThen: ['Người Mẫu A'] },
  });
});

test('who held the office when the number was given stays beside who holds it now', async () => {
  house.setNow('2026-11-23T12:00:00+07:00');
  const { officers } = await call('officer.list', machine, { unitCode: 'NG1' });
  await call('officer.end', machine, { officerId: officers[0].id, on: '2026-11-22' });
  await call('officer.appoint', machine, {
    ...{ unitCode: 'NG1', personName: 'Người Mẫu B', post: 'Bí thư', body: 'committee', from: '2026-11-22' },
  });
  const { duties } = await call('duty.list', branch, { unitCode: 'NG1' });
  expect(duties[0]).toMatchObject({ holders: ['Người Mẫu B'], holdersThen: ['Người Mẫu A'] });
});

test('a review is noted once: who, when, in which words; nobody below does it', async () => {
  const reviewed = { roundCode: 'VG', reviewOn: '2026-11-21', remark: 'NG2 chậm' };
  expect(await tasks('NG', clerk)).toEqual([['review-allocation', '2026-11-21', 'VG', 'overdue']]);
  expect(await refused(call('allocation.review', branch, reviewed))).toEqual(['allocation-not-found']);
  expect(await refused(call('allocation.review', clerk, { ...reviewed, on: '2026-11-24' }))).toEqual([
    'allocation-day-in-the-future',
  ]);
  expect(await refused(call('allocation.review', clerk, { ...reviewed, reviewOn: '2026-12-31' }))).toEqual([
    'allocation-review-not-found',
  ]);
  await call('allocation.review', clerk, reviewed);
  expect(await tasks('NG', clerk)).toEqual([]);
  expect((await call('allocation.read', clerk, { roundCode: 'VG' })).round.reviews).toMatchObject([
    { on: '2026-11-21', doneOn: '2026-11-23', doneBy: 'base-clerk', remark: 'NG2 chậm' },
  ]);
  expect(await refused(call('allocation.review', clerk, reviewed))).toEqual(['allocation-review-is-done']);
});

test('a branch divides among its members: rows are its roll, and they get personal targets', async () => {
  await call('allocation.open', branch, { code: 'VG-NG1', unitCode: 'NG1', planCode: 'KH', total: 2 });
  expect(await tasks('NG1')).toEqual([]);
  const before = await call('allocation.read', branch, { roundCode: 'VG-NG1' });
  expect(before.isOfMembers).toBe(true);
  expect(before.units.map(({ code }: { code: string }) => code)).toEqual(['NG1-D1', 'NG1-D2', 'NG1-D3']);
  expect(before.units[0]).toMatchObject({
    ...{
      name: 'Người Mẫu NG1-D1',
      past: [0, 0, 0],
      done: 0,
      stock: [0, 0, 0, 0],
      suggested: null,
      target: null,
    },
  });
  // Who sees no cases is told no names.
  const seen = await call('allocation.read', administrator, { roundCode: 'VG-NG1' });
  expect(seen.units[0]).toMatchObject({ name: 'NG1-D1', stock: null });
  const { shares } = await call('allocation.run', branch, { roundCode: 'VG-NG1', rows: [] });
  expect(shares.reduce((sum: number, { assigned }: { assigned: number }) => sum + assigned, 0)).toBe(2);
  expect(await refused(save('VG-NG1', branch, { 'NG2-D1': 1 }))).toEqual(['unit-not-found']);
  expect(await refused(call('allocation.propose', branch, { roundCode: 'VG-NG1' }))).toEqual([
    'allocation-has-empty-rows',
  ]);
  await save('VG-NG1', branch, { 'NG1-D1': 1, 'NG1-D2': 1 });
  await call('allocation.propose', branch, { roundCode: 'VG-NG1' });
  expect(await call('allocation.adopt', branch, { roundCode: 'VG-NG1' })).toMatchObject({ units: 2 });
  const { targets } = await call('member-target.list', branch, { unitCode: 'NG1', period: '2026' });
  expect(
    targets.map(({ memberCode, number }: { memberCode: string; number: number }) => [memberCode, number]),
  ).toEqual([
    ['NG1-D1', 1],
    ['NG1-D2', 1],
  ]);
  const { sums } = await call('target.list', machine, { unitCode: 'NG1', period: '2026' });
  expect(sums).toMatchObject([{ own: 2, members: { count: 2, sum: 2, surplus: 0 } }]);
});

test('a member’s number is revised like a unit’s: the first one stays beside it', async () => {
  await save('VG-NG1', branch, { 'NG1-D1': 2, 'NG1-D2': 1 });
  await call('allocation.revise', branch, { roundCode: 'VG-NG1', reason: 'Rà soát' });
  const { units } = await call('allocation.read', branch, { roundCode: 'VG-NG1' });
  expect(units.map(({ target }: { target: object | null }) => target)).toMatchObject([
    { original: 1, current: 2 },
    { original: 1, current: 1 },
    null,
  ]);
});

test('a branch may say that it does not divide further', async () => {
  expect(await refused(call('allocation.keep-whole', branch, { roundCode: 'VG', unitCode: 'NG2' }))).toEqual([
    'unit-not-found',
  ]);
  await call('allocation.keep-whole', clerk, { roundCode: 'VG', unitCode: 'NG2' });
  expect(await tasks('NG2')).toEqual([]);
});

test('a report says both numbers of a target that was revised', async () => {
  await save('VG', clerk, { NG1: 4, NG2: 3, NG3: 1 });
  await call('allocation.revise', clerk, { roundCode: 'VG', reason: 'Rà soát 6 tháng' });
  const { id } = await call('report.begin', clerk, { unitCode: 'NG1', period: '2026' });
  const report = await call('report.read', clerk, { id });
  expect(JSON.stringify(report)).toContain('(lúc giao 2)');
});
