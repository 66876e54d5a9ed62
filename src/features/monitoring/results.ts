import { percentOf, printCount, printPercent, ratio } from '#kernel/number.ts';
import { inSentence, sameWindow } from '#kernel/period.ts';
import { type Context, figure, present } from './draft.ts';
import type { Figure, Warning } from './figure.ts';
import { membersOf } from './headcounts.ts';
import { compared, restOfTerm, soFar } from './needs.ts';
import type { PublishedFigure } from './published.ts';
import { say, sayWarning } from './sentence.ts';
import { isOpen } from './windows.ts';

const UNIT = say('unit-admission');

/** The lower bound that the unit chose to publish for a count of the period, when it chose one. */
export const publishedBound = ({ input }: Context, measure: string): PublishedFigure | null =>
  input.published.find(
    (one) =>
      one.unitId === input.unit.id &&
      one.measure === measure &&
      one.boundWord !== null &&
      one.boundValue !== null &&
      (one.window === null || sameWindow(one.window, input.period)),
  ) ?? null;

/** A published `trên 200` is true from 201 on. */
export const boundWarnings = (bound: PublishedFigure, exact: number): Warning[] =>
  bound.boundValue !== null && exact <= bound.boundValue
    ? [
        {
          code: 'bound-not-true',
          severity: 'error',
          text: sayWarning('bound-not-true', {
            word: bound.boundWord ?? '',
            bound: printCount(bound.boundValue),
            count: printCount(exact),
          }),
        },
      ]
    : [];

const periodTotal = (ctx: Context): Figure | null => {
  const { input } = ctx;
  const windows = soFar(input);
  if (windows.length === 0) return null;
  const { n, rows } = ctx.count('admission', windows);
  const bound = publishedBound(ctx, 'admission');
  const period = input.period.label;
  return figure(ctx, {
    kind: 'period-total',
    printed: bound
      ? say('period-bounded', {
          period,
          word: bound.boundWord ?? '',
          count: printCount(bound.boundValue ?? n),
          unit: UNIT,
        })
      : say('period-total', { period, count: printCount(n), unit: UNIT }),
    value: n,
    card: { measure: 'admission', formula: 'count', numerator: n, window: windows[0] ?? null, rows },
    warnings: bound ? boundWarnings(bound, n) : [],
  });
};

const openWarning = ({ input }: Context): Warning[] =>
  input.compare?.kind === 'period' &&
  isOpen(input.period, input.asOf) &&
  !isOpen(input.compare.period, input.asOf)
    ? [
        {
          code: 'open-period-compared',
          severity: 'warning',
          text: sayWarning('open-period-compared', {
            period: input.period.label,
            earlier: inSentence(input.compare.period),
          }),
        },
      ]
    : [];

const comparison = (ctx: Context): (Figure | null)[] => {
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

const otherYears = (ctx: Context): Figure | null => {
  const windows = restOfTerm(ctx.input);
  if (windows.length === 0) return null;
  const { n, rows } = ctx.count('admission', windows);
  return figure(ctx, {
    kind: 'other-years',
    printed: say('other-years', { count: printCount(n) }),
    value: n,
    card: { measure: 'admission', formula: 'difference', numerator: n, rows },
  });
};

/** Admissions of the period beside today's members: two counts, some of those admitted may have left. */
const termShare = (ctx: Context): Figure | null => {
  const { input } = ctx;
  const members = membersOf(input.headCounts);
  const windows = soFar(input);
  if (!members || members.boundWord !== null || members.total === 0 || windows.length === 0) return null;
  const { n, rows } = ctx.count('admission', windows);
  return figure(ctx, {
    kind: 'term-share',
    printed: say('term-share', {
      count: printCount(n),
      period: input.period.kind === 'term' ? say('in-term') : inSentence(input.period),
      percent: printPercent(ratio(n, members.total)),
    }),
    value: percentOf(ratio(n, members.total)),
    card: {
      measure: 'admission',
      formula: 'ratio',
      numerator: n,
      denominator: members.total,
      denominatorKind: 'stock',
      baseOn: members.on,
      window: windows[0] ?? null,
      rows,
    },
  });
};

/** How many were admitted in the period, against another period and beside the members. */
export const resultFigures = (ctx: Context): Figure[] =>
  present([periodTotal(ctx), ...comparison(ctx), otherYears(ctx), termShare(ctx)]);
