import { printCount, type Ratio, ratio, rounded, times, toNumber } from '#kernel/number.ts';
import { type Context, figure } from '../draft.ts';
import type { Figure } from '../figure.ts';
import { say, sayWarning } from '../sentence.ts';
import type { Standing } from './completion.ts';

const whole = (value: Ratio): number =>
  toNumber(rounded(value, { decimals: 0, rounding: 'half-up' }), { decimals: 0, rounding: 'half-up' });

const span = (numbers: readonly number[]): string => {
  const low = printCount(Math.min(...numbers));
  const high = printCount(Math.max(...numbers));
  return low === high ? low : say('between', { low, high });
};

/** What a number to introduce may bring, at rates seen elsewhere: an assumption, printed as one. */
const estimate = (ctx: Context, introductionsWanted: Standing, admissions: Standing): Figure | null => {
  const { conversions } = ctx.input;
  if (conversions.length === 0) return null;
  const { goal, target } = introductionsWanted;
  const brought = conversions.map(({ admitted, introduced }) =>
    whole(times(ratio(goal), ratio(admitted, introduced))),
  );
  const rest = brought.map((n) => Math.max(0, admissions.goal - n));
  return figure(ctx, {
    kind: 'estimate',
    of: `${target.code}:${admissions.target.code}`,
    printed: say('estimate', {
      source: say('source-introduction'),
      bound: target.bound === 'min' ? say('bound-floor', { minimum: printCount(goal) }) : printCount(goal),
      estimate: span(brought),
      rest: span(rest),
    }),
    card: {
      measure: target.measure,
      formula: 'estimate',
      numerator: goal,
      denominator: admissions.goal,
      denominatorKind: 'target',
      targetIds: [target.id, admissions.target.id],
    },
    warnings: [
      {
        code: 'estimate-is-assumed',
        severity: 'warning',
        about: null,
        text: sayWarning('estimate-is-assumed', {
          rates: conversions
            .map(({ name, admitted, introduced }) =>
              sayWarning('named-rate', {
                name,
                admitted: printCount(admitted),
                introduced: printCount(introduced),
              }),
            )
            .join('; '),
        }),
      },
    ],
  });
};

/** One estimate per number of introductions and admission target of the same days. */
export const estimates = (ctx: Context, standings: readonly Standing[]): (Figure | null)[] =>
  standings
    .filter(({ target }) => target.measure === 'introduction')
    .flatMap((wanted) =>
      standings
        .filter(
          ({ target, whole: days }) =>
            target.measure === 'admission' && days.from === wanted.whole.from && days.to === wanted.whole.to,
        )
        .map((admissions) => estimate(ctx, wanted, admissions)),
    );
