import type { GoalNumbers } from '#features/plans/goals.ts';
import { ceiling, compare, minus, over, type Ratio, ratio, times } from '#kernel/number.ts';

/** How many of a population are of a value, of how many nobody knows, and how many there are. */
export interface Counted {
  readonly n: number;
  readonly unknown: number;
  readonly total: number;
}

/**
 * `unclear`: those of whom the value is not known decide; `nobody`: there is nobody of whom a share could be.
 */
export const VERDICTS = ['met', 'below', 'above', 'unclear', 'nobody'] as const;
export type Verdict = (typeof VERDICTS)[number];

const ONE = ratio(1);
const isShare = ({ bound }: GoalNumbers): boolean => bound.startsWith('rate-');

/** What can be said of a goal whoever those of unknown value turn out to be. */
export const verdictOf = (goal: GoalNumbers, { n, unknown, total }: Counted): Verdict => {
  if (isShare(goal) && total === 0) return 'nobody';
  const of = isShare(goal) ? total : 1;
  const [least, most] = [ratio(n, of), ratio(n + unknown, of)];
  const { minimum, maximum } = goal;
  if (compare(most, minimum) < 0) return 'below';
  if (maximum !== null && compare(least, maximum) > 0) return 'above';
  return compare(least, minimum) >= 0 && (maximum === null || compare(most, maximum) <= 0)
    ? 'met'
    : 'unclear';
};

/**
 * How many more of the value are needed until the minimum holds, when nobody else comes: each of them is also one more
 * of the whole. Of whom the value is not known is taken as of another. Null where no number of them is enough.
 */
export const lackingOf = (goal: GoalNumbers, { n, total }: Omit<Counted, 'unknown'>): number | null => {
  const { minimum } = goal;
  if (!isShare(goal)) return Math.max(0, ceiling(minimum) - n);
  const gap = minus(times(minimum, ratio(total)), ratio(n));
  if (gap.num <= 0n) return 0;
  return compare(minimum, ONE) >= 0 ? null : ceiling(over(gap, minus(ONE, minimum)));
};

/** How many others are needed until the maximum of a share holds again; null where no number of them is enough. */
export const dilutingOf = (goal: GoalNumbers, { n, total }: Omit<Counted, 'unknown'>): number | null => {
  const { maximum } = goal;
  if (maximum === null || compare(ratio(n), isShare(goal) ? times(maximum, ratio(total)) : maximum) <= 0)
    return 0;
  if (!isShare(goal) || maximum.num === 0n) return null;
  return ceiling(over(ratio(n), maximum)) - total;
};

/** The whole numbers that fulfil a goal in a population of so many. */
export const boundsIn = (goal: GoalNumbers, total: number): { least: number; most: number | null } => {
  const of = (value: Ratio): Ratio => (isShare(goal) ? times(value, ratio(total)) : value);
  const most = goal.maximum === null ? null : of(goal.maximum);
  return { least: ceiling(of(goal.minimum)), most: most === null ? null : Number(most.num / most.den) };
};
