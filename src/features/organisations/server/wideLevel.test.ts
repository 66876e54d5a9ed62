import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { machine, testHouse } from '#main/testing.ts';

const { call, owner } = await testHouse();
const branches = 5_200;

test('a level of thousands is read in time, whatever the statistics say of its one parent', async () => {
  await call('import.run', machine, {
    sheets: [
      {
        name: 'units',
        rows: [
          ['code', 'parent_code', 'name', 'kind'],
          ['T', '', 'Tỉnh ủy Đồng Mẫu', 'province'],
          ...Array.from({ length: branches }, (_, at) => [`C-${at + 1}`, 'T', `Chi bộ ${at + 1}`, 'branch']),
        ],
      },
    ],
  });
  const level = () =>
    call('unit.tree', machine, { parentCode: 'T', limit: 50, hasTotals: true }).then(
      ({ totals }: { totals: unknown }) => totals,
    );
  expect(await level()).toEqual({ units: branches, childCount: 0 });
  // As the database does by itself after a while: every known row has the same parent.
  await sql`analyze unit_parent`.execute(owner);
  expect(await level()).toEqual({ units: branches, childCount: 0 });
});
