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
  ]);
  const plant = (from: number, to: number) =>
    inTransaction(house.db, '/', (trx) =>
      sql`insert into fact (kind, code, unit_id, on_day, annulled_on, sex, birth_year, ethnic_group, religion, place_kind, path_then)
        select 'admission', 'f' || g, u.id, '2016-01-01'::date + (g * 37) % 700,
          case when g % 9 = 0 then '2016-01-01'::date + (g * 37) % 700 + g % 200 end,
          (array['male', 'female', null])[1 + g % 3], 1980 + g % 20, (array['01', '02', '03', null])[1 + g % 4],
          (array['none', 'buddhist'])[1 + g % 2], (array['thon', 'school'])[1 + g % 2], ''
        from generate_series(${from}::int, ${to}::int) g
        join unit u on u.code = (array['A1', 'A2', 'A'])[1 + g % 3]`.execute(trx),
    );
  await plant(1, 200);
  await inTransaction(house.db, '/', (trx) => sql`select fold_rollups()`.execute(trx));
  await moveUnit(house.db, 'A2', 'B', '2017-06-15');
  await plant(201, 260);
});

type Part = { key: string; n: number; lastYear: number };
type Line = { dimension: string; parts: Part[]; groups: Part[] };

const windows = (asOf: string, before: boolean) => {
  const [year, shift] = before ? ['2016', -1] : ['2017', 0];
  const end = asOf > '2017-12-31' ? '2017-12-31' : asOf;
  return [{ from: `${year}-01-01`, to: `${Number(end.slice(0, 4)) + shift}${end.slice(4)}` }];
};

describe('who was admitted', () => {
  const asked = ['P', 'B'].flatMap((unitCode) =>
    ['2017-09-12', '2026-01-31'].flatMap((asOf) =>
      (['then', 'now'] as const).flatMap((tree) =>
        [{}, { dimension: 'sex', key: 'female' }, { dimension: 'ethnic-group', key: 'group:minority' }].map(
          (within) => ({ unitCode, asOf, tree, within }),
        ),
      ),
    ),
  );

  test.each(asked)(
    'below $unitCode as of $asOf in the tree of $tree within $within: each part and group has its list',
    async ({ unitCode, asOf, tree, within }) => {
      const answer = await house.call('breakdown.read', machine, {
        unitCode,
        asOf,
        tree,
        period: '2017',
        ...within,
      });
      const count = async (before: boolean, where: object) => {
        const query = JSON.stringify({
          kind: 'facts',
          measure: 'admission',
          windows: windows(asOf, before),
          where,
        });
        return (await house.call('figure.rows', machine, { unitCode, asOf, tree, query, limit: 1 })).count;
      };
      const inside = 'key' in within ? { within } : {};
      for (const { dimension, parts, groups } of answer.dimensions as Line[]) {
        for (const { key, n } of [...parts, ...groups]) {
          const where = { part: { dimension, key }, ...inside };
          expect([dimension, key, await count(false, where)]).toEqual([dimension, key, n]);
        }
        const unknown = answer.n - parts.reduce((sum, { n }) => sum + n, 0);
        expect([dimension, await count(false, { part: { dimension, key: 'unknown' }, ...inside })]).toEqual([
          dimension,
          unknown,
        ]);
      }
      const [sex] = answer.dimensions as [Line];
      for (const { key, lastYear } of asOf === '2026-01-31' ? [] : sex.parts)
        expect(await count(true, { part: { dimension: 'sex', key }, ...inside })).toBe(lastYear);
    },
  );

  test('a group is the sum of what it holds, and leads into the same people as its list', async () => {
    const question = { unitCode: 'P', asOf: '2017-12-31', period: '2017' };
    const { dimensions } = await house.call('breakdown.read', machine, question);
    const ethnic = dimensions.find(({ dimension }: Line) => dimension === 'ethnic-group') as Line;
    const [minority] = ethnic.groups as [Part];
    expect(minority.n).toBe(
      ethnic.parts.filter(({ key }) => ['02', '03'].includes(key)).reduce((sum, { n }) => sum + n, 0),
    );
    const within = await house.call('breakdown.read', machine, {
      ...question,
      dimension: 'ethnic-group',
      key: 'group:minority',
    });
    expect([within.n, within.lastYear]).toEqual([minority.n, minority.lastYear]);
  });

  test('a reader of one unit gets it, and nothing of another', async () => {
    const leader = await house.account('leader', 'A');
    const ask = (unitCode: string) =>
      house.call('breakdown.read', leader, { unitCode, asOf: '2017-12-31', period: '2017' });
    expect((await ask('A')).n).toBeGreaterThan(0);
    await expect(ask('B')).rejects.toMatchObject({ code: 'not-found' });
  });
});
