import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';

type Unit = { id: number; code: string; dissolved_on: string | null; path: string; path_since: string };
type Parent = { unit_id: number; parent_id: number; from: string; to: string | null };
type Merge = { unit_id: number; successor_id: number; on: string; change: number };

const rowsOf = async <T>(db: Tx, query: ReturnType<typeof sql<T>>): Promise<T[]> =>
  (await query.execute(db)).rows;

/** Units whose kept path differs from the one written down here from the dated rows alone. */
export const misplacedUnits = async (db: Tx): Promise<string[]> => {
  const units = await rowsOf(db, sql<Unit>`select id, code, dissolved_on, path, path_since::text from unit`);
  const parents = await rowsOf(
    db,
    sql<Parent>`select unit_id, parent_id, coalesce(lower(during)::text, '') as "from", upper(during)::text as "to" from unit_parent`,
  );
  const merges = await rowsOf(
    db,
    sql<Merge>`select p.unit_id, s.unit_id as successor_id, c.effective_on as on, c.id as change
      from unit_change c join unit_change_part p on p.change_id = c.id and p.part = 'predecessor'
      join unit_change_part s on s.change_id = c.id and s.part = 'successor' where c.operation = 'merge'`,
  );
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const above = (unit: Unit): number | null => {
    const merged = merges.filter(({ unit_id }) => unit_id === unit.id && unit.dissolved_on !== null);
    const lastMerge = merged
      .sort((a, b) => (a.on === b.on ? a.change - b.change : a.on < b.on ? -1 : 1))
      .at(-1);
    if (lastMerge) return lastMerge.successor_id;
    const last = parents
      .filter(({ unit_id }) => unit_id === unit.id)
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .at(-1);
    if (!last) return null;
    const isLast = last.to === null || (unit.dissolved_on !== null && last.to >= unit.dissolved_on);
    return isLast ? last.parent_id : null;
  };
  const pathOf = (unit: Unit): string => {
    const up = above(unit);
    return `${up === null ? '/' : pathOf(unitOf.get(up) as Unit)}${unit.id}/`;
  };
  return units.filter((unit) => unit.path !== pathOf(unit)).map(({ code, path }) => `${code} ${path}`);
};

/** Facts whose place is not that of their own day's tree, and units whose path is trusted for too many days. */
export const wronglyPlaced = async (db: Tx, prefix: string): Promise<string[]> => [
  ...(
    await rowsOf(
      db,
      sql<{
        code: string;
      }>`select code from fact where path_then is distinct from path_on(unit_id, on_day) and starts_with(code, ${prefix})`,
    )
  ).map(({ code }) => `fact ${code}`),
  ...(
    await rowsOf(
      db,
      sql<{ code: string }>`
        select distinct u.code from unit u, generate_series('2019-12-25'::date, '2026-11-21', interval '23 days') d
        where starts_with(u.code, ${prefix}) and u.dissolved_on is null and d >= u.path_since and path_on(u.id, d::date) <> u.path`,
    )
  ).map(({ code }) => `path since of ${code}`),
];

/**
 * What the kept days, as readers find them whether folded or not, say of some days and facts and cases themselves do not:
 * sources that are open, the last admission, and certificates that are their holders' latest.
 */
export const wrongDays = async (db: Tx): Promise<string[]> =>
  (
    await rowsOf(
      db,
      sql<{ line: string }>`
        with day as (select d::date as d from generate_series('2020-12-25'::date, '2026-11-21', interval '67 days') d),
        of_facts as (
          select 'unit ' || unit_id || ' ' || d || ' open ' || bool_or(is_open) || ' last ' || coalesce(max(admitted_on)::text, '') as line
          from (
            select f.unit_id, d, f.kind = 'source' and (f.annulled_on is null or f.annulled_on > d) as is_open,
              case when f.kind = 'admission' then f.on_day end as admitted_on
            from day join fact f on f.on_day <= d and (f.kind = 'source' or f.kind = 'admission' and f.annulled_on is null)
            union all
            select c.unit_id, d, (c.ceremony_on is null or c.ceremony_on > d) and not (c.status_since <= d
              and c.status in ('refused', 'removed-from-list', 'struck-off', 'annulled', 'left', 'died')), null
            from day join admission_case c on c.opened_on <= d) s group by unit_id, d
          union all
          select 'certificate ' || f.id || ' ' || d from day join fact f on f.kind = 'certificate' and f.person_id is not null and f.on_day <= d
            and (f.annulled_on is null or f.annulled_on > d)
          where not exists (select from fact g where g.person_id = f.person_id and g.kind in ('certificate', 'admission')
            and g.on_day <= d and (g.annulled_on is null or g.annulled_on > d)
            and (g.kind = 'admission' or (g.on_day, -g.id) > (f.on_day, -f.id)))),
        of_days as (
          select 'unit ' || k.unit_id || ' ' || d || ' open ' || (k.source_open @> d) || ' last ' ||
            coalesce(k.admitted_on[width_bucket(d, k.admitted_on)]::text, '') as line
          from day join unit_days_now k on k.source_since <= d or k.admitted_on[1] <= d
          union all
          select 'certificate ' || h.fact_id || ' ' || d from day join held_certificate h on h.since <= d and h.until > d)
        select 'only of facts: ' || line as line from (select * from of_facts except all select * from of_days) a
        union all
        select 'only of days: ' || line from (select * from of_days except all select * from of_facts) b
        union all
        select 'place of certificate ' || h.fact_id from held_certificate h join unit u on u.id = h.unit_id where h.path <> u.path`,
    )
  ).map(({ line }) => line);

/** Sums that differ from a plain recount, as lines. */
export const differences = async (db: Tx): Promise<string[]> =>
  (
    await rowsOf(
      db,
      sql<{ line: string }>`
        select format('%s %s %s %s %s: %s, counted %s', d.tree, u.code, d.measure, d.month, d.part, d.kept, d.counted) as line
        from rollup_differences() d join unit u on u.id = d.unit_id limit 10`,
    )
  ).map(({ line }) => line);
