import type { Target } from '#features/plans/model.ts';
import { compare, percentOf, printCount, sentenceDate } from '#kernel/number.ts';
import { includes } from '#kernel/period.ts';
import { type Context, figure } from '../draft.ts';
import type { Figure, Warning } from '../figure.ts';
import { binds, DEGREES, type Degree, degreeWords, halfOf, isReduction, reductionWindow } from '../halves.ts';
import type { SiteStock } from '../input.ts';
import { say, sayWarning } from '../sentence.ts';
import { ALL_PLACES, inStates, leftRows, type SiteScope, scopeOf, snapshotOf, stockOn } from '../stocks.ts';
import { bindsIn, yearStart } from '../windows.ts';

/** The sites that are measured, and the goals for just these. */
interface Measured {
  readonly scope: SiteScope;
  readonly goals: readonly Target[];
}

const keyOf = ({ sort, kinds }: SiteScope): string => [sort, ...[...kinds].sort()].join(' ');

/** All villages, whether or not there is a goal; the kinds that goals name, each set once. */
const measured = ({ input: { targets, period, asOf } }: Context): Measured[] => {
  const goals = targets.filter(
    (target) => isReduction(target) && bindsIn(target, period) && includes(target.period, asOf),
  );
  const groups = Map.groupBy(goals, (goal) => keyOf(scopeOf(goal)));
  const all = keyOf(ALL_PLACES);
  return [
    { scope: ALL_PLACES, goals: groups.get(all) ?? [] },
    ...[...groups].flatMap(([key, of]) =>
      key === all || !of[0] ? [] : [{ scope: scopeOf(of[0]), goals: of }],
    ),
  ];
};

/** A text that prints the fall of one degree and is silent on the other, which lags behind. */
const omittedHalf = (
  { input }: Context,
  { measure }: Degree,
  words: Record<'state' | 'before' | 'after', string>,
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
          text: sayWarning('half-omitted', words),
        },
      ]
    : [];
};

type Stocks = { now: SiteStock; before: SiteStock };

const fall = (
  ctx: Context,
  degree: Degree,
  { scope, goals }: Measured,
  { now, before }: Stocks,
): Figure | null => {
  const { asOf } = ctx.input;
  const { sort, kinds } = scope;
  const isAll = kinds.length === 0;
  const goal = goals.find(({ measure }) => binds(measure, degree)) ?? null;
  if (isAll && !goal && degree.measure === 'places-without-member') return null;
  const start = goal ? reductionWindow(goal, asOf).from : yearStart(asOf);
  const state = degreeWords(degree, { sort, kinds: isAll ? '' : now.kinds.join(', ') });
  const n = inStates(now, degree.states);
  const was = inStates(before, degree.states);
  const hasStart = stockOn(ctx, sort, start, kinds) !== null;
  const half = halfOf({ state, before: { on: before.on, n: was }, now: { on: asOf, n }, hasStart, goal });
  if (!half) return null;
  const warnings: Warning[] = [];
  if (goal && !hasStart)
    warnings.push({
      code: 'stock-missing',
      severity: 'warning',
      about: null,
      text: sayWarning(isAll ? 'stock-missing' : 'stock-missing-kinds', {
        places: now.kinds.join(', ') || say('places-any'),
        state,
        date: sentenceDate(start),
      }),
    });
  if (isAll && goal?.minimum && half.pace && compare(half.pace, goal.minimum) < 0)
    warnings.push(...omittedHalf(ctx, degree, { state, before: printCount(was), after: printCount(n) }));
  return figure(ctx, {
    kind: 'reduction',
    of: isAll ? degree.measure : `${degree.measure}:${keyOf(scope)}`,
    printed: half.printed,
    value: percentOf(half.gone),
    card: {
      measure: degree.measure,
      formula: 'reduction',
      numerator: was - n,
      denominator: was,
      denominatorKind: 'stock',
      baseOn: before.on,
      window: { from: before.on, to: asOf },
      targetIds: goal ? [goal.id] : [],
      rows: leftRows(ctx, sort, { states: degree.states, from: before.on, count: was - n, kinds }),
    },
    warnings,
  });
};

/** Both degrees since the snapshot, else since the window began; a pace, and a verdict only on a window that is over. */
export const reductionFigures = (ctx: Context): Figure[] =>
  measured(ctx).flatMap((one) => {
    const { asOf } = ctx.input;
    const { sort, kinds } = one.scope;
    const [goal] = one.goals;
    const now = stockOn(ctx, sort, asOf, kinds);
    const start = goal ? reductionWindow(goal, asOf).from : yearStart(asOf);
    const before = snapshotOf(ctx, sort, kinds) ?? stockOn(ctx, sort, start, kinds);
    return now && before ? DEGREES.flatMap((degree) => fall(ctx, degree, one, { now, before }) ?? []) : [];
  });
