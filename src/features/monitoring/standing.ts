import { type BoundStatus, requiredCount, statusOf } from '#features/plans/bounds.ts';
import type { Target } from '#features/plans/model.ts';
import type { Day } from '#kernel/day.ts';
import { ratio } from '#kernel/number.ts';
import { elapsedOf, type Window } from '#kernel/period.ts';

/** How far one number has come on a day. Shares are fractions: 0,5 is half. */
export interface Progress {
  readonly goal: number;
  readonly done: number;
  /** done ÷ goal; nothing caps it. */
  readonly rate: number;
  /** What an even pace would have reached by the day; null when the window is not known or over. */
  readonly expected: number | null;
  /** done − expected, in whole people of the goal's kind. */
  readonly ahead: number | null;
  readonly left: number;
  readonly daysLeft: number;
  /** Null while the window is open and the goal not yet reached: no verdict before the end. */
  readonly status: BoundStatus | null;
}

/** Progress of a counted target in its window; null when it sets no number. */
export const progressOf = (
  target: Pick<Target, 'bound' | 'minimum' | 'maximum' | 'baseValue'> & {
    period: { isWindowKnown: boolean };
  },
  done: number,
  window: Window,
  asOf: Day,
): Progress | null => {
  const goal = requiredCount(target);
  if (goal === null || goal === 0) return null;
  const { days, total } = elapsedOf(window, asOf);
  const isOpen = days < total;
  const expected = isOpen && target.period.isWindowKnown ? (goal * days) / total : null;
  const status = statusOf(target, ratio(done));
  return {
    goal,
    done,
    rate: done / goal,
    expected,
    ahead: expected === null ? null : done - expected,
    left: Math.max(0, goal - done),
    daysLeft: total - days,
    status: isOpen && status === 'not-met' ? null : status,
  };
};
