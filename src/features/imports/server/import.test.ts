import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { machine, testHouse } from '#main/testing.ts';
import type { ImportResult } from '../contract.ts';

const house = await testHouse();

const sheet = (name: string, text: string) => ({
  name,
  rows: text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim())),
});

const tree = [
  sheet(
    'units',
    `code | parent_code | name | kind | block | founded_on
     T | | Đảng bộ tỉnh T | province | |
     X1 | T | Đảng bộ xã Một | base-org | territorial | 01/01/2010
     X2 | T | Đảng bộ xã Hai | base-org | territorial | 01/01/2010
     C1 | X1 | Chi bộ thôn 1 | branch | territorial | 2010-01-01
     C2 | X2 | Chi bộ thôn 2 | branch | territorial | 2010-01-01`,
  ),
  sheet(
    'admissions',
    `code | unit_code | decided_on | decision_number | decided_by | sex | ceremony_on
     K1 | C1 | 20/12/2016 | 1-QĐ | Tỉnh ủy | female | 27/12/2016
     K2 | C1 | 03/02/2017 | 2-QĐ | Tỉnh ủy | male |
     K3 | C2 | 03/02/2017 | 3-QĐ | Tỉnh ủy | male |`,
  ),
];
const run = (sheets: unknown, action = 'import.run'): Promise<ImportResult> =>
  house.call(action, machine, { sheets });
const countsOf = ({ tables }: ImportResult) =>
  Object.fromEntries(
    tables.map(({ table, new: added, changed, unchanged }) => [table, [added, changed, unchanged]]),
  );
const reasonsOf = async (sheets: unknown) => {
  const refusal = (await run(sheets).then(
    () => null,
    (error: unknown) => error,
  )) as Refusal | null;
  if (!refusal?.reasons) throw refusal ?? new Error('nothing was refused');
  return refusal.reasons.map(({ code, field }) => `${code} ${field}`);
};
const rollup = (unit: string, measure = 'admission', kind = 'now') =>
  inTransaction(house.db, '/', async (tx) => {
    const { rows } = await sql<{ n: number }>`
      select coalesce(sum(r.n), 0)::int as n from rollup r join unit u on u.id = r.unit_id
      where u.code = ${unit} and r.measure = ${measure} and (r.tree = 'then' or ${kind} = 'now')`.execute(tx);
    return rows[0]?.n;
  });
const differences = () =>
  inTransaction(
    house.db,
    '/',
    async (tx) => (await sql`select * from rollup_differences()`.execute(tx)).rows,
  );

beforeAll(async () => {
  expect(countsOf(await run(tree, 'import.check'))).toEqual({ units: [5, 0, 0], admissions: [3, 0, 0] });
  expect(await inTransaction(house.db, '/', (tx) => tx.selectFrom('unit').selectAll().execute())).toEqual([]);
});

describe('a first import', () => {
  test('writes every row, places the units, keeps the sums', async () => {
    expect(countsOf(await run(tree))).toEqual({ units: [5, 0, 0], admissions: [3, 0, 0] });
    expect(await rollup('T')).toBe(3);
    expect(await rollup('X1')).toBe(2);
    expect(await rollup('T', 'admission-by-ceremony')).toBe(1);
    expect(await differences()).toEqual([]);
  });

  test('leaves one entry in the chain, with counts and the digest', async () => {
    const { entries } = await house.call('audit.list', machine, { action: 'import.run' });
    expect(entries).toHaveLength(1);
    expect(entries[0].detail.counts.units).toEqual({ rows: 5, new: 5, changed: 0, unchanged: 0 });
    expect(entries[0].detail.digest).toMatch(/^[0-9a-f]{64}$/);
    expect((await house.call('audit.verify', machine, {})).isWhole).toBe(true);
  });

  test('done again changes nothing; a corrected row is one change', async () => {
    expect(countsOf(await run(tree))).toEqual({ units: [0, 0, 5], admissions: [0, 0, 3] });
    const text = JSON.stringify(tree)
      .replace('"K3","C2"', '"K3","C1"')
      .replace('Chi bộ thôn 2', 'Chi bộ thôn Hai');
    const corrected = JSON.parse(text);
    expect(countsOf(await run(corrected))).toEqual({ units: [0, 1, 4], admissions: [0, 1, 2] });
    expect([await rollup('C1'), await rollup('X2'), await rollup('T')]).toEqual([3, 0, 3]);
    await run(tree);
    expect(await differences()).toEqual([]);
  });
});

describe('units in time', () => {
  const changes = sheet(
    'unit_changes',
    `operation | unit_code | effective_on | other_code | new_name | note
     rename | C1 | 01/07/2018 | | Chi bộ tổ dân phố 1 |
     move | C2 | 01/07/2019 | X1 | |
     merge | X2 | 01/07/2019 | X1 | | Sắp xếp`,
  );

  test('a merge keeps the past in the tree of then and brings it under the successor now', async () => {
    expect(countsOf(await run([changes]))).toEqual({ unit_changes: [3, 0, 0] });
    expect([await rollup('X1', 'admission', 'now'), await rollup('X1', 'admission', 'then')]).toEqual([3, 2]);
    expect(await rollup('X2', 'admission', 'then')).toBe(1);
    expect(await differences()).toEqual([]);
    expect(countsOf(await run([...tree, changes]))).toEqual({
      units: [0, 0, 5],
      unit_changes: [0, 0, 3],
      admissions: [0, 0, 3],
    });
  });

  test('the same folder makes the same installation when it comes at once', async () => {
    const other = (text: string) =>
      text.replaceAll(/\b(T|X1|X2|C1|C2|K1|K2|K3)\b/g, 'N$1').replaceAll('-QĐ', '-QN');
    const renamed = JSON.parse(other(JSON.stringify([...tree, changes])));
    expect(countsOf(await run(renamed))).toEqual({
      units: [5, 0, 0],
      unit_changes: [3, 0, 0],
      admissions: [3, 0, 0],
    });
    expect([await rollup('NX1', 'admission', 'now'), await rollup('NX1', 'admission', 'then')]).toEqual([
      3, 2,
    ]);
    expect(await differences()).toEqual([]);
  });

  test('what cannot be in time is refused', async () => {
    const bad = (row: string, name = 'units') =>
      reasonsOf([
        sheet(
          name,
          `${name === 'units' ? 'code | parent_code | name | kind | founded_on' : 'operation | unit_code | effective_on | other_code'}\n${row}`,
        ),
      ]);
    expect(await bad('A | B | A | branch |\nB | A | B | branch |')).toEqual([
      'import-cycle units/2/parent_code',
    ]);
    expect(await bad('D | X1 | D | branch | 01/01/2009')).toEqual(['import-child-outside-parent units/2']);
    expect(await bad('dissolve | X1 | 01/07/2020 |', 'unit_changes')).toEqual([
      'import-child-outside-parent unit_changes',
    ]);
    expect(await bad('move | T | 01/07/2020 | C1', 'unit_changes')).toEqual([
      'import-refused-by-table unit_changes',
    ]);
  });
});
