import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { lastOfMonth } from '#kernel/day.ts';
import type { Window } from '#kernel/period.ts';
import { countsOn, factsWhere } from '../factsWhere.ts';
import { type CountedBy, summedAs } from '../measures.ts';
import { splitMonths } from '../months.ts';
import { deltaPath, type Subtree } from '../tree.ts';

export type Child = { id: number; code: string; name: string; shortName: string | null; kind: string | null };

/** The direct subordinates of a unit on the as-of day, in Vietnamese order. */
export const childrenOf = async (db: Tx, { unitId, asOf }: Subtree): Promise<Child[]> => {
  const { rows } = await sql<Child>`
    select u.id, u.code, coalesce(n.name, u.code) as name, n.short_name as "shortName", k.kind
    from unit_parent p join unit u on u.id = p.unit_id
    left join unit_name n on n.unit_id = u.id and n.during @> ${asOf}::date
    left join unit_kind k on k.unit_id = u.id and k.during @> ${asOf}::date
    where p.parent_id = ${unitId} and p.during @> ${asOf}::date
      and coalesce(u.founded_on <= ${asOf}::date, true) and coalesce(u.dissolved_on > ${asOf}::date, true)
    order by n.name collate vietnamese, u.id`.execute(db);
  return rows;
};

/** Admissions of each direct subordinate in some windows (each set of windows has its number), in one statement. */
export const admissionsByChild = async (
  db: Tx,
  subtree: Subtree,
  childIds: readonly number[],
  windows: readonly (Window | null)[],
  countedBy: CountedBy,
): Promise<Map<number, number[]>> => {
  const { tree, asOf, hasSums } = subtree;
  const measure = summedAs('admission', countedBy)[0] as string;
  const ids = [...childIds];
  // Of then: a child is shown with all its own, also from days when it hung elsewhere; of now: where its people stand.
  const path =
    tree === 'then'
      ? sql`f.path_then`
      : sql`(select g.path from (${subtree.gathered}) g where g.id = f.unit_id)`;
  const fromFacts = (set: number, cut: readonly Window[], isAnnulledOnly: boolean) => sql`
    select ${set}::int as set, c.id as child, count(*)::int as n
    from fact f, lateral unnest(path_ids(${path})) c(id)
    where c.id = any(${ids}) and ${factsWhere('admission', cut, {}, countedBy)}
      and ${isAnnulledOnly ? sql`f.annulled_on > ${asOf}::date` : countsOn(asOf)} group by 2`;
  const statements = windows.flatMap((window, set) => {
    if (!window) return [];
    if (!hasSums) return [fromFacts(set, [window], false)];
    const { months, cut } = splitMonths(window);
    const parts = cut.length > 0 ? [fromFacts(set, cut, false)] : [];
    if (!months) return parts;
    parts.push(sql`select ${set}::int as set, r.unit_id as child, sum(r.n)::int as n from rollup r
      where r.unit_id = any(${ids}) and r.tree = ${tree} and r.measure = ${measure} and r.dimension = 'all'
        and r.month between ${months.first}::date and ${months.last}::date group by 2`);
    if (subtree.hasDeltas) {
      parts.push(sql`select ${set}::int as set, c.id as child, sum(d.n)::int as n
        from rollup_delta d, lateral unnest(path_ids(${deltaPath(tree)})) c(id)
        where c.id = any(${ids}) and d.measure = ${measure} and d.dimension = 'all'
          and d.month between ${months.first}::date and ${months.last}::date group by 2`);
    }
    if (subtree.hasLaterAnnulments)
      parts.push(fromFacts(set, [{ from: months.first, to: lastOfMonth(months.last) }], true));
    return parts;
  });
  const sums = new Map<number, number[]>();
  if (statements.length === 0) return sums;
  const { rows } = await sql<{
    set: number;
    child: number | null;
    n: number;
  }>`${sql.join(statements, sql` union all `)}`.execute(db);
  for (const { set, child, n } of rows) {
    if (child === null) continue;
    const counts = sums.get(child) ?? windows.map(() => 0);
    counts[set] = (counts[set] ?? 0) + n;
    sums.set(child, counts);
  }
  return sums;
};
