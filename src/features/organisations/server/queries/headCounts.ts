import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import type { listHeadCountsBelow } from '../../contract/overview.ts';
import type { listHeadCounts } from '../../contract/reading.ts';
import { unitNamed } from '../units.ts';
import { aliveOn } from './called.ts';

export type HeadCountView = OutputOf<typeof listHeadCounts>['headCounts'][number];

const columns = sql`
  h.id, h.kind, h.post, h.on_day as "on", h.total, h.bound_word as "boundWord", h.declared_by as "declaredBy",
  coalesce((select jsonb_agg(jsonb_build_object('dimension', p.dimension, 'key', p.key, 'n', p.n)
                             order by p.dimension, p.n desc, p.key)
            from head_count_part p where p.head_count_id = h.id), '[]') as parts`;

const rowsOf = async (db: Tx, query: RawBuilder<HeadCountView>): Promise<HeadCountView[]> =>
  (await query.execute(db)).rows;

/** The newest count of each kind and post up to a day. */
export const latestHeadCounts = (db: Tx, unitId: number, on: Day): Promise<HeadCountView[]> =>
  rowsOf(
    db,
    sql`select distinct on (h.kind, h.post) ${columns} from head_count h
        where h.unit_id = ${unitId} and h.on_day <= ${on}::date order by h.kind, h.post, h.on_day desc`,
  );

/** All counts of a unit, newest first, paged by the last one's id. */
export const headCountsOf = async (
  db: Tx,
  { unitCode, kind, before, limit = 50 }: InputOf<typeof listHeadCounts>,
): Promise<OutputOf<typeof listHeadCounts>> => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const isOfKind = kind === undefined ? sql`true` : sql`h.kind = ${kind}`;
  const isBefore =
    before === undefined
      ? sql`true`
      : sql`(h.on_day, h.id) < (select l.on_day, l.id from head_count l where l.id = ${before})`;
  const headCounts = await rowsOf(
    db,
    sql`select ${columns} from head_count h where h.unit_id = ${unit.id} and ${isOfKind} and ${isBefore}
        order by h.on_day desc, h.id desc limit ${limit}`,
  );
  return { headCounts, next: headCounts.length === limit ? (headCounts.at(-1)?.id ?? null) : null };
};

/** Of each subordinate on a day its own latest declaration of a kind, else the sum of the topmost ones below it. */
export const headCountsBelow = async (
  db: Tx,
  today: Day,
  { unitCode, kind = 'members', on = today }: InputOf<typeof listHeadCountsBelow>,
): Promise<OutputOf<typeof listHeadCountsBelow>> => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { rows } = await sql<OutputOf<typeof listHeadCountsBelow>['counts'][number]>`
    with child as materialized (
      select c.id, c.code, c.path from unit_parent up join unit c on c.id = up.unit_id
      where up.parent_id = ${unit.id} and up.during @> ${on}::date and ${aliveOn('c', on)}),
    latest as materialized (
      select distinct on (h.unit_id) h.unit_id, h.total, h.on_day, h.bound_word, u.path, child.code
      from child join unit u on u.path >= child.path and u.path < left(child.path, -1) || '0'
      join head_count h on h.unit_id = u.id and h.kind = ${kind} and h.post = '' and h.on_day <= ${on}::date
      where ${aliveOn('u', on)}
      order by h.unit_id, h.on_day desc),
    covered as (
      select distinct l.unit_id from latest l cross join lateral unnest(path_ids(l.path)) up(id)
      join latest a on a.unit_id = up.id where a.unit_id <> l.unit_id)
    select l.code as "unitCode", sum(l.total)::int as total, max(l.on_day)::text as "on", count(*)::int as declarations,
      case when count(*) = 1 then min(l.bound_word) end as "boundWord"
    from latest l where not exists (select from covered c where c.unit_id = l.unit_id)
    group by l.code order by l.code`.execute(db);
  return { on, counts: rows };
};
