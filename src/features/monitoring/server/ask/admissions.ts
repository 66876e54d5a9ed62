import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { lastOfMonth } from '#kernel/day.ts';
import type { Window } from '#kernel/period.ts';
import { countsOn, factsWhere } from '../factsWhere.ts';
import { type CountedBy, summedAs } from '../measures.ts';
import { splitMonths } from '../months.ts';
import type { Subtree } from '../tree.ts';

type Asked = { ids: readonly number[]; subtree: Subtree; countedBy: CountedBy };

/** Facts of one window by those of the units that they stand below, in the tree that is asked for. */
const fromFacts = (
  { ids, subtree, countedBy }: Asked,
  window: Window,
  counting: RawBuilder<boolean> = countsOn(subtree.asOf),
) => {
  const { tree, gathered } = subtree;
  const source =
    tree === 'then'
      ? sql`fact f cross join lateral unnest(path_ids(f.path_then)) a(id)`
      : sql`fact f join (${gathered}) g on g.id = f.unit_id cross join lateral unnest(path_ids(g.path)) a(id)`;
  return sql`select a.id, count(*)::int as n from ${source}
    where a.id = any (${[...ids]}::int[]) and ${factsWhere('admission', [window], {}, countedBy)} and ${counting} group by 1`;
};

/** Whole months from the sums, with deltas not yet folded, and what was annulled only after the as-of day. */
const fromSums = (asked: Asked, months: { first: Window['from']; last: Window['to'] }) => {
  const { ids, subtree, countedBy } = asked;
  const { tree, asOf } = subtree;
  const path = tree === 'then' ? sql`d.path_then` : sql`(select u.path from unit u where u.id = d.unit_id)`;
  const inMonths = sql`month between ${months.first}::date and ${months.last}::date
    and measure = any (${summedAs('admission', countedBy)}::text[]) and dimension = 'all'`;
  return [
    sql`select unit_id as id, sum(n)::int as n from rollup
      where unit_id = any (${[...ids]}::int[]) and tree = ${tree} and ${inMonths} group by 1`,
    sql`select a.id, sum(d.n)::int as n from rollup_delta d cross join lateral unnest(path_ids(${path})) a(id)
      where a.id = any (${[...ids]}::int[]) and ${inMonths} group by 1`,
    fromFacts(
      asked,
      { from: months.first, to: lastOfMonth(months.last) },
      sql<boolean>`f.annulled_on > ${asOf}::date`,
    ),
  ];
};

/** Admissions of each of several units in a window, in one statement. */
export const admissionsOf = async (
  db: Tx,
  asked: Asked,
  window: Window | null,
): Promise<Map<number, number>> => {
  if (!window || asked.ids.length === 0) return new Map();
  const { months, cut } = splitMonths(window);
  const statements =
    asked.subtree.hasSums && months
      ? [...cut.map((part) => fromFacts(asked, part)), ...fromSums(asked, months)]
      : [fromFacts(asked, window)];
  const { rows } = await sql<{ id: number; n: number }>`
    select id, sum(n)::int as n from (${sql.join(statements, sql` union all `)}) s group by id`.execute(db);
  return new Map(rows.map(({ id, n }) => [id, n]));
};
