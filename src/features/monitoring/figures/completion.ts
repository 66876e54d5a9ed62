import { isCounted, requiredCount, statusOf } from '#features/plans/bounds.ts';
import type { CountedMeasure, Target } from '#features/plans/model.ts';
import { percentOf, printCount, printDecimal, printPercent, ratio } from '#kernel/number.ts';
import type { Window } from '#kernel/period.ts';
import { longLabel } from '../citation.ts';
import { type Context, type Counted, figure } from '../draft.ts';
import type { Card, Figure } from '../figure.ts';
import { facts, UNKNOWN } from '../query.ts';
import { say } from '../sentence.ts';
import { bindsIn, filterOf, isOpen, resultWindow, targetWindow } from '../windows.ts';

/** A counted target with its result so far. */
export interface Standing {
  readonly target: Target & { readonly measure: CountedMeasure };
  readonly goal: number;
  readonly done: Counted;
  /** Days whose facts are the result so far. */
  readonly window: Window;
  /** All days of the target. */
  readonly whole: Window;
}

const isCountedTarget = (target: Target): target is Standing['target'] => isCounted(target.measure);

/** Every active target that sets one number for the period, with what was done. */
export const standingsOf = (ctx: Context): Standing[] =>
  ctx.input.targets
    .filter(isCountedTarget)
    .filter((target) => bindsIn(target, ctx.input.period))
    .flatMap((target) => {
      const goal = requiredCount(target);
      const window = resultWindow(target, ctx.input);
      const whole = targetWindow(target, ctx.input.period);
      if (goal === null || goal === 0 || !window || !whole) return [];
      return [{ target, goal, done: ctx.count(target.measure, [window], filterOf(target)), window, whole }];
    });

export const cardOf = ({ target, goal, done, window }: Standing): Partial<Card> & Pick<Card, 'measure'> => ({
  measure: target.measure,
  numerator: done.n,
  denominator: goal,
  denominatorKind: 'target',
  window,
  targetIds: [target.id],
  rows: done.rows,
});

/** `112/154 (72,73%)`, or with a label `26/25, đạt 104% chỉ tiêu giao`. */
export const completionPhrase = ({ target, goal, done }: Standing): string => {
  const words = {
    done: printCount(done.n),
    goal: printCount(goal),
    percent: printPercent(ratio(done.n, goal)),
  };
  const label = longLabel(target);
  return label === null ? say('completion-short', words) : say('completion', { ...words, label });
};

/** The bound stays beside the rate: a floor keeps its sign, a range its maximum, and both their status. */
const withBound = (ctx: Context, standing: Standing, completion: string): string => {
  const { target, done, whole } = standing;
  if (target.bound !== 'min' && target.bound !== 'range') return completion;
  const { minimum, maximum } = target;
  const bound =
    target.bound === 'range' && minimum && maximum
      ? say('bound-between', { minimum: printDecimal(minimum), maximum: printDecimal(maximum) })
      : say('bound-floor', { minimum: printCount(standing.goal) });
  const status = statusOf(target, ratio(done.n));
  if (status === null || (status === 'not-met' && isOpen(whole, ctx.input.asOf)))
    return say('completion-bound', { completion, bound });
  return say('completion-status', { completion, bound, status: say(`status-${status}`) });
};

/** Residential places among those admitted, only when the place kind of all is known and not all live there. */
const withPlaces = (ctx: Context, { target, window, done }: Standing, completion: string): string => {
  if (target.measure !== 'admission') return completion;
  const query = facts(target.measure, [window], filterOf(target));
  const parts = ctx.partsOf({ query, by: 'place' }) ?? [];
  if (parts.some((part) => part.key === UNKNOWN && part.n > 0)) return completion;
  const residential = ctx.input.placeKinds
    .filter((kind) => kind.isResidential)
    .flatMap((kind) => {
      const n = parts.find((part) => part.key === kind.code)?.n ?? 0;
      return n > 0 && n < done.n ? [say('at-place', { count: printCount(n), place: kind.name })] : [];
    });
  return residential.length === 0
    ? completion
    : say('completion-places', { completion, parts: residential.join(', ') });
};

/** What was done of one target; the caller prints every active one. */
export const completion = (ctx: Context, standing: Standing): Figure =>
  figure(ctx, {
    kind: 'completion',
    of: standing.target.code,
    printed: withPlaces(ctx, standing, withBound(ctx, standing, completionPhrase(standing))),
    value: percentOf(ratio(standing.done.n, standing.goal)),
    card: { ...cardOf(standing), formula: 'completion' },
  });
