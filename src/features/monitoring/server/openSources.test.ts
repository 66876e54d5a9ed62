import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { checkHistories, whole } from '#features/organisations/server/testing/histories.ts';
import { plainSources } from '#features/organisations/server/testing/plainSources.ts';
import { type Day, day, yearOf } from '#kernel/day.ts';
import { openSourceCounts } from './openSources.ts';
import { countRows, rowSource } from './rows/rows.ts';
import { subtreeOf } from './tree.ts';

type Plain = Record<
  'sex' | 'ethnic_group' | 'religion' | 'education' | 'occupation' | 'place_kind' | 'block',
  string | null
> & {
  path: string;
  birth_year: number | null;
};

const bandOf = (born: number | null, on: Day): string => {
  if (born === null) return 'unknown';
  const age = yearOf(on) - born;
  if (age <= 30) return '18-30';
  if (age <= 40) return '31-40';
  if (age <= 50) return '41-50';
  return age <= 60 ? '51-60' : '61-up';
};

/** What counting the people below a path one by one comes to. */
const counted = (all: readonly Plain[], path: string, on: Day): Record<string, number> => {
  const counts: Record<string, number> = {};
  const add = (key: string) => (counts[key] = (counts[key] ?? 0) + 1);
  for (const one of all.filter((each) => each.path.startsWith(path))) {
    add('');
    add(`age:${bandOf(one.birth_year, on)}`);
    for (const name of ['sex', 'ethnic_group', 'religion', 'education', 'occupation', 'block'] as const)
      add(`${name.replace('_', '-')}:${one[name] ?? 'unknown'}`);
    add(`place:${one.place_kind ?? 'unknown'}`);
  }
  return counts;
};

/** A month's first, last and some day within, the turn of a year, and a day long after everything. */
const DAYS = ['2021-12-31', '2022-01-01', '2022-05-17', '2022-06-30', '2023-02-10', '2031-07-15'].map(day);

test(
  'on any day the sums of a unit, its list and a plain count of cases and recorded sources are the same',
  { timeout: 120_000 },
  () =>
    checkHistories(10, (codes) =>
      whole(async (trx) => {
        const { rows: units } = await sql<{ id: number; path: string }>`
          select id, path from unit where code = any(${[...codes]})`.execute(trx);
        for (const on of DAYS) {
          const { rows } = await sql<Plain>`
            with day as (select ${on}::date as d) select * from (${plainSources}) p`.execute(trx);
          for (const { id, path } of units) {
            const parts = await openSourceCounts(trx, { unitId: id, path }, on);
            const sums = Object.fromEntries(parts.map(({ key, n }) => [key, n]));
            expect(sums).toEqual(counted(rows, path, on));
            const subtree = await subtreeOf(trx, { id, path }, on, 'now');
            const list = rowSource({ kind: 'sources', on, where: [] }, subtree, 'decision');
            expect(await countRows(trx, list, 'sources')).toBe(sums[''] ?? 0);
          }
        }
      }),
    ),
);
