import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import type { listHeadCounts } from '../../contract/reading.ts';
import { unitNamed } from '../units.ts';

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
