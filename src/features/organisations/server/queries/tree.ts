import { sql } from 'kysely';
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

/** One level of the tree of a day, ordered as Vietnamese names are, paged by the last unit's code. */
export const unitsBelow = async (
  db: Tx,
  scope: Scope,
  today: Day,
  { parentCode, on = today, after, limit = manyChildren }: InputOf<typeof readTree>,
): Promise<OutputOf<typeof readTree>> => {
  const parent = parentCode === undefined ? null : await unitNamed(db, parentCode, 'parentCode');
  const last = after === undefined ? null : await unitNamed(db, after, 'after');
  const key = sql`(${inVietnamese(sql`coalesce(n.name, u.code)`)}, u.id)`;
  const isAfter = last
    ? sql`${key} > (select ${inVietnamese(sql`coalesce(n.name, l.code)`)}, l.id from unit l ${nameOn('l', on)} where l.id = ${last.id})`
    : sql`true`;
  const { rows } = await sql<Row>`
    with chosen as materialized (
      select u.id, u.code from unit u
      where ${aliveOn('u', on)} and ${members(scope, parent?.id ?? null, on)})
    select u.code, n.name, n.short_name as "shortName", k.kind, k.type, k.block,
      (select count(*) from unit_parent cp join unit c on c.id = cp.unit_id
       where cp.parent_id = u.id and cp.during @> ${on}::date and ${aliveOn('c', on)})::int as "childCount"
    from chosen u ${nameOn('u', on)} ${kindOn('u', on)}
    where ${isAfter}
    order by ${inVietnamese(sql`coalesce(n.name, u.code)`)}, u.id
    limit ${limit}`.execute(db);
  return {
    on,
    units: await withSampleMarks(db, rows),
    next: rows.length === limit ? (rows.at(-1)?.code ?? null) : null,
  };
};
