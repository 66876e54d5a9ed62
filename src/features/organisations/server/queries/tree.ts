import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import type { Scope } from '#kernel/scope.ts';
import type { readTree } from '../../contract/reading.ts';
import { unitNamed } from '../units.ts';
import { aliveOn, inVietnamese, kindOn, nameOn } from './called.ts';
import { withSampleMarks } from './sample.ts';

type Row = Omit<OutputOf<typeof readTree>['units'][number], 'isSample'>;

const manyChildren = 200;

/** Which units come: children of one, the unit of a narrower scope, or those without a parent that day. */
const members = (scope: Scope, parentId: number | null, on: Day) => {
  if (parentId !== null)
    return sql`u.id in (select up.unit_id from unit_parent up where up.parent_id = ${parentId} and up.during @> ${on}::date)`;
  if (scope.unitId !== null) return sql`u.id = ${scope.unitId}`;
  return sql`u.id not in (select up.unit_id from unit_parent up where up.during @> ${on}::date)`;
};

const inOrder = inVietnamese(sql`coalesce(n.name, u.code)`);

/** How many units of the level stand before the first whose name begins so, or comes later. */
const beforeName = async (db: Tx, level: RawBuilder<unknown>, on: Day, name: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    with named as (
      select row_number() over (order by ${inOrder}, u.id) - 1 as before, coalesce(n.name, u.code) as name
      from (${level}) l join unit u on u.id = l.id ${nameOn('u', on)})
    select coalesce(
      min(before) filter (where starts_with(folded(name), folded(${name}))),
      min(before) filter (where ${inVietnamese(sql`name`)} >= ${inVietnamese(sql`${name}::text`)}),
      greatest(count(*) - 1, 0))::int as n from named`.execute(db);
  return rows[0]?.n ?? 0;
};

/** How many children each unit of a set has: counted together, whatever the statistics say of one parent. */
const childCounts = (set: RawBuilder<unknown>, on: Day) => sql`
  (select cp.parent_id as id, count(*)::int as n from unit_parent cp join unit c on c.id = cp.unit_id
   where cp.parent_id in (select id from ${set}) and cp.during @> ${on}::date and ${aliveOn('c', on)}
   group by cp.parent_id)`;

const totalsOf = async (db: Tx, level: RawBuilder<unknown>, on: Day) => {
  const { rows } = await sql<{ units: number; childCount: number }>`
    with level as materialized (${level})
    select (select count(*) from level)::int as units,
      (select coalesce(sum(n), 0) from ${childCounts(sql`level`, on)} counted)::int as "childCount"`.execute(
    db,
  );
  return rows[0] ?? null;
};

/** One level of the tree of a day, ordered as Vietnamese names are, paged by the last unit's code. */
export const unitsBelow = async (
  db: Tx,
  scope: Scope,
  today: Day,
  asked: InputOf<typeof readTree>,
): Promise<OutputOf<typeof readTree>> => {
  const { parentCode, on = today, kind, after, startingAt, skip, hasTotals, limit = manyChildren } = asked;
  const parent = parentCode === undefined ? null : await unitNamed(db, parentCode, 'parentCode');
  const last = after === undefined ? null : await unitNamed(db, after, 'after');
  const level = sql`
    select u.id from unit u ${kind === undefined ? sql`` : kindOn('u', on)}
    where ${aliveOn('u', on)} and ${members(scope, parent?.id ?? null, on)}
      ${kind === undefined ? sql`` : sql`and k.kind = ${kind}`}`;
  const before = startingAt === undefined ? (skip ?? null) : await beforeName(db, level, on, startingAt);
  const isAfter = last
    ? sql`(${inOrder}, u.id) > (select ${inVietnamese(sql`coalesce(n.name, l.code)`)}, l.id from unit l ${nameOn('l', on)} where l.id = ${last.id})`
    : sql`true`;
  const { rows } = await sql<Row>`
    with chosen as materialized (${level}),
    page as materialized (
      select u.id, u.code, n.name, n.short_name, k.kind, k.type, k.block, ${inOrder} as in_order
      from chosen join unit u using (id) ${nameOn('u', on)} ${kindOn('u', on)}
      where ${isAfter}
      order by ${inOrder}, u.id
      limit ${limit} offset ${before ?? 0})
    select page.code, page.name, page.short_name as "shortName", page.kind, page.type, page.block,
      coalesce(below.n, 0) as "childCount"
    from page left join ${childCounts(sql`page`, on)} below using (id)
    order by page.in_order, page.id`.execute(db);
  return {
    on,
    units: await withSampleMarks(db, rows),
    next: rows.length === limit ? (rows.at(-1)?.code ?? null) : null,
    before,
    totals: hasTotals ? await totalsOf(db, level, on) : null,
  };
};
