import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { machine, testHouse } from '#main/testing.ts';

const { call, owner } = await testHouse();
const branches = 1_200;

const known = async (): Promise<Record<string, number>> => {
  const { rows } = await sql<{ name: string; n: number }>`
    select relname as name, reltuples::int as n from pg_class where relname = any ('{unit,unit_parent,fact}')`.execute(
    owner,
  );
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
};

const units = (count: number) => ({
  name: 'units',
  rows: [
    ['code', 'parent_code', 'name', 'kind'],
    ['T', '', 'Tỉnh ủy Đồng Mẫu', 'province'],
    ...Array.from({ length: count }, (_, at) => [`C-${at}`, 'T', `Chi bộ ${at}`, 'branch']),
  ],
});
const admissions = {
  name: 'admissions',
  rows: [
    ['code', 'unit_code', 'decided_on'],
    ...Array.from({ length: branches }, (_, at) => [`A-${at}`, `C-${at}`, '2024-05-01']),
  ],
};

test('after an import of many rows the database plans for them, after one of few it is not bothered', async () => {
  await call('import.run', machine, { sheets: [units(20)] });
  expect(await known()).toEqual({ unit: -1, unit_parent: -1, fact: -1 });
  await call('import.run', machine, { sheets: [units(branches), admissions] });
  expect(await known()).toEqual({ unit: branches + 1, unit_parent: branches, fact: branches });
});
