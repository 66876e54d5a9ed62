import { daysBetween } from '#kernel/day.ts';
import {
  absolute,
  minus,
  percentOf,
  printCount,
  printDecimal,
  printPercent,
  type Ratio,
  ratio,
} from '#kernel/number.ts';
import { elapsedOf } from '#kernel/period.ts';
import { longLabel, shortLabel } from '../citation.ts';
import { type Context, figure } from '../draft.ts';
import type { Figure } from '../figure.ts';
import { say } from '../sentence.ts';
import { isOpen } from '../windows.ts';
import { cardOf, type Standing } from './completion.ts';

const gapInPoints = (done: Ratio, elapsed: Ratio): Ratio => percentOf(minus(done, elapsed));

/** Against time gone by: only while the window is open, never a verdict. */
export const pace = (ctx: Context, standing: Standing): Figure[] => {
  const { target, goal, done, whole } = standing;
  const { asOf } = ctx.input;
  if (!isOpen(whole, asOf) || !target.period.isWindowKnown) return [];
  const elapsed = elapsedOf(whole, asOf);
  const share = ratio(elapsed.days, elapsed.total);
  const gap = gapInPoints(ratio(done.n, goal), share);
  const words = {
    percent: printPercent(ratio(done.n, goal)),
    label: longLabel(target) ?? shortLabel(target),
    elapsed: printPercent(share),
    days: printCount(elapsed.days),
    total: printCount(elapsed.total),
    points: printDecimal(absolute(gap)),
  };
  const key = gap.num > 0n ? 'pace-ahead' : gap.num < 0n ? 'pace-behind' : 'pace-level';
  const figures = [
    figure(ctx, {
      kind: 'pace',
      of: target.code,
      printed: say(key, words),
      value: gap,
      card: { ...cardOf(standing), formula: 'pace', rows: null },
    }),
  ];
  const remaining = goal - done.n;
  const days = daysBetween(asOf, whole.to);
  if (remaining > 0)
    figures.push(
      figure(ctx, {
        kind: 'monthly-rate',
        of: target.code,
        printed: say('monthly-rate', {
          remaining: printCount(remaining),
          unit: say(`unit-${target.measure}`),
          days: printCount(days),
          rate: printDecimal(monthly(remaining, days)),
          label: words.label,
        }),
        value: monthly(remaining, days),
        card: {
          measure: target.measure,
          formula: 'monthly-rate',
          numerator: remaining,
          denominator: days,
          denominatorKind: 'days',
          targetIds: [target.id],
        },
      }),
    );
  return figures;
};

/** Per month of 30 days; everything that is left when fewer days are left. */
const monthly = (remaining: number, days: number): Ratio =>
  days < 30 ? ratio(remaining) : ratio(remaining * 30, days);
