import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { FactQuery } from '#features/monitoring/query.ts';
import { countedDay, countsOn, factsWhere } from '#features/monitoring/server/factsWhere.ts';
import { type CountedBy, kindsOf } from '#features/monitoring/server/measures.ts';
import {
  type Circumstances,
  circumstances,
  type Subtree,
  subtreeFrom,
  subtreeOf,
  type Tree,
} from '#features/monitoring/server/tree.ts';
import { aboutUnit, unitsNamed } from '#features/organisations/server/units.ts';
import type { Day } from '#kernel/day.ts';
import type { FactNow } from '../changes.ts';
import type { Counted } from '../model.ts';

type From = { unitCode: string; asOf: Day; tree: Tree; countedBy: CountedBy };
export type Asked = Pick<Counted, 'sort' | 'key'> & { query: FactQuery | null };

/** Rows of all sorts are told apart by one text. */
export const rowKey = ({ sort, key }: Pick<Counted, 'sort' | 'key'>): string => `${sort}:${key}`;

/** The facts of one unit's subtree that a count counts, as one column of ids. */
const idsOf = (subtree: Subtree, query: FactQuery, { asOf, countedBy }: From): RawBuilder<number[]> => {
  const { measure, windows, where } = query;
  return sql<number[]>`(
    select coalesce(jsonb_agg(f.id order by f.id), '[]') from fact f
    where ${factsWhere(measure, windows, where, countedBy)} and ${subtree.holds} and ${countsOn(asOf)})`;
};

/** The subtrees of some units, read in one statement. */
const subtreesOf = async (
  db: Tx,
  units: readonly { id: number; path: string; code: string }[],
  { asOf, tree }: From,
): Promise<Map<string, Subtree>> => {
  if (units.length === 0) return new Map();
  const each = units.map(({ id }) => sql`select ${id}::int as id, ${circumstances(id, asOf)}`);
  const { rows } = await sql<Circumstances & { id: number }>`${sql.join(each, sql` union all `)}`.execute(db);
  const of = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    units.flatMap((unit) => {
      const found = of.get(unit.id);
      return found ? [[unit.code, subtreeFrom(unit, { asOf, tree }, found)] as const] : [];
    }),
  );
};

/** A count of whose measure records are kept; of others no facts are told. */
const isKept = (row: Asked): row is Asked & { query: FactQuery } =>
  row.query !== null && kindsOf(row.query.measure) !== null;

/**
 * The facts that each count counts, one by one, by its key; nothing where no record of the measure is kept. A subordinate's
 * count is that of its own subtree, and all subordinates are asked at once.
 */
export const factsBehind = async (
  db: Tx,
  from: From,
  asked: readonly Asked[],
): Promise<Map<string, number[]>> =>
  aboutUnit(db, from.unitCode, async (unit) => {
    const { asOf, tree } = from;
    const kept = asked.filter(isKept);
    const found = new Map<string, number[]>();
    const own = await subtreeOf(db, unit, asOf, tree);
    for (const row of kept.filter(({ sort }) => sort !== 'child')) {
      const { rows } = await sql<{ ids: number[] }>`select ${idsOf(own, row.query, from)} as ids`.execute(db);
      found.set(rowKey(row), rows[0]?.ids ?? []);
    }
    const children = kept.filter(({ sort }) => sort === 'child');
    const below = await subtreesOf(
      db,
      await unitsNamed(db, [...new Set(children.map(({ key }) => key))]),
      from,
    );
    const each = children.flatMap((row) => {
      const subtree = below.get(row.key);
      return subtree
        ? [sql`select ${rowKey(row)}::text as key, ${idsOf(subtree, row.query, from)} as ids`]
        : [];
    });
    if (each.length === 0) return found;
    const { rows } = await sql<{ key: string; ids: number[] }>`${sql.join(each, sql` union all `)}`.execute(
      db,
    );
    for (const { key, ids } of rows) found.set(key, ids);
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
