import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { aboutUnit } from '#features/organisations/server/units.ts';
import { addDays, addMonths, type Day, monthOf } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { readGapHistory } from '../../gapsContract.ts';
import type { UnitLevel } from '../../query.ts';
import { notInFuture } from '../asOf.ts';
import { levelKinds, levelOf, unitRows } from '../rows/unitRows.ts';
import { subtreeOf, type Tree } from '../tree.ts';

const MONTHS = 12;

/** The day itself and the ends of the months before it, the newest first. */
const daysUntil = (asOf: Day): Day[] => [
  asOf,
  ...Array.from({ length: MONTHS }, (_, n) => addDays(addMonths(monthOf(asOf), -n), -1)),
];

type Unit = { id: number; path: string };
type Row = { on: Day; level: UnitLevel; n: number };

/** Each day by itself, in the tree it had. */
const countedOn = async (db: Tx, unit: Unit, on: Day, tree: Tree): Promise<Row[]> => {
  const subtree = await subtreeOf(db, unit, on, tree);
  const { rows } = await sql<Row>`
    select ${on}::date as "on", ${levelOf(sql`r.kind`)} as level, count(*)::int as n
    from (${unitRows({ kind: 'units', which: 'without-source', on }, subtree, 'decision')}) r group by 2`.execute(
    db,
  );
  return rows;
};

/** Days since which the tree has not changed, in one pass over the sources of each unit. */
const countedTogether = async (db: Tx, { id, path }: Unit, days: readonly Day[]): Promise<Row[]> => {
  if (days.length === 0) return [];
  const inside = (alias: string) =>
    sql`${sql.ref(`${alias}.path`)} >= ${path} and ${sql.ref(`${alias}.path`)} < ${endOfPath(path)}`;
  const { rows } = await sql<Row>`
    with days as (select unnest(${[...days]}::date[]) as on_day),
    own as materialized (
      select g.path, s.on_day, s.is_open from unit g cross join lateral (
        select d.on_day, bool_or(f.annulled_on is null or f.annulled_on > d.on_day) as is_open
        from fact f join days d on d.on_day >= f.on_day where f.unit_id = g.id and f.kind = 'source' group by d.on_day) s
      where ${inside('g')}),
    sourced as (
      select a.id, o.on_day, bool_or(o.is_open) as is_open from own o cross join lateral unnest(path_ids(o.path)) a(id)
      group by 1, 2)
    select s.on_day as "on", ${levelOf(sql`k.kind`)} as level, count(*)::int as n
    from sourced s join unit u on u.id = s.id and ${inside('u')}
        and coalesce(u.founded_on <= s.on_day, true) and coalesce(u.dissolved_on > s.on_day, true)
      join unit_kind k on k.unit_id = s.id and k.during @> s.on_day
        and k.kind = any(${[...new Set([...levelKinds.base, ...levelKinds.branch])]})
    where not s.is_open and s.id <> ${id} group by 1, 2`.execute(db);
  return rows;
};

/** Who had no source left, month by month: each number by the records and the tree of its own day. */
export const gapHistoryOf = async (
  db: Tx,
  today: Day,
  { unitCode, asOf = today, tree = 'now' }: InputOf<typeof readGapHistory>,
): Promise<OutputOf<typeof readGapHistory>> => {
  notInFuture(asOf, today);
  return aboutUnit(db, unitCode, async (unit) => {
    const days = daysUntil(asOf);
    const { changedOn } = await subtreeOf(db, unit, asOf, tree);
    const isOfToday = (on: Day): boolean => changedOn === null || changedOn <= on;
    const rows = await countedTogether(db, unit, days.filter(isOfToday));
    for (const on of days) if (!isOfToday(on)) rows.push(...(await countedOn(db, unit, on, tree)));
    const of = (on: Day, level: UnitLevel) => ({
      n: rows.find((row) => row.on === on && row.level === level)?.n ?? 0,
      query: { kind: 'units', which: 'without-source', on, level } as const,
    });
    return { tree, days: days.map((on) => ({ on, base: of(on, 'base'), branch: of(on, 'branch') })) };
  });
};
