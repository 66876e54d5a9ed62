import { shortBound } from '#features/monitoring/boundPhrases.ts';
import { longLabel, shortLabel } from '#features/monitoring/citation.ts';
import { type Degree, isReduction, reductionWindow } from '#features/monitoring/halves.ts';
import type { Target } from '#features/plans/model.ts';
import type { Day } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { percentOf, type Ratio, toNumber } from '#kernel/number.ts';
import type { reviewPlaces } from '../contract.ts';
import { coveredOf } from '../coverage.ts';
import { type Fall, fallsOf, type Start, type StockOn } from '../rules.ts';
import { yearsOf } from '../years.ts';

type GoalLine = OutputOf<typeof reviewPlaces>['groups'][number]['goals'][number];

const per = (share: Ratio | null | undefined): number | null => (share ? toNumber(percentOf(share)) : null);

const fallLine = ({ degree, isAsked, before, now, half }: Fall) => ({
  half: degree.measure,
  isAsked,
  before,
  now,
  gone: per(half?.gone),
  pace: per(half?.pace),
  atLeast: half?.asked?.atLeast ?? null,
  atMost: half?.asked?.atMost ?? null,
  verdict: half?.verdict ?? null,
  printed: half?.printed ?? null,
});

/** What a goal is read against. */
type Of = {
  asOf: Day;
  words: (degree: Degree) => string;
  stockOn: StockOn;
  begin: (first: Day) => Start | null;
};

/** A goal with both halves, whichever it names. */
export const goalLine = (goal: Target, { asOf, words, stockOn, begin }: Of): GoalLine => {
  const since = isReduction(goal) ? begin(reductionWindow(goal, asOf).from) : null;
  const falls = since && fallsOf({ goal, start: since, asOf, words }, stockOn);
  const covered = goal.bound === 'coverage' ? coveredOf(goal, asOf, stockOn) : null;
  return {
    code: goal.code,
    measure: goal.measure,
    bound: goal.bound,
    label: longLabel(goal) ?? shortLabel(goal),
    words: shortBound(goal),
    from: goal.period.from,
    to: goal.period.to,
    deadlineYear: goal.deadlineYear,
    since,
    falls: falls?.map(fallLine) ?? null,
    covered:
      covered?.map(({ degree, share, ...line }) => ({
        ...line,
        half: degree.measure,
        share: toNumber(percentOf(share)),
      })) ?? null,
    years: yearsOf(goal, asOf, { words, stockOn }).map((year) => ({
      ...year,
      falls: year.falls?.map(fallLine) ?? null,
    })),
  };
};
