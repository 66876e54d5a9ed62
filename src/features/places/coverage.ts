import { DEGREES, type Degree } from '#features/monitoring/halves.ts';
import { inStates, totalOf } from '#features/monitoring/stocks.ts';
import { type BoundStatus, statusOf } from '#features/plans/bounds.ts';
import { type Day, dayOf } from '#kernel/day.ts';
import { ceiling, type Ratio, ratio, times } from '#kernel/number.ts';
import type { Goal, StockOn } from './rules.ts';

export interface Covered {
  readonly degree: Degree;
  readonly isAsked: boolean;
  readonly done: number;
  readonly whole: number;
  readonly share: Ratio;
  /** How many more would be needed; null for the half the goal does not speak of. */
  readonly left: number | null;
  /** Met as soon as it is; not met only when its year is over. */
  readonly verdict: BoundStatus | null;
}

const COVERS: Readonly<Record<Degree['measure'], string>> = {
  'places-without-member': 'places-with-member',
  'places-without-organisation': 'places-with-organisation',
};

/** Both halves of a coverage: with members, and with an organisation of their own. */
export const coveredOf = (goal: Goal, asOf: Day, stockOn: StockOn): Covered[] | null => {
  const stock = stockOn(asOf);
  if (!stock) return null;
  const whole = totalOf(stock);
  return DEGREES.map((degree): Covered => {
    const done = whole - inStates(stock, degree.states);
    const share = ratio(done, whole);
    const isAsked = COVERS[degree.measure] === goal.measure;
    const least = goal.minimum && ceiling(times(goal.minimum, ratio(whole)));
    const isOver = goal.deadlineYear !== null && asOf >= dayOf(goal.deadlineYear, 12, 31);
    const status = isAsked ? statusOf(goal, share) : null;
    return {
      degree,
      isAsked,
      done,
      whole,
      share,
      left: isAsked && least !== null ? Math.max(0, least - done) : null,
      verdict: status === 'not-met' && !isOver ? null : status,
    };
  });
};
