import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { moveUnit, plantUnits } from '#features/organisations/server/units.testing.ts';
import { addDays, type Day, day } from '#kernel/day.ts';
import { testHouse } from '#main/testing.ts';
import { type CountNeed, type Dimension, type FactFilter, facts } from '../query.ts';
import { answerCounts } from './counts.ts';
import { countRows, rowSource } from './rows/rows.ts';
import { subtreeOf } from './tree.ts';

const { db } = await testHouse();
const first = day('2016-01-01');

beforeAll(async () => {
  await plantUnits(db, [
    { code: 'P' },
    { code: 'A', parent: 'P' },
    { code: 'B', parent: 'P' },
    { code: 'A1', parent: 'A', kind: 'branch' },
    { code: 'A2', parent: 'A', kind: 'branch' },
    { code: 'B1', parent: 'B', kind: 'branch' },
  ]);
  const plant = (from: number, to: number) =>
    inTransaction(db, '/', (trx) =>
      sql`insert into fact (kind, code, unit_id, on_day, ceremony_on, annulled_on, place_kind, introducer, path_then)
        select (array['admission', 'introduction', 'source'])[1 + g % 3], 'f' || g, u.id, ${first}::date + (g * 37) % 900,
          case when g % 3 = 0 and g % 4 > 0 then ${first}::date + (g * 37) % 900 + g % 60 end,
          case when g % 11 = 0 then ${first}::date + (g * 37) % 900 + g % 300 end,
          (array['village', 'quarter', 'school', null])[1 + g % 4], (array['youth-union', 'trade-union', null])[1 + g % 3], ''
        from generate_series(${from}::int, ${to}::int) g
        join unit u on u.code = (array['A1', 'A2', 'B1', 'A'])[1 + g % 4]`.execute(trx),
    );
  await plant(1, 300);
  await inTransaction(db, '/', (trx) => sql`select fold_rollups()`.execute(trx));
  await moveUnit(db, 'A2', 'B', '2017-06-15');
  await plant(301, 500);
});

const days = fc.integer({ min: 0, max: 1_000 }).map((n) => addDays(first, n));
const windows = fc
  .tuple(days, fc.integer({ min: 0, max: 500 }))
  .map(([from, length]) => [{ from, to: addDays(from, length) }]);
const filters: fc.Arbitrary<FactFilter> = fc.constantFrom(
  {},
  { placeKinds: ['village'] },
  { placeKinds: ['village', 'quarter'] },
  { introducer: 'youth-union' },
);
const question = fc.record({
  measure: fc.constantFrom('admission' as const, 'introduction' as const, 'source' as const),
  windows,
  where: filters,
  unit: fc.constantFrom('P', 'A', 'B', 'A2'),
  asOf: days,
  tree: fc.constantFrom('then' as const, 'now' as const),
  countedBy: fc.constantFrom('decision' as const, 'ceremony' as const),
});

const cutAt = (list: { from: Day; to: Day }[], asOf: Day) =>
  list.filter(({ from }) => from <= asOf).map(({ from, to }) => ({ from, to: to < asOf ? to : asOf }));

describe('a count and the list behind it', () => {
  test('agree for every measure, window, filter, unit, as-of day, tree and way of counting', async () => {
    await fc.assert(
      fc.asyncProperty(question, async ({ measure, windows, where, unit, asOf, tree, countedBy }) => {
        await inTransaction(db, '/', async (trx) => {
          const found = await trx
            .selectFrom('unit')
            .select(['id', 'path'])
            .where('code', '=', unit)
            .executeTakeFirstOrThrow();
          const subtree = await subtreeOf(trx, { id: found.id, path: found.path ?? '' }, asOf, tree);
          const query = facts(measure, cutAt(windows, asOf), where);
          const byes: Dimension[] =
            Object.keys(where).length === 0 ? ['all', 'place', 'introducer'] : ['all'];
          const needs: CountNeed[] = byes.map((by) => ({ query, by }));
          const answers = await answerCounts(trx, needs, subtree, countedBy);
          const listed = await countRows(trx, rowSource(query, subtree, countedBy), query.kind);
          const totals = answers.map(({ parts }) => (parts ?? []).reduce((sum, { n }) => sum + n, 0));
          expect(totals[0]).toBe(listed);
          if (measure === 'admission' && byes.length > 1) expect(totals[1]).toBe(listed);
        });
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  test('agree for several units and windows counted in one pass over the years', async () => {
    const units = ['P', 'A', 'B', 'A2'];
    const asked = fc.tuple(question, windows);
    await fc.assert(
      fc.asyncProperty(asked, async ([{ measure, windows: first, where, asOf, tree, countedBy }, second]) => {
        await inTransaction(db, '/', async (trx) => {
          const found = await trx
            .selectFrom('unit')
            .select(['id', 'path'])
            .where('code', 'in', units)
            .execute();
          const whole = found.find(({ path }) => path?.split('/').length === 3);
          const subtree = await subtreeOf(trx, { id: whole?.id ?? 0, path: whole?.path ?? '' }, asOf, tree);
          const queries = [first, second].map((list) => facts(measure, cutAt(list, asOf), where));
          const by = { units: found.map(({ id }) => id) };
          const answers = await answerCounts(
            trx,
            queries.map((query) => ({ query, by })),
            subtree,
            countedBy,
          );
          for (const { id, path } of found) {
            const own = await subtreeOf(trx, { id, path: path ?? '' }, asOf, tree);
            for (const [at, query] of queries.entries()) {
              const counted = answers[at]?.parts?.find(({ key }) => key === String(id))?.n ?? 0;
              expect(counted).toBe(await countRows(trx, rowSource(query, own, countedBy), query.kind));
            }
          }
        });
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  test('of then and of now differ by what moved', async () => {
    const total = (unit: string, tree: 'then' | 'now') =>
      inTransaction(db, '/', async (trx) => {
        const found = await trx
          .selectFrom('unit')
          .select(['id', 'path'])
          .where('code', '=', unit)
          .executeTakeFirstOrThrow();
        const subtree = await subtreeOf(
          trx,
          { id: found.id, path: found.path ?? '' },
          day('2026-01-01'),
          tree,
        );
        const query = facts('introduction', [{ from: first, to: day('2020-12-31') }]);
        return (await answerCounts(trx, [{ query, by: 'all' }], subtree, 'decision'))[0]?.parts?.[0]?.n ?? 0;
      });
    const [thenA, nowA, thenB, nowB] = await Promise.all([
      total('A', 'then'),
      total('A', 'now'),
      total('B', 'then'),
      total('B', 'now'),
    ]);
    expect(thenA + thenB).toBe(nowA + nowB);
    expect(thenA).toBeGreaterThan(nowA);
  });
});
