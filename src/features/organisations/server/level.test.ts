import { expect, test } from 'vitest';
import { machine, testHouse } from '#main/testing.ts';

const { call } = await testHouse();
const found = (code: string, name: string, parentCode?: string, kind = 'base-org') =>
  call('unit.found', machine, { code, name, kind, ...(parentCode ? { parentCode } : {}) });

await found('T', 'Tỉnh ủy Đồng Mẫu', undefined, 'province');
const names = ['An Bình', 'Ăn Hòa', 'Bình Ba', 'Dân Chủ', 'Đắk Mẫu', 'Khu phố 2', 'Khu phố 10'];
for (const [index, name] of names.entries()) await found(`X-${index}`, name, 'T');
await found('X-8', 'Chi bộ cơ quan', 'T', 'branch');
await found('C-1', 'Chi bộ 1', 'X-0', 'branch');
await found('C-2', 'Chi bộ 2', 'X-0', 'branch');

const level = async (input: object) => {
  const { units, ...rest } = await call('unit.tree', machine, { parentCode: 'T', ...input });
  return { names: units.map(({ name }: { name: string }) => name), ...rest };
};

test.each([
  ['binh', 2],
  ['Đắk', 5],
  ['dak', 5],
  ['E', 6],
  ['khu pho 10', 7],
  ['Z', 7],
])(
  'a level opens where the names begin with «%s», without marks too, or at the next one',
  async (text, before) => {
    const page = await level({ startingAt: text, limit: 2 });
    expect(page.before).toBe(before);
    expect(page.names).toEqual((await level({ skip: before, limit: 2 })).names);
  },
);

test('what was jumped to goes on page by page, and back behind so many rows', async () => {
  const page = await level({ startingAt: 'Dân', limit: 2 });
  expect(page.names).toEqual(['Dân Chủ', 'Đắk Mẫu']);
  expect((await level({ after: page.next, limit: 2 })).names).toEqual(['Khu phố 2', 'Khu phố 10']);
  expect(await level({ skip: 2, limit: 2 })).toMatchObject({
    names: ['Bình Ba', 'Chi bộ cơ quan'],
    before: 2,
  });
});

test('totals are those of all pages and of the filter', async () => {
  expect((await level({ limit: 2, hasTotals: true })).totals).toEqual({ units: 8, childCount: 2 });
  expect(await level({ kind: 'branch', hasTotals: true })).toMatchObject({
    names: ['Chi bộ cơ quan'],
    totals: { units: 1, childCount: 0 },
  });
  expect((await level({})).totals).toBeNull();
});
