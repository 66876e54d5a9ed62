import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { lastOfMonth } from '#kernel/day.ts';
import type { Window } from '#kernel/period.ts';
import type { CohortQuery, CountAnswer, CountNeed, Dimension, FactQuery } from '../query.ts';
import { countsOn, factsWhere } from './factsWhere.ts';
import { type CountedBy, kindsOf, summedAs } from './measures.ts';
import { splitMonths } from './months.ts';
import { type SumAsked, sumsOf } from './sums.ts';
import type { Subtree } from './tree.ts';

type Part = { key: string; n: number };
type Row = Part & { need: number };

/** How the answer to a need is put together: from sums of whole months, and from facts. */
type Plan = { sums: SumAsked[]; facts: RawBuilder<unknown>[] };

const columns: Record<Exclude<Dimension, 'all'>, RawBuilder<string>> = {
  place: sql`coalesce(f.place_kind, 'unknown')`,
  introducer: sql`f.introducer`,
  result: sql`f.result`,
};
const keyOfFact = (by: Dimension): RawBuilder<string> => (by === 'all' ? sql`'all'` : columns[by]);

/** The one dimension of the sums that a need reads; null when the sums do not know its filter. */
const summedDimension = ({ measure, where }: FactQuery, by: Dimension): string | null => {
  // Places and blocks are summed for admissions only (`fact_counts`).
  if (
    measure !== 'admission' &&
    (by === 'place' || where.block !== undefined || where.placeKinds !== undefined)
  )
    return null;
  const filters = Object.entries(where).filter(([, value]) => value !== undefined);
  if (filters.length === 0) return by;
  if (filters.length > 1 || by !== 'all') return null;
  if (where.block !== undefined) return `block:${where.block}`;
  if (where.introducer !== undefined) return `introducer:${where.introducer}`;
  if (where.result !== undefined) return `result:${where.result}`;
  return where.placeKinds?.length === 1 ? `place:${where.placeKinds[0]}` : null;
};

const planOf = (
  need: number,
  query: FactQuery,
  by: Dimension,
  subtree: Subtree,
  countedBy: CountedBy,
): Plan => {
  const dimension = subtree.hasSums ? summedDimension(query, by) : null;
  const plan: Plan = { sums: [], facts: [] };
  const fromFacts = (windows: Window[], isAnnulledOnly: boolean) => {
    if (windows.length === 0) return;
    const source = isAnnulledOnly
      ? sql`late f where true`
      : sql`fact f where ${subtree.holds} and ${countsOn(subtree.asOf)}`;
    plan.facts.push(sql`select ${need}::int as need, ${keyOfFact(by)} as key, count(*)::int as n from ${source}
      and ${factsWhere(query.measure, windows, query.where, countedBy)} and ${keyOfFact(by)} is not null group by 2`);
  };
  if (dimension === null) {
    fromFacts([...query.windows], false);
    return plan;
  }
  for (const window of query.windows) {
    const { months, cut } = splitMonths(window);
    fromFacts(cut, false);
    if (!months) continue;
    // What was annulled after the as-of day had not left the counts on it.
    fromFacts([{ from: months.first, to: lastOfMonth(months.last) }], true);
    for (const measure of summedAs(query.measure, countedBy)) {
      plan.sums.push({ need, measure, dimension, ...months });
    }
  }
  return plan;
};

/** People with a fact of the cohort who also reached the other measure by its day; null where facts name no people. */
const cohortPlan = (
  need: number,
  { of, reached, until }: CohortQuery,
  by: Dimension,
  subtree: Subtree,
  countedBy: CountedBy,
) => {
  const day = reached === 'admission' && countedBy === 'ceremony' ? sql`g.ceremony_on` : sql`g.on_day`;
  return sql`select ${need}::int as need, ${keyOfFact(by)} as key,
      case when bool_or(f.person_id is null) then -1 else count(distinct f.person_id) filter (where exists (
        select from fact g where g.person_id = f.person_id and g.kind = any(${kindsOf(reached) ?? []})
          and ${day} <= ${until}::date and (g.annulled_on is null or g.annulled_on > ${subtree.asOf}::date))) end::int as n
    from fact f where ${factsWhere(of.measure, of.windows, of.where, countedBy)} and ${subtree.holds} and ${countsOn(subtree.asOf)}
      and ${keyOfFact(by)} is not null group by 2`;
};

/** Facts of the subtree that were annulled only after the as-of day: the sums have lost them, the day had not. */
const annulledLater = ({ asOf, holds }: Subtree) => sql`
  select f.* from fact f where f.annulled_on > ${asOf}::date and f.kind <> 'source' and ${holds}`;

/** Every count that the figures of a unit need, in one statement. */
export const answerCounts = async (
  db: Tx,
  needs: readonly CountNeed[],
  subtree: Subtree,
  countedBy: CountedBy,
): Promise<CountAnswer[]> => {
  const sums: SumAsked[] = [];
  const statements = needs.flatMap(({ query, by }, need) => {
    if (query.kind === 'cohort') return [cohortPlan(need, query, by, subtree, countedBy)];
    const plan = planOf(need, query, by, subtree, countedBy);
    sums.push(...plan.sums);
    return plan.facts;
  });
  if (sums.length > 0) statements.push(sumsOf(sums, subtree));
  const { rows } =
    statements.length > 0
      ? await sql<Row>`with late as materialized (${annulledLater(subtree)}) ${sql.join(statements, sql` union all `)}`.execute(
          db,
        )
      : { rows: [] };
  return needs.map((need, index) => {
    const parts = rows.filter((row) => row.need === index && row.n !== 0);
    const measure = need.query.kind === 'cohort' ? need.query.of.measure : need.query.measure;
    if (kindsOf(measure) === null || parts.some(({ n }) => n < 0 && need.query.kind === 'cohort'))
      return { ...need, parts: null };
    const byKey = new Map<string, number>();
    for (const { key, n } of parts) byKey.set(key, (byKey.get(key) ?? 0) + n);
    return { ...need, parts: [...byKey].map(([key, n]) => ({ key, n })) };
  });
};
