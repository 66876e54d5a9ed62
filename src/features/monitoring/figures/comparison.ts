import { percentOf, printCount, printPercent, ratio } from '#kernel/number.ts';
import { inSentence } from '#kernel/period.ts';
import { type Context, figure } from '../draft.ts';
import type { Figure, Warning } from '../figure.ts';
import { compared, soFar } from '../needs.ts';
import { say, sayWarning } from '../sentence.ts';
import { isOpen } from '../windows.ts';

const UNIT = say('unit-admission');

const openWarning = ({ input }: Context): Warning[] =>
  input.compare?.kind === 'period' &&
  isOpen(input.period, input.asOf) &&
  !isOpen(input.compare.period, input.asOf)
    ? [
        {
          code: 'open-period-compared',
          severity: 'warning',
          about: null,
          text: sayWarning('open-period-compared', {
            period: input.period.label,
            earlier: inSentence(input.compare.period),
          }),
        },
      ]
    : [];

/** The period against another one: their ratio, never a completion, and the change with its kind. */
export const comparison = (ctx: Context): (Figure | null)[] => {
  const { input } = ctx;
  const windows = soFar(input);
  if (input.compare?.kind !== 'period' || windows.length === 0 || compared(input).length === 0) return [];
  const { n, rows } = ctx.count('admission', windows);
  const before = ctx.count('admission', compared(input)).n;
  const earlier = inSentence(input.compare.period);
  const words = { period: input.period.label, count: printCount(n), unit: UNIT, earlier };
  const card = {
    measure: 'admission',
    numerator: n,
    denominator: before,
    denominatorKind: 'earlier',
    baseOn: input.compare.period.to,
    window: windows[0] ?? null,
    rows,
  } as const;
  const warnings = openWarning(ctx);
  if (before === 0)
    return [
      figure(ctx, {
        kind: 'comparison',
        printed: say('comparison-with-zero', words),
        value: null,
        card: { ...card, formula: 'none' },
        warnings,
      }),
    ];
  const gap = n - before;
  const size = Math.abs(gap);
  return [
    figure(ctx, {
      kind: 'comparison',
      printed: say('comparison', {
        ...words,
        percent: printPercent(ratio(n, before)),
        earlierCount: printCount(before),
      }),
      value: percentOf(ratio(n, before)),
      card: { ...card, formula: 'ratio' },
      warnings,
    }),
    figure(ctx, {
      kind: 'change',
      printed:
        gap === 0
          ? say('change-none', { earlier })
          : say('change', {
              earlier,
              direction: say(gap > 0 ? 'direction-up' : 'direction-down'),
              count: printCount(size),
              unit: UNIT,
              percent: printPercent(ratio(size, before)),
            }),
      value: percentOf(ratio(gap, before)),
      card: { ...card, numerator: gap, formula: 'relative-growth', rows: null },
      warnings,
    }),
  ];
};
