import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { aboutUnit } from '#features/organisations/server/units.ts';
import { addDays, addMonths, type Day, monthOf } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { readGapHistory } from '../../contract/gaps.ts';
import type { UnitLevel } from '../../query.ts';
import { notInFuture } from '../asOf.ts';
import { levelKinds, levelOf, unitRows } from '../rows/unitRows.ts';
import { upward } from '../rows/upward.ts';
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

/** Days since which the tree has not changed, at once: of each unit the days on which it had no source left. */
const countedTogether = async (db: Tx, { id, path }: Unit, days: readonly Day[]): Promise<Row[]> => {
  const [last, first] = [days[0], days.at(-1)];
  if (!last || !first) return [];
  const inside = (alias: string) =>
    sql`${sql.ref(`${alias}.path`)} >= ${path} and ${sql.ref(`${alias}.path`)} < ${endOfPath(path)}`;
  const own = sql`
    select u.id, u.ids, d.source_since as since, d.source_open as open
    from unit u join unit_days_now d on d.unit_id = u.id where ${inside('u')} and d.source_since <= ${last}::date`;
  const { rows } = await sql<Row>`
    with lacking as materialized (
      select s.id, datemultirange(daterange(s.since, null)) - s.open as days from (${upward(own, { since: 'min', open: 'range_agg' })}) s
      where not s.open @> daterange(greatest(s.since, ${first}::date), ${last}::date, '[]'))
    select d.on_day as "on", ${levelOf(sql`k.kind`)} as level, count(*)::int as n
    from unnest(${[...days]}::date[]) d(on_day) join lacking l on l.days @> d.on_day
      join unit u on u.id = l.id and ${inside('u')}
        and coalesce(u.founded_on <= d.on_day, true) and coalesce(u.dissolved_on > d.on_day, true)
      join unit_kind k on k.unit_id = l.id and k.during @> d.on_day
        and k.kind = any(${[...new Set([...levelKinds.base, ...levelKinds.branch])]})
    where l.id <> ${id} group by 1, 2`.execute(db);
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
