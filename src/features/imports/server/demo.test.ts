import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { machine, testHouse } from '#main/testing.ts';

const house = await testHouse();
const rowsOf = async (table: string): Promise<number> =>
  inTransaction(house.db, '/', async (tx) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx);
    return rows[0]?.n ?? -1;
  });
const ours = [
  'unit',
  'fact',
  'rollup',
  'rollup_delta',
  'rollup_year',
  'document',
  'plan',
  'target',
  'site',
  'person',
  'unit_change',
  'head_count',
  'published_figure',
];

test('the five localities are loaded under roots marked as samples, and again without a change', async () => {
  const { localities } = await house.call('demo.load', machine, {});
  expect(localities).toHaveLength(5);
  for (const { rows, new: added } of localities) expect(added).toBe(rows);
  const again = await house.call('demo.load', machine, {});
  for (const { new: added } of again.localities) expect(added).toBe(0);
  const roots = await inTransaction(house.db, '/', (tx) =>
    tx.selectFrom('unit').select('code').where('is_sample', '=', true).orderBy('code').execute(),
  );
  expect(roots.map(({ code }) => code)).toEqual(['BS', 'BV', 'DB', 'TN', 'VP']);
  const differences = await inTransaction(house.db, '/', (tx) =>
    sql`select * from rollup_differences()`.execute(tx),
  );
  expect(differences.rows).toEqual([]);
});

test('one act removes it and nothing else', async () => {
  const kept = {
    name: 'units',
    rows: [
      ['code', 'name', 'kind'],
      ['T', 'Đảng bộ tỉnh T', 'province'],
    ],
  };
  await house.call('import.run', machine, { sheets: [kept] });
  const { roots, units } = await house.call('demo.remove', machine, {});
  expect(roots).toEqual(['BS', 'BV', 'DB', 'TN', 'VP']);
  expect(units).toBeGreaterThan(1000);
  const left = Object.fromEntries(await Promise.all(ours.map(async (table) => [table, await rowsOf(table)])));
  expect(left).toEqual({ ...Object.fromEntries(ours.map((table) => [table, 0])), unit: 1 });
  await expect(house.call('demo.remove', machine, {})).rejects.toMatchObject({ code: 'not-found' });
  expect((await house.call('audit.verify', machine, {})).isWhole).toBe(true);
});
