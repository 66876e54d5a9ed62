import { type RawBuilder, sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import { deltaPath, type Subtree } from './tree.ts';

/** Whole months of one measure that a need reads: one dimension, or every key of a broken-down one. */
export type SumAsked = { need: number; measure: string; dimension: string; first: Day; last: Day };

const isBroken = (dimension: string): boolean => dimension !== 'all' && !dimension.includes(':');

/**
 * Folded sums and deltas not yet folded, for everything asked at once: the unit's rows are read a single time, so
 * that the statement stays small however many figures there are.
 */
export const sumsOf = (asked: readonly SumAsked[], { unitId, tree }: Subtree): RawBuilder<unknown> => {
  const days = asked.flatMap(({ first, last }) => [first, last]).sort();
  const whole = asked.map(({ dimension }) => dimension).filter((dimension) => !isBroken(dimension));
  const broken = asked.map(({ dimension }) => dimension).filter(isBroken);
  const wanted = sql`measure = any (${[...new Set(asked.map(({ measure }) => measure))]}::text[])
    and month between ${days[0]}::date and ${days.at(-1)}::date
    and (dimension = any (${[...new Set(whole)]}::text[]) or split_part(dimension, ':', 1) = any (${[...new Set(broken)]}::text[]))`;
  const rows = JSON.stringify(asked.map((one) => ({ ...one, broken: isBroken(one.dimension) })));
  return sql`
    select a.need, case when a.broken then substr(s.dimension, length(a.dimension) + 2) else 'all' end as key, sum(s.n)::int as n
    from jsonb_to_recordset(${rows}::jsonb) a(need int, measure text, dimension text, first date, last date, broken boolean)
    join (
      select measure, month, dimension, n from rollup where unit_id = ${unitId} and tree = ${tree} and ${wanted}
      union all
      select measure, month, dimension, n from rollup_delta d where ${wanted} and ${unitId} = any (path_ids(${deltaPath(tree)}))) s
      on s.measure = a.measure and s.month between a.first and a.last
      and case when a.broken then split_part(s.dimension, ':', 1) = a.dimension and s.dimension <> a.dimension
        else s.dimension = a.dimension end
    group by 1, 2`;
};
