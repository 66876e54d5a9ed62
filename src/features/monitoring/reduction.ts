import { statusOf } from '#features/plans/bounds.ts';
import type { Target } from '#features/plans/model.ts';
import { daysBetween, daysInYear, yearOf } from '#kernel/day.ts';
import {
  compare,
  percentOf,
  printCount,
  printPercent,
  type Ratio,
  ratio,
  sentenceDate,
  times,
} from '#kernel/number.ts';
import { includes } from '#kernel/period.ts';
import { sharePhrase } from './bound-phrases.ts';
import { type Context, figure } from './draft.ts';
import type { Figure, Warning } from './figure.ts';
import type { SiteStock } from './input.ts';
import type { SiteState } from './query.ts';
import { say, sayWarning } from './sentence.ts';
import { direction, inStates, leftRows, printGrowth, snapshotOf, stockOn } from './stocks.ts';
import { bindsIn, WITHOUT_MEMBER, WITHOUT_ORGANISATION, yearStart } from './windows.ts';

const SORT = 'place' as const;

interface Degree {
  readonly measure: 'places-without-member' | 'places-without-organisation';
  readonly states: readonly SiteState[];
  readonly state: string;
}

/** "White" has two degrees: a place without member is also one without organisation. */
const DEGREES: readonly Degree[] = [
  { measure: 'places-without-member', states: WITHOUT_MEMBER, state: say('state-without-member') },
  {
    measure: 'places-without-organisation',
    states: WITHOUT_ORGANISATION,
    state: say('state-without-organisation'),
  },
];

const goalOf = (ctx: Context, degree: Degree): Target | null =>
  ctx.input.targets.find(
    (target) =>
      target.bound === 'reduction-rate-range' &&
      bindsIn(target, ctx.input.period) &&
      includes(target.period, ctx.input.asOf) &&
      (target.measure === degree.measure || target.measure === 'places-without-member-or-organisation'),
  ) ?? null;

const against = ({ minimum, maximum }: Target, pace: Ratio): string => {
  if (minimum !== null && compare(pace, minimum) < 0) return say('pace-below');
  return say(maximum !== null && compare(pace, maximum) > 0 ? 'pace-above' : 'pace-within');
};

/** A text that prints the fall of one degree and is silent on the other, which lags behind. */
const omittedHalf = (
  { input }: Context,
  { measure, state }: Degree,
  words: Record<string, string>,
): Warning[] => {
  const falls = input.published.filter((one) => one.unitId === input.unit.id && one.baseValue !== null);
  const other = falls.some(
    (one) => one.measure !== measure && DEGREES.some((degree) => degree.measure === one.measure),
  );
  return other && !falls.some((one) => one.measure === measure)
    ? [
        {
          code: 'half-omitted',
          severity: 'warning',
          about: null,
          text: sayWarning('half-omitted', { ...words, state }),
        },
      ]
    : [];
};

const fall = (ctx: Context, degree: Degree, now: SiteStock, before: SiteStock): Figure | null => {
  const { asOf } = ctx.input;
  const was = inStates(before, degree.states);
  const n = inStates(now, degree.states);
  const goal = goalOf(ctx, degree);
  const days = daysBetween(before.on, asOf);
  if (was === 0 || days === 0 || (!goal && degree.measure === 'places-without-member')) return null;
  const start = stockOn(ctx, SORT, yearStart(asOf));
  const words = {
    state: degree.state,
    before: printCount(was),
    after: printCount(n),
    direction: direction(n > was ? 1 : -1),
    percent: printGrowth(n - was, was),
  };
  const gone = ratio(was - n, was);
  const pace = times(gone, ratio(daysInYear(yearOf(asOf)), days));
  const isOver = before.on === yearStart(asOf) && asOf.endsWith('-12-31');
  const key = isOver ? 'reduction-verdict' : start ? 'reduction-pace' : 'reduction-pace-no-stock';
  const printed =
    !goal || (n > was && !isOver)
      ? say('reduction', words)
      : say(key, {
          ...words,
          days: printCount(days),
          yearly: printPercent(pace),
          against: against(goal, pace),
          goal: sharePhrase(goal),
          status: say(`status-${statusOf(goal, gone) ?? 'not-met'}`),
        });
  const warnings: Warning[] = [];
  if (goal && !start)
    warnings.push({
      code: 'stock-missing',
      severity: 'warning',
      about: null,
      text: sayWarning('stock-missing', {
        places: now.kinds.join(', ') || say('places-any'),
        state: degree.state,
        date: sentenceDate(yearStart(asOf)),
      }),
    });
  if (goal?.minimum && compare(pace, goal.minimum) < 0) warnings.push(...omittedHalf(ctx, degree, words));
  return figure(ctx, {
    kind: 'reduction',
    of: degree.measure,
    printed,
    value: percentOf(gone),
    card: {
      measure: degree.measure,
      formula: 'reduction',
      numerator: was - n,
      denominator: was,
      denominatorKind: 'stock',
      baseOn: before.on,
      window: { from: before.on, to: asOf },
      targetIds: goal ? [goal.id] : [],
      rows: leftRows(ctx, SORT, { states: degree.states, from: before.on, count: was - n }),
    },
    warnings,
  });
};

/** Both degrees since the snapshot, else since 1 January; a pace, and a verdict only on a year that is over. */
export const reductionFigures = (ctx: Context): Figure[] => {
  const now = stockOn(ctx, SORT, ctx.input.asOf);
  const before = snapshotOf(ctx, SORT) ?? stockOn(ctx, SORT, yearStart(ctx.input.asOf));
  if (!now || !before) return [];
  return DEGREES.flatMap((degree) => fall(ctx, degree, now, before) ?? []);
};
