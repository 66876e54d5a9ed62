import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { machine, testHouse } from '#main/testing.ts';
import { plantPast } from '../testing/past.ts';
import { forecastTasks } from './jobs.ts';

const house = await testHouse();
const { call, db } = house;
await plantPast(db);
const leader = await house.account('leader', 'T');
const commune = await house.account('base-clerk', 'X2');
const work = { signal: new AbortController().signal, attempt: 1, isLastAttempt: true };
const tasks = forecastTasks({ db, clock: () => Date.parse('2026-11-21T12:00:00+07:00') });
const run = (name: string, payload: object = {}) =>
  tasks.find((task) => task.name === name)?.run(payload, work);
const forecast = (unitCode: string, more: object = {}, who = leader) =>
  call('forecast.read', who, { unitCode, ...more });
const rows = (table: string) =>
  inTransaction(
    db,
    '/',
    async (tx) =>
      (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx)).rows[0]?.n,
  );

describe('before anything is foretold', () => {
  test('the page says so, and shows what was reached', async () => {
    const answer = await forecast('T');
    expect(answer).toMatchObject({ state: 'none', year: 2026, total: null, grounds: null, madeOn: null });
    expect(answer.soFar).toBeGreaterThan(50);
  });
});

describe('a night', () => {
  beforeAll(async () => {
    await call('plan.record', machine, { code: 'KH', unitCode: 'T', period: '2027' });
    await call('plan.record', machine, { code: 'KX', unitCode: 'X2', period: '2027' });
    const target = { measure: 'admission', bound: 'min' };
    await call('target.assign', machine, {
      ...target,
      code: 'CT',
      planCode: 'KH',
      unitCode: 'T',
      minimum: 60,
    });
    await call('target.assign', machine, {
      ...target,
      code: 'CX',
      planCode: 'KX',
      unitCode: 'X2',
      minimum: 400,
    });
    await run('forecast.night');
  });

  test('foretells every unit that stands: what is expected, four fifths, each month until the end of the year', async () => {
    const answer = await forecast('T');
    expect(answer).toMatchObject({
      state: 'foretold',
      year: 2026,
      madeOn: '2026-11-21',
      years: [2026, 2027],
    });
    const { low, high, expected } = answer.total;
    expect(low).toBeLessThanOrEqual(expected);
    expect(high).toBeGreaterThanOrEqual(expected);
    expect(low).toBeGreaterThanOrEqual(answer.soFar);
    expect(answer.months.map((month: { done: number | null }) => month.done !== null)).toEqual([
      ...new Array(11).fill(true),
      false,
    ]);
    expect(answer.months.at(-1).total).toEqual(answer.total);
    expect(await rows('forecast')).toBe(11);
  });

  test('a whole year ahead is near what the years before brought, and the target has its chance', async () => {
    const answer = await forecast('T', { year: 2027 });
    // Some 139 are found in a year; four fifths of them certified, seven tenths of these admitted.
    expect(answer.total.expected).toBeGreaterThan(60);
    expect(answer.total.expected).toBeLessThan(100);
    expect(answer.soFar).toBe(0);
    expect(answer.targets).toMatchObject([{ code: 'CT', goal: 60, sort: 'foretold' }]);
    expect(answer.targets[0].chance).toBeGreaterThan(50);
    const child = answer.children.find(({ code }: { code: string }) => code === 'X2');
    expect(child).toMatchObject({ goal: 400, chance: 1 });
    const sum = answer.children.reduce((all: number, one: { expected: number }) => all + one.expected, 0);
    // The rest is what the province itself may admit.
    expect(sum).toBeLessThanOrEqual(answer.total.expected);
    expect(sum).toBeGreaterThan(0.98 * answer.total.expected);
  });

  test('who converts better is expected to bring more; every assumption is told', async () => {
    const answer = await forecast('T', { year: 2027 });
    const [an, binh] = answer.children;
    expect(an.expected).toBeGreaterThan(1.1 * binh.expected);
    expect(answer.grounds).toMatchObject({
      ...{ from: '2021-12-01', until: '2026-10-01', likenessMonths: 24, halfLifeMonths: 36 },
      stages: [{ stage: 'listed' }, { stage: 'certified' }],
    });
    expect(answer.grounds.stages[1].months).toBeGreaterThan(4);
  });

  test('the same night draws the same', async () => {
    const before = await forecast('T');
    await run('forecast.night');
    expect((await forecast('T')).months).toEqual(before.months);
  });

  test('a list of a target’s admissions so far has exactly as many rows', async () => {
    const { query, soFar } = await forecast('T');
    const { count } = await call('figure.rows', leader, {
      unitCode: 'T',
      asOf: '2026-11-21',
      query: JSON.stringify(query),
    });
    expect(count).toBe(soFar);
  });

  test('people whose next step matters most are named to whoever may read cases, with the latest day', async () => {
    const { people, goalOn } = await call('forecast.people', leader, { unitCode: 'T' });
    expect(goalOn).toBe('2026-12-31');
    expect(people.length).toBeGreaterThan(5);
    const rank = people.map(({ gain, isPossible }: { gain: number; isPossible: boolean }) =>
      isPossible ? 1_000 + gain : gain,
    );
    expect(rank).toEqual([...rank].sort((a, b) => b - a));
    expect(people[0]).toMatchObject({
      step: expect.any(String),
      latestOn: expect.any(String),
    });
  });

  test('a unit outside one’s own is not found; within it only one’s own people are named', async () => {
    await expect(forecast('T', {}, commune)).rejects.toMatchObject({ code: 'not-found' });
    await expect(call('forecast.people', commune, { unitCode: 'X1' })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await forecast('X2', {}, commune)).toMatchObject({
      state: 'foretold',
      grounds: { likenessMonths: 24 },
    });
    const { people } = await call('forecast.people', commune, { unitCode: 'X2' });
    expect(people.map(({ unitCode }: { unitCode: string }) => unitCode > 'B4')).not.toContain(false);
  });
});

describe('asked for by day', () => {
  test('the page tells that it waits; when it is done the unit and all below it are foretold anew', async () => {
    house.setNow('2026-11-21T15:00:00+07:00');
    await call('forecast.make', commune, { unitCode: 'X2' });
    expect((await forecast('X2')).waits).toEqual({ done: 0, total: null, hasFailed: false });
    const later = forecastTasks({ db, clock: () => Date.parse('2026-11-21T15:00:00+07:00') });
    const { rows: units } = await inTransaction(db, '/', (tx) =>
      sql<{ id: number }>`select id from unit where code = 'X2'`.execute(tx),
    );
    const before = await forecast('X2');
    await later.find(({ name }) => name === 'forecast.make')?.run({ unitId: units[0]?.id }, work);
    const after = await forecast('X2');
    expect(after).toMatchObject({ waits: null, madeAt: '2026-11-21T08:00:00.000Z' });
    // Drawn alone it is what it was within the whole.
    expect(after.months).toEqual(before.months);
    expect((await forecast('X1')).madeAt).toBe('2026-11-21T05:00:00.000Z');
    const { entries } = await call('audit.list', machine, {});
    expect(entries.some(({ action }: { action: string }) => action === 'forecast.make')).toBe(true);
  });
});

describe('a past too short', () => {
  test('foretells nothing and says what it lacks', async () => {
    await inTransaction(db, '/', (tx) => sql`delete from fact where kind = 'admission'`.execute(tx));
    await run('forecast.night');
    expect(await forecast('T')).toMatchObject({
      state: 'too-little',
      total: null,
      needs: { months: 24, admissions: 30 },
    });
    expect(await rows('forecast')).toBe(0);
  });
});
