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
    { code: 'B1', parent: 'B', kind: 'branch' },
  ]);
  const plant = (kind: string, from: number, to: number) =>
    inTransaction(house.db, '/', (trx) =>
      sql`insert into fact (kind, code, unit_id, on_day, annulled_on, sex, birth_year, path_then)
        select ${kind}::text, 'f' || g, u.id, '2016-01-01'::date + (g * 37) % 700,
          case when g % 9 = 0 then '2016-01-01'::date + (g * 37) % 700 + g % 200 end,
          (array['male', 'female', null])[1 + g % 3], case when g % 7 > 0 then 1950 + (g * 11) % 52 end, ''
        from generate_series(${from}::int, ${to}::int) g
        join unit u on u.code = (array['A1', 'A2', 'B1', 'A'])[1 + g % 4]`.execute(trx),
    );
  await plant('admission', 1, 200);
  await plant('introduction', 1, 150);
  await plant('certificate', 1, 40);
  await inTransaction(house.db, '/', (trx) => sql`select fold_rollups()`.execute(trx));
  await moveUnit(house.db, 'A2', 'B', '2017-06-15');
  await plant('admission', 201, 300);
});

type Band = { male: number; female: number };
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
const days = ({ from, to }: { from: string; to: string }) => `${from}..${to}`;

const questions = ['P', 'A'].flatMap((unitCode) =>
  ['2017-03-14', '2017-07-01', '2026-01-31'].flatMap((asOf) =>
    (['then', 'now'] as const).map((tree) => ({ unitCode, asOf, tree })),
  ),
);

describe('the pictures', () => {
  test.each(questions)(
    'of $unitCode as of $asOf in the tree of $tree have in each cell what the count says',
    async (question) => {
      const heat = await house.call('picture.read', machine, { ...question, period: '2017' });
      const count = async (unitCode: string, measure: string, period: string): Promise<number> =>
        (await house.call('count.read', machine, { ...question, unitCode, measure, period })).n;
      for (const [index, span] of heat.spans.entries()) {
        for (const { code, n } of heat.units)
          expect([code, span.from, n[index]]).toEqual([
            code,
            span.from,
            await count(code, 'admission', days(span)),
          ]);
        expect(heat.whole[index]).toBe(await count(question.unitCode, 'admission', days(span)));
      }
      expect(sum(heat.whole)).toBe(await count(question.unitCode, 'admission', '2017'));
      for (const { measure, n } of heat.steps)
        expect([measure, n]).toEqual([measure, await count(question.unitCode, measure, '2017')]);
    },
  );

  test.each(questions)(
    'of $unitCode as of $asOf in the tree of $tree list as many people of a sex and age as they say',
    async ({ unitCode, asOf, tree }) => {
      const { window, before, ages, unknownAges } = await house.call('picture.read', machine, {
        unitCode,
        asOf,
        tree,
        period: '2017',
      });
      const listed = async (span: object, key: string): Promise<number> => {
        const where = { part: { dimension: 'sex-age', key } };
        const query = JSON.stringify({ kind: 'facts', measure: 'admission', windows: [span], where });
        return (await house.call('figure.rows', machine, { unitCode, asOf, tree, query, limit: 1 })).count;
      };
      expect(ages.length).toBeGreaterThan(4);
      for (const { from, male, maleBefore, female, femaleBefore } of ages) {
        expect([from, male, female]).toEqual([
          from,
          await listed(window, `male:${from}`),
          await listed(window, `female:${from}`),
        ]);
        expect([from, maleBefore, femaleBefore]).toEqual([
          from,
          await listed(before, `male:${from}`),
          await listed(before, `female:${from}`),
        ]);
      }
      expect(unknownAges).toBe(await listed(window, 'unknown'));
      const whole = await house.call('dashboard.read', machine, { unitCode, asOf, tree, period: '2017' });
      const known = sum(ages.flatMap(({ male, female }: Band) => [male, female]));
      expect(known + unknownAges).toBe(whole.done);
    },
  );

  test('bands are five years long, those at the ends open', async () => {
    const { ages } = await house.call('picture.read', machine, {
      unitCode: 'P',
      period: '2016-01-01..2017-12-31',
    });
    expect(ages.map(({ from }: { from: number }) => from)).toEqual([15, 20, 25, 30, 35, 40, 45, 50, 55, 60]);
  });

  test('of a period that has not begun are empty, and a long one is shown by quarters', async () => {
    const ask = (period: string) =>
      house.call('picture.read', machine, { unitCode: 'P', period, asOf: '2017-12-31' });
    expect(await ask('2019')).toMatchObject({
      window: null,
      spans: [],
      units: [{ n: [] }, { n: [] }],
      ages: [],
    });
    expect(await ask('term:2015-2020')).toMatchObject({ grain: 'quarter', spans: { length: 12 } });
  });
});
