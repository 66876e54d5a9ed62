import { expect, test } from 'vitest';
import { machine, testHouse } from '#main/testing.ts';

const { call } = await testHouse();
const sheet = (name: string, ...lines: string[]) => ({
  name,
  rows: lines.map((line) => line.split('|').map((cell) => cell.trim())),
});
const rulesSheet = (...lines: string[]) =>
  sheet('plan_rules', 'plan_code | name | measure | block | kinds | rate | base | is_minimum', ...lines);
const before = [
  sheet('units', 'code | parent_code | name | kind', 'T | | Đảng bộ tỉnh T | province'),
  sheet('plans', 'code | unit_code | period', 'P | T | 2026'),
];
const good = rulesSheet(
  'P | Xã | admission | territorial | base-org; branch | 2,5% | members-term-start |',
  'P | Mỗi chi bộ | admission | | | 5% | branches | 1',
);

test('rules of a plan by kind of unit and as minimums come in, twice without a change, and are listed', async () => {
  await call('import.run', machine, { sheets: [...before, good] });
  const { plans } = await call('plan.list', machine, { unitCode: 'T' });
  expect(plans[0].rules).toMatchObject([
    { name: 'Xã', block: 'territorial', kinds: ['base-org', 'branch'], isMinimum: false, rate: 0.025 },
    { name: 'Mỗi chi bộ', block: null, kinds: null, isMinimum: true, base: 'branches' },
  ]);
  const { tables } = await call('import.run', machine, { sheets: [...before, good] });
  for (const { table, rows, unchanged } of tables) expect([table, unchanged]).toEqual([table, rows]);
});

test('a kind that the catalogue does not list, and a mark that is none, are told by row and column', async () => {
  const wrong = rulesSheet('P | Sai | admission | | base-ogr | 2,5% | members-now | có lẽ');
  const refused = await call('import.run', machine, { sheets: [wrong] }).then(
    () => null,
    (error: { reasons: { code: string; values: object }[] }) => error.reasons,
  );
  expect(refused?.map(({ code, values }) => [code, values])).toEqual(
    expect.arrayContaining([
      ['import-unknown-listed', expect.objectContaining({ row: 2, column: 'kinds', nearest: 'base-org' })],
      [expect.any(String), expect.objectContaining({ row: 2, column: 'is_minimum', value: 'có lẽ' })],
    ]),
  );
});
