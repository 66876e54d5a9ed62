import { beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { plantUnits } from '#features/organisations/server/units.testing.ts';
import { machine, testHouse } from '#main/testing.ts';

const house = await testHouse();
const { call, db } = house;
await plantUnits(db, [
  { code: 'T', kind: 'town-committee' },
  { code: 'P1', parent: 'T' },
  { code: 'P2', parent: 'T' },
]);
const women = {
  planCode: 'KH',
  unitCode: 'T',
  population: 'admissions',
  dimension: 'sex',
  key: 'female',
  bound: 'rate-min',
  minimum: 0.35,
};
const goals = async (unitCode: string, asOf?: string) =>
  (await call('structure-goal.list', machine, { unitCode, ...(asOf ? { asOf } : {}) })).goals;
const refused = (input: object) =>
  call('structure-goal.set', machine, { ...women, ...input }).then(
    () => [],
    ({ reasons }) => reasons.map(({ code }: { code: string }) => code),
  );

beforeAll(async () => {
  await call('document.record', machine, { code: 'VB', unitCode: 'T', kind: 'plan', number: '9-KH' });
  await call('plan.record', machine, { code: 'KH', unitCode: 'T', documentCode: 'VB', period: '2026' });
  await call('plan.record', machine, { code: 'KH-P1', unitCode: 'P1', period: '2026' });
});

test('a goal is set by a plan, revised and ended; what held before stays readable', async () => {
  const { code } = await call('structure-goal.set', machine, women);
  expect(await goals('T')).toMatchObject([
    { code, planCode: 'KH', documentCode: 'VB', period: '2026', name: 'Nữ', minimum: 0.35, revisions: [] },
  ]);
  await call('structure-goal.revise', machine, { code, minimum: 0.4, reason: 'Rà soát', on: '2026-07-01' });
  expect((await goals('T', '2026-06-30'))[0]).toMatchObject({ minimum: 0.35, revisions: [] });
  expect((await goals('T', '2026-07-01'))[0]).toMatchObject({
    minimum: 0.4,
    revisions: [{ on: '2026-07-01', oldMinimum: 0.35, newMinimum: 0.4, reason: 'Rà soát' }],
  });
  await call('structure-goal.end', machine, { code, reason: 'Thay', on: '2026-11-01' });
  expect(await goals('T', '2026-10-31')).toHaveLength(1);
  expect(await goals('T', '2026-11-01')).toEqual([]);
  const acts = await inTransaction(db, '/', (trx) =>
    trx
      .selectFrom('audit_entry')
      .select('action')
      .where('action', 'like', 'structure-goal.%')
      .orderBy('seq')
      .execute(),
  );
  expect(acts.map(({ action }) => action)).toEqual([
    'structure-goal.set',
    'structure-goal.revise',
    'structure-goal.end',
  ]);
});

test('a goal for the same group stands once in a plan, and anew after it ended', async () => {
  const again = { ...women, unitCode: 'P2', dimension: 'ethnic-group', key: 'group:minority' };
  const { code } = await call('structure-goal.set', machine, again);
  expect(await refused(again)).toEqual(['structure-goal-is-set-once']);
  await call('structure-goal.end', machine, { code, reason: 'Sai' });
  const next = await call('structure-goal.set', machine, again);
  expect(next.code).not.toBe(code);
});

test('a value nobody knows, another property’s value and a unit outside the plan are refused with their reason', async () => {
  expect(await refused({ key: 'unknown' })).toEqual(['not-in-the-catalogue']);
  expect(await refused({ key: 'group:minority' })).toEqual(['not-in-the-catalogue']);
  expect(await refused({ population: 'members', dimension: 'education', key: 'us-done' })).toEqual([
    'goal-dimension-is-not-of-members',
  ]);
  expect(await refused({ planCode: 'KH-P1', unitCode: 'P2' })).toEqual(['target-outside-its-plan']);
  expect(await refused({ minimum: 1.2 })).toEqual(['target-share-above-one']);
  expect(await refused({ minimum: 0 })).toEqual(['goal-asks-for-nothing']);
});

test('a revision that changes nothing, lies in the future or follows an end is refused', async () => {
  const { code } = await call('structure-goal.set', machine, { ...women, unitCode: 'P1' });
  const why = (input: object) =>
    call('structure-goal.revise', machine, { code, minimum: 0.4, reason: 'x', ...input }).catch(
      ({ reasons }) => reasons.map((reason: { code: string }) => reason.code),
    );
  expect(await why({ minimum: 0.35 })).toEqual(['revision-changes-nothing']);
  expect(await why({ on: '2026-11-22' })).toEqual(['revision-in-the-future']);
  await call('structure-goal.end', machine, { code, reason: 'x' });
  expect(await why({})).toEqual(['target-is-withdrawn']);
});

test('who may not plan is refused, and outside the subtree there is no goal', async () => {
  const clerk = await house.account('base-clerk', 'P1');
  const board = await house.account('organisation-board', 'P1');
  await expect(call('structure-goal.set', clerk, { ...women, unitCode: 'P1' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const { code } = await call('structure-goal.set', machine, { ...women, unitCode: 'T' });
  await expect(call('structure-goal.end', board, { code, reason: 'x' })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(call('structure-goal.list', board, { unitCode: 'P2' })).rejects.toMatchObject({
    code: 'not-found',
  });
});
