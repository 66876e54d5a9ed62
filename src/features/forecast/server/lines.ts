import type { dashboardOf } from '#features/monitoring/server/dashboard/dashboard.ts';
import { type Day, dayOf, yearOf } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import type { readForecast } from '../contract.ts';
import type { Grounds } from '../grounds.ts';
import { chanceOfAtLeast, intervalOf, type Percentiles } from '../interval.ts';
import { type MonthNumber, monthNumber } from '../model.ts';

type Answer = OutputOf<typeof readForecast>;
type Target = Awaited<ReturnType<typeof dashboardOf>>['targets'][number];
/** What is kept of a unit's forecast. */
export type Row = {
  code: string;
  madeOn: Day;
  madeAt: Date;
  expected: number[];
  percentiles: number[];
  skill: number;
};

export const ofMonth = (day: Day): MonthNumber => monthNumber(yearOf(day), Number(day.slice(5, 7)));
const firstOf = (month: MonthNumber): Day => dayOf(Math.floor(month / 12), (month % 12) + 1, 1);

/** The percentiles of one month. */
export const monthAt = ({ percentiles }: Row, step: number): Percentiles =>
  percentiles.slice(101 * step, 101 * (step + 1));

export const total = (
  soFar: number,
  expected: number | undefined | null,
  percentiles: Percentiles,
): Answer['total'] => {
  if (expected === undefined || expected === null || percentiles.length === 0) return null;
  const { low, high } = intervalOf(percentiles);
  return { expected: soFar + expected, low: soFar + low, high: soFar + high };
};

type Foretelling = { own: Row; madeOn: Day; goals: ReadonlyMap<string, number> };

/** A target of all admissions that ends within the months ahead can be foretold; what it counts before now is added. */
export const targetLine = (
  target: Target,
  { own, madeOn, goals }: Foretelling,
): Answer['targets'][number] => {
  const { code, label, words, from, to, progress, query } = target;
  const goal = goals.get(code) ?? null;
  const soFar = progress?.done ?? (from > madeOn ? 0 : null);
  const line = { code, label, words, from, to, goal, soFar, query };
  const without = (sort: Answer['targets'][number]['sort']) => ({ ...line, sort, total: null, chance: null });
  if (goal === null || soFar === null) return without('not-foretold');
  if (to <= madeOn) return without('over');
  const step = ofMonth(to as Day) - ofMonth(madeOn);
  const nextYear = (yearOf(madeOn) + 1) * 12;
  // Next year's draws begin in January: a window across both years is not theirs.
  if (step >= own.expected.length || (ofMonth(to as Day) >= nextYear && from < firstOf(nextYear)))
    return without('too-far');
  const percentiles = monthAt(own, step);
  return {
    ...line,
    sort: 'foretold',
    total: total(soFar, own.expected[step], percentiles),
    chance: chanceOfAtLeast(percentiles, Math.ceil(goal - soFar)),
  };
};

export const monthLines = (
  year: number,
  madeOn: Day,
  own: Row,
  months: readonly { month: string; n: number }[],
): Answer['months'] => {
  let done = 0;
  return Array.from({ length: 12 }, (_, at): Answer['months'][number] => {
    const first = dayOf(year, at + 1, 1);
    const step = ofMonth(first) - ofMonth(madeOn);
    done += months.find(({ month }) => month === first)?.n ?? 0;
    const foretold = step < 0 ? null : total(done, own.expected[step], monthAt(own, step));
    return { month: first, done: step <= 0 ? done : null, total: foretold };
  });
};

export const groundsView = (grounds: Grounds, skill: number): NonNullable<Answer['grounds']> => ({
  ...grounds,
  from: firstOf(grounds.from),
  until: firstOf(grounds.until),
  skillPercent: Math.round(100 * skill),
  stages: grounds.stages.map(({ stage, share, months, latest }) => ({
    stage,
    sharePercent: Math.round(100 * share),
    months,
    latest: latest === null ? null : firstOf(latest),
  })),
});
