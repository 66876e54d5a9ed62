import { expect, test } from 'vitest';
import { machine, testHouse } from '#main/testing.ts';

const house = await testHouse();
const { call } = house;

await call('unit.found', machine, { code: 'T', name: 'Tỉnh ủy Đồng Mẫu', kind: 'province' });
await call('unit.found', machine, {
  code: 'X-1',
  name: 'Đảng bộ xã Ngãi Giao',
  kind: 'base-org',
  parentCode: 'T',
});
await call('unit.rename', machine, { code: 'X-1', name: 'Đảng bộ phường Mới', effectiveOn: '2020-01-01' });

const codes = async (words: string) =>
  (await call('unit.search', machine, { words })).units.map(({ code }: { code: string }) => code);

test.each(['dong mau', 'MẪU đồng', 'mau tinh uy', 't', 'T'])('«%s» finds the province', async (words) => {
  expect(await codes(words)).toContain('T');
});

test('a former name finds the unit and is told', async () => {
  const { units } = await call('unit.search', machine, { words: 'ngai giao' });
  expect(units).toMatchObject([
    { code: 'X-1', name: 'Đảng bộ phường Mới', formerName: 'Đảng bộ xã Ngãi Giao', parent: { code: 'T' } },
  ]);
});

test.each(['khong co', '%', '_'])('«%s» finds nothing', async (words) => {
  expect(await codes(words)).toEqual([]);
});
