import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { type Day, lastOfMonth, monthOf, partsOf } from '#kernel/day.ts';
import type { Window } from '#kernel/period.ts';
import type { CohortQuery, FactQuery } from '../query.ts';
import { type By, cohortCounted, factsCounted } from './countedFacts.ts';
import { type CountedBy, kindsOf, summedAs } from './measures.ts';
import { splitMonths } from './months.ts';
import { type SumAsked, sumsOf, sumsOfUnits } from './sums.ts';
import type { Subtree } from './tree.ts';

type Asked = { readonly query: FactQuery | CohortQuery; readonly by: By };
/** Keys with no fact may be left out. `parts` is null when the question cannot be answered (facts without people). */
type Answer<A extends Asked = Asked> = A & {
  readonly parts: readonly { readonly key: string; readonly n: number }[] | null;
};

/** A part of what answers a need, column by column: a level has hundreds of units. */
type Row = { need: number; keys: (string | number)[] | null; counts: (number | null)[] | null };

/** How the sums break a need down: every property that begins so. Null when the sums do not know them. */
const prefixOf = (by: By): string | null => {
  if (by === 'property') return '';
  return by === 'place' || by === 'introducer' || by === 'result' ? `${by}:` : null;
};

/** Whether the sums know the need's filter and parts, and the one property that it counts. */
const summed = ({ measure, where }: FactQuery, by: By): { property: string | null } | null => {
  const filters = Object.entries(where).filter(([, value]) => value !== undefined);
  // Places and blocks are summed for admissions only (`fact_counts`).
  const isOfAdmissions = by === 'place' || where.block !== undefined || where.placeKinds !== undefined;
  if (isOfAdmissions && measure !== 'admission') return null;
  if (filters.length === 0) return { property: null };
  if (filters.length > 1 || prefixOf(by) !== null) return null;
  if (where.block !== undefined) return { property: `block:${where.block}` };
  if (where.introducer !== undefined) return { property: `introducer:${where.introducer}` };
  if (where.result !== undefined) return { property: `result:${where.result}` };
  return where.placeKinds?.length === 1 ? { property: `place:${where.placeKinds[0]}` } : null;
};

type OfUnits = { units: readonly number[]; asked: SumAsked };
type Plan = { facts: RawBuilder<unknown>[]; own: SumAsked[]; ofUnits: OfUnits[] };

/** What is read from the sums, and the days that it stands for. */
type Span = { span: Pick<SumAsked, 'first' | 'last' | 'days'>; window: Window };

const wholeMonths = ({ first, last }: { first: Day; last: Day }): Span => ({
  span: { first, last, days: null },
  window: { from: first, to: lastOfMonth(last) },
});
const daysOfMonth = (window: Window): Span => {
  const month = monthOf(window.from);
  const days = { from: partsOf(window.from).day, to: partsOf(window.to).day };
  return { span: { first: month, last: month, days }, window };
};

/** Whole months from the sums, and the days that a window cuts off; their properties only the facts know. */
const planOf = (
  need: number,
  query: FactQuery,
  by: By,
  { subtree, countedBy }: { subtree: Subtree; countedBy: CountedBy },
): Plan => {
  const plan: Plan = { facts: [], own: [], ofUnits: [] };
  if (typeof by === 'object' && by.units.length === 0) return plan;
  const fromFacts = (windows: FactQuery['windows'], which: 'standing' | 'annulled-later') => {
    if (windows.length > 0)
      plan.facts.push(...factsCounted({ need, query: { ...query, windows }, by, which }, subtree, countedBy));
  };
  const known = subtree.hasSums ? summed(query, by) : null;
  if (!known) {
    fromFacts(query.windows, 'standing');
    return plan;
  }
  for (const window of query.windows) {
    const { months, cut } = splitMonths(window);
    const isByDay = known.property === null && prefixOf(by) === null;
    if (!isByDay) fromFacts(cut, 'standing');
    const spans = [...(months ? [wholeMonths(months)] : []), ...(isByDay ? cut.map(daysOfMonth) : [])];
    // What was annulled after the as-of day had not left the counts on it.
    if (subtree.hasLaterAnnulments)
      fromFacts(
        spans.map(({ window: of }) => of),
        'annulled-later',
      );
    for (const { span } of spans)
      for (const measure of summedAs(query.measure, countedBy)) {
        const asked = { need, measure, ...span, ...known, prefix: prefixOf(by), isByMonth: by === 'month' };
        if (typeof by === 'object') plan.ofUnits.push({ units: by.units, asked });
        else plan.own.push(asked);
      }
  }
  return plan;
};

/** Needs of the same units that one pass over their sums can answer. */
const together = (all: readonly OfUnits[]) =>
  [
    ...Map.groupBy(all, ({ units, asked: { measure, property, days } }) =>
      JSON.stringify([units, measure, property, days === null]),
    ).values(),
  ] as [OfUnits, ...OfUnits[]][];

const measureOf = (query: FactQuery | CohortQuery) =>
  query.kind === 'cohort' ? query.of.measure : query.measure;

const answered = <A extends Asked>(asked: A, rows: readonly Row[]): Answer<A> => {
  const isUnknown =
    asked.query.kind === 'cohort' && rows.some(({ counts }) => counts?.some((n) => (n ?? 0) < 0));
  if (kindsOf(measureOf(asked.query)) === null || isUnknown) return { ...asked, parts: null };
  const byKey = new Map<string, number>();
  for (const { keys, counts } of rows)
    for (const [at, one] of (keys ?? []).entries()) {
      const key = String(one);
      const n = counts?.[at];
      if (n) byKey.set(key, (byKey.get(key) ?? 0) + n);
    }
  return { ...asked, parts: [...byKey].map(([key, n]) => ({ key, n })) };
};

/** Everything asked about a subtree, in one statement. */
export const answerCounts = async <A extends Asked>(
  db: Tx,
  asked: readonly A[],
  subtree: Subtree,
  countedBy: CountedBy,
): Promise<Answer<A>[]> => {
  const plans = asked.map(({ query, by }, need): Plan => {
    if (query.kind === 'facts') return planOf(need, query, by, { subtree, countedBy });
    return { facts: [cohortCounted({ need, query, by }, subtree, countedBy)], own: [], ofUnits: [] };
  });
  const lists = together(plans.flatMap((plan) => plan.ofUnits)).map(([{ units, asked: first }, ...others]) =>
    sumsOfUnits(units, [first, ...others.map(({ asked: other }) => other)], subtree),
  );
  const byKey = [
    ...plans.flatMap(({ facts }) => facts),
    ...sumsOf(
      plans.flatMap(({ own }) => own),
      subtree,
    ),
  ];
  if (byKey.length > 0)
    lists.push(sql`select need, json_agg(key), json_agg(n)
      from (${sql.join(byKey, sql` union all `)}) c(need, key, n) group by need`);
  const { rows } =
    lists.length > 0
      ? await sql<Row>`select * from (${sql.join(lists, sql` union all `)}) a(need, keys, counts)`.execute(db)
      : { rows: [] };
  const rowsOf = Map.groupBy(rows, ({ need }) => need);
  return asked.map((one, need) => answered(one, rowsOf.get(need) ?? []));
};

/** The sum of an answer's parts; null when nobody can say. */
export const totalOf = (answer: Pick<Answer, 'parts'> | undefined): number | null =>
  answer?.parts ? answer.parts.reduce((sum, { n }) => sum + n, 0) : null;
