import { type RawBuilder, sql } from 'kysely';
import type { Day } from '#kernel/day.ts';

export type Child = { id: number; code: string; name: string; shortName: string | null; kind: string | null };
/**
 * Column by column, and each table by itself: to build an object for each unit, or to look into one table for every row of
 * another, costs the database more than to find them all.
 */
export type UnitColumns = {
  isSample: boolean;
  units: { ids: number[]; codes: string[] };
  names: { ids: number[]; names: string[]; shortNames: (string | null)[] } | null;
  kinds: { ids: number[]; kinds: string[] } | null;
};

/** The database's collation `vietnamese`; to sort by it there takes as long as to read the names. */
const vietnamese = new Intl.Collator('vi', { numeric: true });

/** The unit and its direct subordinates as they were called on the as-of day, as one value. */
export const unitsShown = (unitId: number, asOf: Day): RawBuilder<UnitColumns> => {
  const are = sql`any (l.ids) and during @> ${asOf}::date`;
  return sql`(
  with l as materialized (
    select array(select p.unit_id from unit_parent p where p.parent_id = ${unitId} and p.during @> ${asOf}::date)
      || ${unitId}::int as ids)
  select json_build_object(
    'isSample', exists (select from unit r where r.is_sample
      and r.id = any(path_ids((select path from unit where id = ${unitId})))),
    'units', (select json_build_object('ids', json_agg(u.id), 'codes', json_agg(u.code)) from unit u
      where u.id = any (l.ids) and (u.id = ${unitId}
        or coalesce(u.founded_on <= ${asOf}::date, true) and coalesce(u.dissolved_on > ${asOf}::date, true))),
    'names', (select json_build_object('ids', json_agg(unit_id), 'names', json_agg(name), 'shortNames', json_agg(short_name))
      from unit_name where unit_id = ${are} having count(*) > 0),
    'kinds', (select json_build_object('ids', json_agg(unit_id), 'kinds', json_agg(kind))
      from unit_kind where unit_id = ${are} having count(*) > 0))
  from l)`;
};

/** What stands in another column beside each id. */
const beside = <T>(ids: readonly number[], values: readonly T[]): Map<number, T> =>
  new Map(ids.map((id, at) => [id, values[at] as T]));

/** The unit itself, and its subordinates in Vietnamese order. */
export const arranged = (
  { isSample, units: { ids, codes }, names, kinds }: UnitColumns,
  unitId: number,
): { self: Omit<Child, 'id'> & { isSample: boolean }; children: Child[] } => {
  const nameOf = beside(names?.ids ?? [], names?.names ?? []);
  const shortNameOf = beside(names?.ids ?? [], names?.shortNames ?? []);
  const kindOf = beside(kinds?.ids ?? [], kinds?.kinds ?? []);
  const units = ids.map((id, at) => ({
    id,
    code: codes[at] as string,
    name: nameOf.get(id) ?? (codes[at] as string),
    shortName: shortNameOf.get(id) ?? null,
    kind: kindOf.get(id) ?? null,
  }));
  return {
    self: { ...(units.find(({ id }) => id === unitId) as Child), isSample },
    children: units
      .filter(({ id }) => id !== unitId)
      .sort((a, b) => vietnamese.compare(a.name, b.name) || a.id - b.id),
  };
};
