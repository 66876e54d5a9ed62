import { percentOf, printCount, printPercent, ratio } from '#kernel/number.ts';
import { inSentence } from '#kernel/period.ts';
import { type Context, figure, present } from '../draft.ts';
import type { Figure } from '../figure.ts';
import { restOfTerm, soFar } from '../needs.ts';
import { boundWarnings, publishedBound } from '../publishedBound.ts';
import { say } from '../sentence.ts';
import { comparison } from './comparison.ts';
import { membersOf } from './headCounts.ts';

const UNIT = say('unit-admission');

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
