import { type BoundStatus, statusOf } from '#features/plans/bounds.ts';
import type { Target, TargetMeasure } from '#features/plans/model.ts';
import { type Day, daysBetween, daysInYear, yearOf } from '#kernel/day.ts';
import {
  ceiling,
  compare,
  printCount,
  printPercent,
  type Ratio,
  ratio,
  sentenceDate,
  times,
} from '#kernel/number.ts';
import { type Window, yearPeriod } from '#kernel/period.ts';
import { sharePhrase } from './boundPhrases.ts';
import type { SiteState } from './query.ts';
import { say } from './sentence.ts';
import { direction, printGrowth } from './stocks.ts';
import { WITHOUT_MEMBER, WITHOUT_ORGANISATION } from './windows.ts';

/** One of the two degrees of "white": a place without member is also one without organisation. */
export interface Degree {
  readonly measure: 'places-without-member' | 'places-without-organisation';
  readonly states: readonly SiteState[];
}

/** Both halves, in the order they are shown: never the one without the other. */
export const DEGREES: readonly Degree[] = [
  { measure: 'places-without-member', states: WITHOUT_MEMBER },
  { measure: 'places-without-organisation', states: WITHOUT_ORGANISATION },
];

/** What lacks, in words; of some kinds alone these are named: `doanh nghiệp chưa có tổ chức đảng`. */
export const degreeWords = ({ measure }: Degree, { sort, kinds }: Named): string => {
  if (measure === 'places-without-organisation')
    return kinds === '' ? say('state-without-organisation') : say('kinds-without-organisation', { kinds });
  if (kinds === '') return say('state-without-member');
  return say(sort === 'place' ? 'places-without-member' : 'kinds-without-member', { kinds });
};
type Named = { sort: 'place' | 'base-unit'; kinds: string };

export const isReduction = ({ bound }: Pick<Target, 'bound'>): boolean => bound === 'reduction-rate-range';

/** Whether a goal asks something of this half; the other half is shown beside it all the same. */
export const binds = (measure: TargetMeasure, degree: Degree): boolean =>
  measure === degree.measure || measure === 'places-without-member-or-organisation';

/** The days whose fall a reduction is measured over: the year of the day, or the whole period of the target. */
export const reductionWindow = (goal: Pick<Target, 'recurrence' | 'period'>, on: Day): Window =>
  goal.recurrence === 'each-year' ? yearPeriod(yearOf(on)) : goal.period;

export interface HalfFacts {
  readonly state: string;
  readonly before: { readonly on: Day; readonly n: number };
  readonly now: { readonly on: Day; readonly n: number };
  /** Whether the stock of the window's first day is known. */
  readonly hasStart: boolean;
  /** The goal that asks something of this half; null where none does. */
  readonly goal: Pick<Target, 'bound' | 'minimum' | 'maximum' | 'recurrence' | 'period'> | null;
}

export interface Half {
  readonly days: number;
  /** Which part of the stock is gone; negative when it grew. */
  readonly gone: Ratio;
  /** The same in a whole year at this pace; null where it says nothing: the goal is not a yearly one, or the year is over. */
  readonly pace: Ratio | null;
  /** Only once the window is over, measured from its first day. */
  readonly verdict: BoundStatus | null;
  /** How many sites the goal means, of the stock at the start: 15–20% of 411 are 62 to 82. */
  readonly asked: { readonly atLeast: number; readonly atMost: number | null } | null;
  readonly printed: string;
}

const against = ({ minimum, maximum }: Pick<Target, 'minimum' | 'maximum'>, pace: Ratio): string => {
  if (minimum !== null && compare(pace, minimum) < 0) return say('pace-below');
  return say(maximum !== null && compare(pace, maximum) > 0 ? 'pace-above' : 'pace-within');
};

/** The share of a stock in whole sites: the least rounded up, the most rounded down. */
export const askedOf = (
  { minimum, maximum }: Pick<Target, 'minimum' | 'maximum'>,
  stock: number,
): Half['asked'] => {
  if (minimum === null) return null;
  const most = maximum && times(maximum, ratio(stock));
  return {
    atLeast: ceiling(times(minimum, ratio(stock))),
    atMost: most && Number(most.num / most.den),
  };
};

/** How one half fell since a day: a pace while the window is open, a verdict only once it is over. */
export const halfOf = ({ state, before, now, hasStart, goal }: HalfFacts): Half | null => {
  const days = daysBetween(before.on, now.on);
  if (before.n === 0 || days <= 0) return null;
  const gone = ratio(before.n - now.n, before.n);
  const window = goal && reductionWindow(goal, now.on);
  const isOver = window !== null && before.on === window.from && now.on === window.to;
  const isYearly = goal?.recurrence === 'each-year';
  const pace = times(gone, ratio(daysInYear(yearOf(now.on)), days));
  const words = {
    state,
    before: printCount(before.n),
    after: printCount(now.n),
    direction: direction(now.n > before.n ? 1 : -1),
    percent: printGrowth(now.n - before.n, before.n),
  };
  const verdict = isOver && goal ? statusOf(goal, gone) : null;
  const sentence = (): string => {
    if (!goal || !window || (now.n > before.n && !isOver))
      return say(now.n === before.n ? 'reduction-none' : 'reduction', words);
    const more = { ...words, days: printCount(days), goal: sharePhrase(goal) };
    if (isOver) return say('reduction-verdict', { ...more, status: say(`status-${verdict ?? 'not-met'}`) });
    if (!isYearly)
      return say(hasStart ? 'reduction-open' : 'reduction-open-no-stock', {
        ...more,
        date: sentenceDate(window.to),
      });
    return say(hasStart ? 'reduction-pace' : 'reduction-pace-no-stock', {
      ...more,
      yearly: printPercent(pace),
      against: against(goal, pace),
    });
  };
  return {
    days,
    gone,
    pace: isOver || (goal && !isYearly) ? null : pace,
    verdict,
    asked: goal && askedOf(goal, before.n),
    printed: sentence(),
  };
};
