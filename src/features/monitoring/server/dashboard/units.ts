import { type RawBuilder, sql } from 'kysely';
import type { Day } from '#kernel/day.ts';

export type Child = { id: number; code: string; name: string; shortName: string | null; kind: string | null };
/** Column by column: to build an object for each unit costs the database more than to find them all. */
export type UnitColumns = {
  isSample: boolean;
  ids: number[];
  codes: string[];
  names: string[];
  shortNames: (string | null)[];
  kinds: (string | null)[];
};

/** The database's collation `vietnamese`; to sort by it there takes as long as to read the names. */
const vietnamese = new Intl.Collator('vi', { numeric: true });

/** The unit and its direct subordinates as they were called on the as-of day, as one value. */
export const unitsShown = (unitId: number, asOf: Day): RawBuilder<UnitColumns> => sql`(
  select json_build_object('ids', json_agg(u.id), 'codes', json_agg(u.code), 'names', json_agg(coalesce(n.name, u.code)),
    'shortNames', json_agg(n.short_name), 'kinds', json_agg(k.kind),
    'isSample', exists (select from unit r where r.is_sample
      and r.id = any(path_ids((select path from unit where id = ${unitId})))))
  from unit u
  left join unit_name n on n.unit_id = u.id and n.during @> ${asOf}::date
  left join unit_kind k on k.unit_id = u.id and k.during @> ${asOf}::date
  where u.id = any (array(select p.unit_id from unit_parent p where p.parent_id = ${unitId} and p.during @> ${asOf}::date) || ${unitId}::int)
    and (u.id = ${unitId} or coalesce(u.founded_on <= ${asOf}::date, true) and coalesce(u.dissolved_on > ${asOf}::date, true)))`;

/** The unit itself, and its subordinates in Vietnamese order. */
export const arranged = (
  { isSample, ids, codes, names, shortNames, kinds }: UnitColumns,
  unitId: number,
): { self: Omit<Child, 'id'> & { isSample: boolean }; children: Child[] } => {
  const units = ids.map((id, at) => ({
    id,
    code: codes[at] as string,
    name: names[at] as string,
    shortName: shortNames[at] ?? null,
    kind: kinds[at] ?? null,
  }));
  return {
    self: { ...(units.find(({ id }) => id === unitId) as Child), isSample },
    children: units
      .filter(({ id }) => id !== unitId)
      .sort((a, b) => vietnamese.compare(a.name, b.name) || a.id - b.id),
  };
};
