import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { addMonths, type Day, lastOfMonth, monthOf } from '#kernel/day.ts';
import type { Window } from '#kernel/period.ts';
import { countsOn, factsWhere } from '../factsWhere.ts';
import { type CountedBy, summedAs } from '../measures.ts';
import { splitMonths } from '../months.ts';
import { deltaPath, type Subtree } from '../tree.ts';

const monthsShown = 60;

/** The five years of months that end with the as-of day. */
export const seriesWindow = (asOf: Day): Window => ({
  from: addMonths(monthOf(asOf), 1 - monthsShown),
  to: asOf,
});

/** One sum: of all admissions of a month, of those of the same days a year before, or of one key of a dimension. */
export type Cell = {
  part: 'month' | 'last-year' | 'structure';
  month: Day | null;
  dimension: string;
  n: number;
};

type Asked = { part: Cell['part']; window: Window | null; isByMonth: boolean; isBroken: boolean };

const none = sql`null::date as month`;

const cellsOf = (
  { part, window, isByMonth, isBroken }: Asked,
  subtree: Subtree,
  countedBy: CountedBy,
): RawBuilder<unknown>[] => {
  if (!window) return [];
  const { unitId, tree, asOf, hasSums } = subtree;
  const measure = summedAs('admission', countedBy)[0] as string;
  const match = isBroken ? sql`dimension <> 'all'` : sql`dimension = 'all'`;
  const fromFacts = (windows: readonly Window[], isAnnulledOnly: boolean) => {
    // A fact annulled after the as-of day had not left the counts on it; `offset 0`: made whole once, not once a column.
    const standing = subtree.hasLaterAnnulments
      ? sql`jsonb_populate_record(f, '{"annulled_on": null}')`
      : sql`f`;
    return sql`select ${part}::text as part, ${isByMonth ? sql`c.month` : none}, c.dimension, count(*)::int as n
      from (select ${standing} as standing from fact f
        where ${factsWhere('admission', windows, {}, countedBy)} and ${subtree.holds}
          and ${isAnnulledOnly ? sql`f.annulled_on > ${asOf}::date` : countsOn(asOf)} offset 0) s,
        lateral fact_counts(s.standing) c
      where c.measure = ${measure} and c.${match} group by 2, 3`;
  };
  if (!hasSums) return [fromFacts([window], false)];
  const { months, cut } = splitMonths(window);
  const statements = cut.length > 0 ? [fromFacts(cut, false)] : [];
  if (!months) return statements;
  const range = sql`month between ${months.first}::date and ${months.last}::date`;
  statements.push(sql`select ${part}::text as part, ${isByMonth ? sql`month` : none}, dimension, sum(n)::int as n from rollup
    where unit_id = ${unitId} and tree = ${tree} and measure = ${measure} and ${match} and ${range} group by 2, 3`);
  if (subtree.hasDeltas) {
    statements.push(sql`select ${part}::text as part, ${isByMonth ? sql`month` : none}, dimension, sum(n)::int as n from rollup_delta d
      where measure = ${measure} and ${match} and ${range} and ${unitId} = any(path_ids(${deltaPath(tree)})) group by 2, 3`);
  }
  if (subtree.hasLaterAnnulments)
    statements.push(fromFacts([{ from: months.first, to: lastOfMonth(months.last) }], true));
  return statements;
};

/**
 * Admissions by month over five years, of the same days a year before, and by dimension over the period, in one
 * statement. A month that the as-of day cuts is counted from the facts.
 */
export const admissionCells = async (
  db: Tx,
  subtree: Subtree,
  { period, lastYear }: { period: Window | null; lastYear: Window | null },
  countedBy: CountedBy,
): Promise<Cell[]> => {
  const asked: Asked[] = [
    { part: 'month', window: seriesWindow(subtree.asOf), isByMonth: true, isBroken: false },
    { part: 'last-year', window: lastYear, isByMonth: false, isBroken: false },
    { part: 'structure', window: period, isByMonth: false, isBroken: true },
  ];
  const statements = asked.flatMap((one) => cellsOf(one, subtree, countedBy));
  const { rows } = await sql<Cell>`select part, month, dimension, sum(n)::int as n
    from (${sql.join(statements, sql` union all `)}) cells group by 1, 2, 3`.execute(db);
  return rows;
};
