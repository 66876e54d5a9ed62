import { type RawBuilder, sql } from 'kysely';
import type { Day } from '#kernel/day.ts';

export type Child = { id: number; code: string; name: string; shortName: string | null; kind: string | null };
export type Row = Child & { isSample: boolean };

/** The database's collation `vietnamese`; to sort by it there takes as long as to read the names. */
const vietnamese = new Intl.Collator('vi', { numeric: true });

/** The unit and its direct subordinates as they were called on the as-of day, as one value. */
export const unitsShown = (unitId: number, asOf: Day): RawBuilder<Row[]> => sql`(
  select jsonb_agg(jsonb_build_object('id', u.id, 'code', u.code, 'name', coalesce(n.name, u.code), 'shortName', n.short_name,
    'kind', k.kind, 'isSample', u.id = ${unitId} and exists (select from unit r where r.id = any(path_ids(u.path)) and r.is_sample)))
  from unit u
  left join unit_name n on n.unit_id = u.id and n.during @> ${asOf}::date
  left join unit_kind k on k.unit_id = u.id and k.during @> ${asOf}::date
  where u.id = any (array(select p.unit_id from unit_parent p where p.parent_id = ${unitId} and p.during @> ${asOf}::date) || ${unitId}::int)
    and (u.id = ${unitId} or coalesce(u.founded_on <= ${asOf}::date, true) and coalesce(u.dissolved_on > ${asOf}::date, true)))`;

/** The unit itself, and its subordinates in Vietnamese order. */
export const arranged = (
  rows: readonly Row[],
  unitId: number,
): { self: Omit<Row, 'id'>; children: Child[] } => ({
  self: rows.find(({ id }) => id === unitId) as Row,
  children: rows
    .filter(({ id }) => id !== unitId)
    .map(({ isSample: _, ...child }) => child)
    .sort((a, b) => vietnamese.compare(a.name, b.name) || a.id - b.id),
});
