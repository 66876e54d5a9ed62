import { addMonths, type Day } from '#kernel/day.ts';
import { parsePeriod, previousSame, until, type Window } from '#kernel/period.ts';
import type { Figure } from '../../figure.ts';
import { type FactQuery, facts, type PartDimension } from '../../query.ts';
import type { Dashboard } from './ranking.ts';

/** A number of the dashboard whose card and list somebody wants to see. */
export type Counted = {
  unit: { code: string; name: string };
  title: string;
  printed: string;
  n: number;
  query: FactQuery;
  goal?: number;
};

/** The days that `done` of the dashboard counts, and those of the year before; null before the period begins. */
export const windowsOf = ({ period, asOf }: Dashboard): { now: Window | null; before: Window | null } => {
  const asked = parsePeriod(period.code);
  if (!asked) return { now: null, before: null };
  const on = asOf as Day;
  return { now: until(asked, on), before: until(previousSame(asked), addMonths(on, -12)) };
};

export const admissionsIn = (
  window: Window | null,
  part?: { dimension: PartDimension; key: string },
): FactQuery => facts('admission', window ? [window] : [], part ? { part } : {});

/** The card of a count, in the form the unit's page shows. */
export const figureOf = ({ asOf, tree, countedBy }: Dashboard, counted: Counted): Figure => {
  const { unit, title, printed, n, query, goal } = counted;
  return {
    id: `${unit.code} ${title}`,
    kind: 'period-total',
    title,
    unit: { id: 0, ...unit, shortName: unit.name },
    printed,
    value: n,
    card: {
      measure: query.measure,
      formula: goal === undefined ? 'count' : 'completion',
      numerator: n,
      denominator: goal ?? null,
      denominatorKind: goal === undefined ? null : 'target',
      baseOn: null,
      window: query.windows[0] ?? null,
      asOf: asOf as Day,
      tree,
      countedBy,
      decimals: 2,
      rounding: 'half-up',
      targetIds: [],
      rows: { query, count: n },
    },
    warnings: [],
  };
};
