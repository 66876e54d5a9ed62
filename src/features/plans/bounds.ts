import { ceiling, compare, over, type Ratio, ratio, times } from '#kernel/number.ts';
import type { Bound, CountedMeasure, Target, TargetMeasure } from './model.ts';
import { COUNTED_MEASURES } from './model.ts';

export type BoundStatus = 'not-met' | 'met' | 'exceeded';

export interface Limits {
  readonly bound: Bound;
  readonly minimum: Ratio | null;
  readonly maximum: Ratio | null;
}

export interface Whole {
  readonly from: number;
  readonly to: number;
}

export const isCounted = (measure: TargetMeasure): measure is CountedMeasure =>
  (COUNTED_MEASURES as readonly string[]).includes(measure);

const SHARES: readonly Bound[] = ['rate-min', 'rate-range', 'reduction-rate-range', 'coverage'];

/** True when minimum and maximum are shares, not whole numbers. */
export const holdsShares = (bound: Bound): boolean => SHARES.includes(bound);

/** A floor rate of a base as whole persons, rounded up. */
export const ofBase = (rate: Ratio, base: number): number => ceiling(times(rate, ratio(base)));

/** The number that fulfils a counted target: its minimum, or its rate of the base rounded up; null when it has none. */
export const requiredCount = (target: Pick<Target, 'bound' | 'minimum' | 'baseValue'>): number | null => {
  const { bound, minimum, baseValue } = target;
  if (minimum === null || bound === 'unnumbered') return null;
  if (bound === 'exact' || bound === 'min' || bound === 'range') return ceiling(minimum);
  if (bound === 'rate-min' || bound === 'rate-range')
    return baseValue === null ? null : ofBase(minimum, baseValue);
  return null;
};

/** Below the minimum `chưa đạt`, from minimum to maximum `đạt`, above `vượt`; an open floor is never exceeded. */
export const statusOf = ({ bound, minimum, maximum }: Limits, done: Ratio): BoundStatus | null => {
  if (minimum === null || bound === 'unnumbered') return null;
  if (compare(done, minimum) < 0) return 'not-met';
  const ceilingOf = bound === 'exact' ? minimum : maximum;
  return ceilingOf !== null && compare(done, ceilingOf) > 0 ? 'exceeded' : 'met';
};

/** The whole bases for which a floor rate, rounded up, gives exactly this number; null when there is none. */
export const basesGiving = (rate: Ratio, assigned: number): Whole | null => {
  const above = over(ratio(assigned - 1), rate);
  const to = over(ratio(assigned), rate);
  const whole = { from: Number(above.num / above.den) + 1, to: Number(to.num / to.den) };
  return assigned > 0 && whole.from <= whole.to ? whole : null;
};
