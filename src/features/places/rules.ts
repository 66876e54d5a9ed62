import {
  binds,
  DEGREES,
  type Degree,
  type Half,
  type HalfFacts,
  halfOf,
  reductionWindow,
} from '#features/monitoring/halves.ts';
import type { SiteStock } from '#features/monitoring/input.ts';
import { inStates } from '#features/monitoring/stocks.ts';
import type { Target } from '#features/plans/model.ts';
import type { Day } from '#kernel/day.ts';

/** The stock of a day where the state of every site is known, else null. */
export type StockOn = (on: Day) => SiteStock | null;

/** What a review reads of a target. */
export type Goal = Pick<
  Target,
  'measure' | 'bound' | 'minimum' | 'maximum' | 'recurrence' | 'period' | 'deadlineYear'
>;

/** The day a fall is measured from, and whether it is the first of the window the goal means. */
export interface Start {
  readonly on: Day;
  readonly isFirst: boolean;
}

/**
 * Measured from the first day of the window; where its stock is not known, from the first day on which it is. A day that
 * somebody asks for comes before both.
 */
export const startOf = (
  first: Day,
  { asked, known, asOf }: { asked: Day | null; known: Day | null; asOf: Day },
  stockOn: StockOn,
): Start | null => {
  const on = [asked, first, known].find((day) => day !== null && day < asOf && stockOn(day) !== null);
  return on ? { on, isFirst: on === first } : null;
};

/** One half of the sites that lack something; beside it always the other. */
export interface Fall {
  readonly degree: Degree;
  /** False when the goal asks nothing of this half; it is shown all the same. */
  readonly isAsked: boolean;
  readonly before: number;
  readonly now: number;
  /** Null without a stock to measure from. */
  readonly half: Half | null;
}

export type Reduced = {
  goal: Goal | null;
  start: Start;
  asOf: Day;
  words: (degree: Degree) => string;
};

/** Both halves since the start, against the goal. */
export const fallsOf = ({ goal, start, asOf, words }: Reduced, stockOn: StockOn): Fall[] | null => {
  const [was, is] = [stockOn(start.on), stockOn(asOf)];
  if (!was || !is) return null;
  return DEGREES.map((degree) => {
    const isAsked = goal !== null && binds(goal.measure, degree);
    const before = inStates(was, degree.states);
    const now = inStates(is, degree.states);
    const facts: HalfFacts = {
      state: words(degree),
      before: { on: start.on, n: before },
      now: { on: asOf, n: now },
      hasStart: start.isFirst || (goal !== null && stockOn(reductionWindow(goal, asOf).from) !== null),
      goal: isAsked ? goal : null,
    };
    return { degree, isAsked, before, now, half: halfOf(facts) };
  });
};
