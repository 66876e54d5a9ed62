import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Subtree } from '../tree.ts';

export type Child = { id: number; code: string; name: string; shortName: string | null; kind: string | null };
type Row = Child & { isSelf: boolean; isSample: boolean };

/** The database's collation `vietnamese`; to sort by it there takes as long as to read the names. */
const vietnamese = new Intl.Collator('vi', { numeric: true });

/** The unit and its direct subordinates as they were called on the as-of day, in Vietnamese order. */
export const unitsShown = async (
  db: Tx,
  { unitId, asOf }: Subtree,
): Promise<{ self: Omit<Row, 'isSelf'>; children: Child[] }> => {
  const { rows } = await sql<Row>`
    select u.id, u.code, coalesce(n.name, u.code) as name, n.short_name as "shortName", k.kind, u.id = ${unitId} as "isSelf",
      u.id = ${unitId} and exists (select from unit r where r.id = any(path_ids(u.path)) and r.is_sample) as "isSample"
    from unit u
    left join unit_name n on n.unit_id = u.id and n.during @> ${asOf}::date
    left join unit_kind k on k.unit_id = u.id and k.during @> ${asOf}::date
    where u.id = any (array(select p.unit_id from unit_parent p where p.parent_id = ${unitId} and p.during @> ${asOf}::date) || ${unitId}::int)
      and (u.id = ${unitId} or coalesce(u.founded_on <= ${asOf}::date, true) and coalesce(u.dissolved_on > ${asOf}::date, true))`.execute(
    db,
  );
  const self = rows.find(({ isSelf }) => isSelf) as Row;
  const children = rows
    .filter(({ isSelf }) => !isSelf)
    .map(({ isSelf: _self, isSample: _sample, ...child }) => child)
    .sort((a, b) => vietnamese.compare(a.name, b.name) || a.id - b.id);
  return { self, children };
};
