import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { moveUnit, plantUnits } from '#features/organisations/server/units.testing.ts';
import { machine, testHouse } from '#main/testing.ts';

const house = await testHouse();

beforeAll(async () => {
  await plantUnits(house.db, [
    { code: 'P' },
    { code: 'A', parent: 'P' },
    { code: 'B', parent: 'P' },
    { code: 'A1', parent: 'A', kind: 'branch' },
    { code: 'A2', parent: 'A', kind: 'branch' },
    { code: 'B1', parent: 'B', kind: 'branch', name: 'Chi bộ 10' },
    { code: 'B2', parent: 'B', kind: 'branch', name: 'Chi bộ 9' },
    { code: 'B3', parent: 'B', kind: 'branch', name: 'Chi bộ Ấp' },
  ]);
  const plant = (from: number, to: number) =>
    inTransaction(house.db, '/', (trx) =>
      sql`insert into fact (kind, code, unit_id, on_day, ceremony_on, annulled_on, sex, place_kind, path_then)
        select 'admission', 'f' || g, u.id, '2016-01-01'::date + (g * 37) % 700, '2016-01-01'::date + (g * 37) % 700 + g % 60,
          case when g % 9 = 0 then '2016-01-01'::date + (g * 37) % 700 + g % 200 end,
          (array['male', 'female', null])[1 + g % 3], (array['thon', null])[1 + g % 2], ''
        from generate_series(${from}::int, ${to}::int) g
        join unit u on u.code = (array['A1', 'A2', 'B1', 'A'])[1 + g % 4]`.execute(trx),
    );
  await plant(1, 300);
  await inTransaction(house.db, '/', (trx) => sql`select fold_rollups()`.execute(trx));
  await moveUnit(house.db, 'A2', 'B', '2017-06-15');
  await plant(301, 400);
  await house.call('plan.record', machine, {
    code: 'K',
    unitCode: 'A',
    period: '2017',
  });
  await house.call('target.assign', machine, {
    code: 'T',
    planCode: 'K',
    unitCode: 'A',
    measure: 'admission',
    bound: 'exact',
    minimum: 80,
  });
});

type Part = { n: number };
const sum = (parts: Part[]): number => parts.reduce((total, { n }) => total + n, 0);

describe('the dashboard', () => {
  const questions = ['P', 'A', 'B', 'A2'].flatMap((unitCode) =>
    ['2016-12-31', '2017-03-14', '2017-07-01', '2017-11-17', '2026-01-31'].flatMap((asOf) =>
      (['then', 'now'] as const).map((tree) => ({ unitCode, asOf, tree, period: '2017' })),
    ),
  );

  test.each(questions)(
    'of $unitCode as of $asOf in the tree of $tree agrees with its parts and with the counts',
    async (question) => {
      const dashboard = await house.call('dashboard.read', machine, question);
      const count = (period: string) =>
        house.call('count.read', machine, { ...question, period, measure: 'admission' });
      expect(dashboard.done).toBe((await count('2017')).n);
      expect(
        dashboard.besideChildren + sum(dashboard.children.map(({ done }: { done: number }) => ({ n: done }))),
      ).toBe(dashboard.done);
      for (const child of dashboard.children) {
        const own = await house.call('count.read', machine, {
          ...question,
          unitCode: child.code,
          period: '2017',
          measure: 'admission',
        });
        expect([child.code, child.done]).toEqual([child.code, own.n]);
      }
      if (question.unitCode === 'P') expect(dashboard.besideChildren).toBe(0);
      expect(dashboard.months).toHaveLength(60);
      const ofYear = dashboard.months.filter(({ month }: { month: string }) => month.startsWith('2016'));
      if (question.asOf < '2021') expect(sum(ofYear)).toBe((await count('2016')).n);
    },
  );

  test('gives a reader of one unit the number that the installation gives', async () => {
    const leader = await house.account('leader', 'A');
    const question = { unitCode: 'A', measure: 'admission', period: '2017', asOf: '2017-11-17' };
    for (const tree of ['then', 'now']) {
      const own = await house.call('count.read', leader, { ...question, tree });
      expect([tree, own.n]).toEqual([
        tree,
        (await house.call('count.read', machine, { ...question, tree })).n,
      ]);
    }
  });

  test('lists subordinates in Vietnamese order, numbers by their value', async () => {
    const { children } = await house.call('dashboard.read', machine, {
      unitCode: 'B',
      asOf: '2016-06-30',
      period: '2016',
    });
    expect(children.map(({ name }: { name: string }) => name)).toEqual([
      'Chi bộ 9',
      'Chi bộ 10',
      'Chi bộ Ấp',
    ]);
  });

  test('holds each target against an even pace and shows a child its goal', async () => {
    const own = await house.call('dashboard.read', machine, {
      unitCode: 'A',
      asOf: '2017-06-30',
      period: '2017',
    });
    expect(own.targets).toMatchObject([
      { code: 'T', progress: { goal: 80, done: own.done, daysLeft: 184, status: null } },
    ]);
    expect(own.targets[0].progress.expected).toBeCloseTo((80 * 181) / 365, 6);
    const above = await house.call('dashboard.read', machine, {
      unitCode: 'P',
      asOf: '2017-06-30',
      period: '2017',
    });
    expect(above.children.find(({ code }: { code: string }) => code === 'A')).toMatchObject({
      goal: 80,
      done: own.done,
    });
    expect(own.targets[0].query).toMatchObject({ windows: [{ from: '2017-01-01', to: '2017-06-30' }] });
  });

  test('shows no goal of a year beside the result of a quarter', async () => {
    const { children } = await house.call('dashboard.read', machine, {
      unitCode: 'P',
      asOf: '2017-06-30',
      period: '2017-Q2',
    });
    expect(children.find(({ code }: { code: string }) => code === 'A')).toMatchObject({
      goal: null,
      rate: null,
      ahead: null,
    });
  });

  test('without a period is that of the newest plan begun, of the unit or above it, at its end; else this year', async () => {
    const usual = async (unitCode: string) => {
      const { period, asOf } = await house.call('dashboard.read', machine, { unitCode });
      return [period.code, asOf];
    };
    const { today } = await house.call('session.read', await house.account('leader', 'A'), {});
    expect(await usual('A')).toEqual(['2017', '2017-12-31']);
    expect(await usual('A1')).toEqual(['2017', '2017-12-31']);
    expect(await usual('B')).toEqual([today.slice(0, 4), today]);
    await house.call('plan.record', machine, { code: 'K2', unitCode: 'A1', period: '2018' });
    await house.call('plan.record', machine, { code: 'K9', unitCode: 'A1', period: '2049' });
    expect(await usual('A1')).toEqual(['2018', '2018-12-31']);
    expect(await usual('A')).toEqual(['2017', '2017-12-31']);
  });
});
