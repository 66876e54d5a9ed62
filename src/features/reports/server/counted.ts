import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { FactQuery } from '#features/monitoring/query.ts';
import { countedDay, countsOn, factsWhere } from '#features/monitoring/server/factsWhere.ts';
import { type CountedBy, kindsOf } from '#features/monitoring/server/measures.ts';
import { subtreeOf, type Tree } from '#features/monitoring/server/tree.ts';
import { aboutUnit } from '#features/organisations/server/units.ts';
import type { Day } from '#kernel/day.ts';
import type { FactNow } from '../changes.ts';
import type { CountRow } from '../model.ts';

type From = { unitCode: string; asOf: Day; tree: Tree; countedBy: CountedBy };
type Asked = Pick<CountRow, 'sort' | 'key'> & { query: FactQuery | null };

/** Targets and totals are told apart by one text. */
export const rowKey = ({ sort, key }: Pick<CountRow, 'sort' | 'key'>): string => `${sort}:${key}`;

/** The facts that each count counts, one by one, by its key; nothing where no record of the measure is kept. */
export const factsBehind = (
  db: Tx,
  { unitCode, asOf, tree, countedBy }: From,
  asked: readonly Asked[],
): Promise<Map<string, number[]>> =>
  aboutUnit(db, unitCode, async (unit) => {
    const subtree = await subtreeOf(db, unit, asOf, tree);
    const found = new Map<string, number[]>();
    for (const { query, ...row } of asked) {
      if (!query || kindsOf(query.measure) === null) continue;
      const { measure, windows, where } = query;
      const { rows } = await sql<{ ids: number[] }>`
        select coalesce(jsonb_agg(f.id order by f.id), '[]') as ids from fact f
        where ${factsWhere(measure, windows, where, countedBy)} and ${subtree.holds} and ${countsOn(asOf)}`.execute(
        db,
      );
      found.set(rowKey(row), rows[0]?.ids ?? []);
    }
    return found;
  });

/** What became of facts: the day they count on now, and whether they were annulled by a day. */
export const factsNow = async (
  db: Tx,
  ids: readonly number[],
  { asOf, countedBy }: { asOf: Day; countedBy: CountedBy },
): Promise<Map<number, FactNow>> => {
  const { rows } = await sql<FactNow>`
    select f.id::float8 as id, coalesce(case when f.kind = 'admission' then ${countedDay('admission', countedBy)} else f.on_day end,
      f.on_day)::text as "on", not ${countsOn(asOf)} as "isAnnulled"
    from fact f where f.id = any(${[...ids]}::bigint[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
};
