import type { Target } from '#features/plans/model.ts';
import { addDays, type Day, dayOf, yearOf } from '#kernel/day.ts';
import { includes, overlaps, type Period, until, type Window, yearPeriod } from '#kernel/period.ts';
import type { Ask } from './input.ts';
import type { FactFilter, SiteState } from './query.ts';

const RANK: Readonly<Record<Period['kind'], number>> = {
  days: 0,
  month: 1,
  quarter: 2,
  half: 3,
  year: 4,
  term: 5,
};

/** The one calendar year that holds the period; null when it spans several. */
const yearAround = (period: Period): number | null =>
  yearOf(period.from) === yearOf(period.to) ? yearOf(period.from) : null;

/** The days a target counts in, for the asked period; null when it sets no single number for it. */
export const targetWindow = (
  target: Pick<Target, 'recurrence'> & { period: Window },
  period: Period,
): Window | null => {
  if (target.recurrence === 'whole') return { from: target.period.from, to: target.period.to };
  const year = yearAround(period);
  if (year === null) return null;
  const whole = yearPeriod(year);
  return includes(target.period, whole.from) && includes(target.period, whole.to)
    ? { from: whole.from, to: whole.to }
    : null;
};

/** True when the target binds in the asked period and is not merely a part of it. */
export const bindsIn = (target: Target, period: Period): boolean => {
  if (target.period.code === period.code) return true;
  if (!overlaps(target.period, period)) return false;
  return period.kind === 'days' || RANK[target.period.kind] >= RANK[period.kind];
};

/** True when the target's plan begins right after the asked period. */
export const followsOn = (target: Target, period: Period): boolean =>
  target.period.from === addDays(period.to, 1);

/** The days whose facts are the target's result so far; null before it begins. */
export const resultWindow = (target: Target, ask: Ask): Window | null => {
  const window = targetWindow(target, ask.period);
  return window && until(window, ask.asOf);
};

/** The whole calendar years of a recurring target that are over, up to the end of the asked period. */
export const closedYears = (target: Target, ask: Ask): Window[] => {
  const years: Window[] = [];
  for (let year = yearOf(target.period.from); year <= yearOf(ask.period.to); year++) {
    const whole = yearPeriod(year);
    const isInside = includes(target.period, whole.from) && includes(target.period, whole.to);
    if (isInside && whole.to <= ask.asOf && whole.to <= ask.period.to)
      years.push({ from: whole.from, to: whole.to });
  }
  return years;
};

export const filterOf = (target: Target): FactFilter => ({
  ...(target.block === null ? {} : { block: target.block }),
  ...(target.placeKinds.length === 0 ? {} : { placeKinds: target.placeKinds.map((kind) => kind.code) }),
});

/** The year's first day, on which a yearly reduction has its stock. */
export const yearStart = (on: Day): Day => dayOf(yearOf(on), 1, 1);

/** Days on which the figures need the stock of places and base units, in order of time. */
export const stockDays = (ask: Ask): Day[] => {
  const whole = ask.targets.filter(
    ({ bound, recurrence }) => bound === 'reduction-rate-range' && recurrence === 'whole',
  );
  const starts = whole.map(({ period }) => period.from);
  const days = [ask.period.from, yearStart(ask.asOf), ask.asOf, ...starts];
  if (ask.compare?.kind === 'day') days.push(ask.compare.on);
  return [...new Set(days.filter((on) => on <= ask.asOf))].sort();
};

/** Leaving either of these groups of states counts as removing a "white" place. */
export const WITHOUT_MEMBER: readonly SiteState[] = ['no-member'];
export const WITHOUT_ORGANISATION: readonly SiteState[] = ['no-member', 'members-no-branch'];
export const movesNeeded: readonly (readonly SiteState[])[] = [WITHOUT_MEMBER, WITHOUT_ORGANISATION];

export const isOpen = (window: Window, asOf: Day): boolean => asOf < window.to;
