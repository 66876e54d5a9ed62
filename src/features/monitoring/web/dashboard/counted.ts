import { addMonths, type Day } from '#kernel/day.ts';
import { parsePeriod, previousSame, until, type Window, withWindow } from '#kernel/period.ts';
import type { Figure } from '../../figure.ts';
import { type FactQuery, facts, type PartFilter, type RowQuery } from '../../query.ts';
import type { Dashboard } from './ranking.ts';

/** A number of the dashboard whose card and list somebody wants to see. */
export type Counted = {
  unit: { code: string; name: string };
  title: string;
  printed: string;
  n: number;
  query: RowQuery;
  goal?: number;
  /** All of those among which `n` are counted. */
  whole?: number;
  /** Counted on another day than the dashboard. */
  asOf?: Day;
};

/** Whether another answer is to the same question as the dashboard; a former one may still stand on the screen. */
export const isOf = (
  { period, asOf, tree }: Dashboard,
  answer: { period: { code: string }; asOf: string; tree: string },
): boolean => answer.period.code === period.code && answer.asOf === asOf && answer.tree === tree;

/** The days that `done` of the dashboard counts, and those of the year before; null before the period begins. */
export const windowsOf = ({ period, asOf }: Dashboard): { now: Window | null; before: Window | null } => {
  const named = parsePeriod(period.code);
  if (!named) return { now: null, before: null };
  // The code of a term does not tell its days: its plan does, which the server has read.
  const asked = withWindow(named, { from: period.from as Day, to: period.to as Day });
  const on = asOf as Day;
  return { now: until(asked, on), before: until(previousSame(asked), addMonths(on, -12)) };
};

export const admissionsIn = (window: Window | null, part?: PartFilter, within?: PartFilter): FactQuery =>
  facts('admission', window ? [window] : [], {
    ...(part ? { part } : {}),
    ...(within ? { within } : {}),
  });

const formulas = { target: 'completion', whole: 'share', none: 'count' } as const;

const windowOf = (query: RowQuery): Window | null =>
  query.kind === 'flow'
    ? { from: query.from, to: query.to }
    : ('windows' in query && query.windows?.[0]) || null;

/** The card of a count, in the form the unit's page shows. */
export const figureOf = (
  { asOf, tree, countedBy }: Pick<Dashboard, 'asOf' | 'tree' | 'countedBy'>,
  counted: Counted,
): Figure => {
  const { unit, title, printed, n, query, goal, whole } = counted;
  const denominatorKind = goal !== undefined ? 'target' : whole !== undefined ? 'whole' : null;
  return {
    id: `${unit.code} ${title}`,
    kind: 'period-total',
    title,
    unit: { id: 0, ...unit, shortName: unit.name },
    printed,
    value: n,
    card: {
      measure: query.kind === 'facts' ? query.measure : query.kind,
      formula: formulas[denominatorKind ?? 'none'],
      numerator: n,
      denominator: goal ?? whole ?? null,
      denominatorKind,
      baseOn: null,
      window: windowOf(query),
      asOf: counted.asOf ?? (asOf as Day),
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
