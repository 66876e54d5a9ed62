import { blockersIn } from '#kernel/blockers.ts';
import type { Day } from '#kernel/day.ts';
import { ceiling, compare, type Ratio, ratio, times } from '#kernel/number.ts';
import { type Period, parsePeriod, type Window, withWindow } from '#kernel/period.ts';
import { holdsShares, isCounted } from './bounds.ts';
import type { Bound, TargetMeasure } from './model.ts';

/** What the committee asks for, before it becomes a target. */
export interface Assignment {
  readonly measure: TargetMeasure;
  readonly bound: Bound;
  readonly minimum: Ratio | null;
  readonly maximum: Ratio | null;
  readonly deadlineYear: number | null;
  readonly rate: Ratio | null;
  readonly baseValue: number | null;
  readonly reason: string | null;
}

export type TargetBlocker =
  | 'target-has-its-numbers'
  | 'target-minimum-is-not-above-its-maximum'
  | 'target-is-not-negative'
  | 'target-maximum-missing'
  | 'target-maximum-not-used'
  | 'target-number-not-used'
  | 'target-counts-whole'
  | 'target-share-above-one'
  | 'target-deadline-missing'
  | 'target-bound-does-not-fit-its-measure'
  | 'target-rate-needs-a-base'
  | 'target-formula-needs-a-whole-number'
  | 'target-differing-from-its-formula-says-why';

const RANGES: readonly Bound[] = ['range', 'rate-range', 'reduction-rate-range'];
const ONE = ratio(1);

const isWhole = ({ num, den }: Ratio): boolean => num % den === 0n;

/** The formula's raw value: a floor rate of its base, kept beside what is assigned. */
export const suggestionOf = (rate: Ratio | null, baseValue: number | null): Ratio | null =>
  rate === null || baseValue === null ? null : times(rate, ratio(baseValue));

/** What the assigned minimum is when only the formula speaks: its value rounded up to whole persons. */
export const minimumOf = (assignment: Assignment): Ratio | null => {
  const suggested = suggestionOf(assignment.rate, assignment.baseValue);
  return assignment.minimum ?? (suggested === null ? null : ratio(ceiling(suggested)));
};

const fits = (bound: Bound, measure: TargetMeasure): boolean => {
  if (bound === 'reduction-rate-range') return measure.startsWith('places-without-');
  if (bound === 'coverage') return measure.startsWith('places-with-');
  return true;
};

/** True of what is read from the states of villages and base units. */
export const isOfSites = (measure: TargetMeasure): boolean => measure.startsWith('places-');

/** The ways in which a target of this measure can be put, the usual one first. */
export const boundsFor = (measure: TargetMeasure): readonly Bound[] => {
  if (measure.startsWith('places-without-')) return ['reduction-rate-range', 'unnumbered'];
  if (measure.startsWith('places-with-')) return ['coverage', 'unnumbered'];
  if (!isCounted(measure)) return ['rate-min', 'rate-range', 'unnumbered'];
  return ['min', 'exact', 'range', 'rate-min', 'rate-range', 'unnumbered'];
};

/** Why a target cannot be assigned (domain 17): all reasons at once, none is yes. */
export const targetBlockers = (assignment: Assignment): TargetBlocker[] => {
  const { bound, measure, maximum, deadlineYear, rate, baseValue, reason } = assignment;
  const minimum = minimumOf(assignment);
  const suggested = suggestionOf(rate, baseValue);
  const numbers = [minimum, maximum].filter((number) => number !== null);
  const isShare = holdsShares(bound);
  return blockersIn<TargetBlocker>({
    'target-has-its-numbers': bound !== 'unnumbered' && minimum === null,
    'target-minimum-is-not-above-its-maximum':
      minimum !== null && maximum !== null && compare(minimum, maximum) > 0,
    'target-is-not-negative': numbers.some((number) => compare(number, ratio(0)) < 0),
    'target-maximum-missing': RANGES.includes(bound) && maximum === null,
    'target-maximum-not-used': !RANGES.includes(bound) && bound !== 'unnumbered' && maximum !== null,
    'target-number-not-used': bound === 'unnumbered' && numbers.length > 0,
    'target-counts-whole': !isShare && numbers.some((number) => !isWhole(number)),
    'target-share-above-one': isShare && numbers.some((number) => compare(number, ONE) > 0),
    'target-deadline-missing': bound === 'coverage' && deadlineYear === null,
    'target-bound-does-not-fit-its-measure': !fits(bound, measure),
    'target-rate-needs-a-base':
      (rate !== null || (bound.startsWith('rate-') && isCounted(measure))) && baseValue === null,
    'target-formula-needs-a-whole-number': rate !== null && (isShare || bound === 'unnumbered'),
    'target-differing-from-its-formula-says-why':
      suggested !== null && minimum !== null && !reason && compare(minimum, ratio(ceiling(suggested))) !== 0,
  });
};

export type RevisionBlocker =
  | 'revision-changes-nothing'
  | 'revision-before-the-latest'
  | 'revision-in-the-future'
  | 'target-is-withdrawn';

type Numbers = { minimum: Ratio | null; maximum: Ratio | null };

const same = (a: Ratio | null, b: Ratio | null): boolean =>
  a === null || b === null ? a === b : compare(a, b) === 0;

/** Why a revision cannot stand; what it asks for must also be a target that could be assigned. */
export const revisionBlockers = (
  inForce: Numbers & { revisedOn: Day | null; withdrawnOn: Day | null },
  next: Numbers & { on: Day },
  today: Day,
): RevisionBlocker[] =>
  blockersIn<RevisionBlocker>({
    'revision-changes-nothing': same(inForce.minimum, next.minimum) && same(inForce.maximum, next.maximum),
    'revision-before-the-latest': inForce.revisedOn !== null && next.on <= inForce.revisedOn,
    'revision-in-the-future': next.on > today,
    'target-is-withdrawn': inForce.withdrawnOn !== null,
  });

export interface Revision {
  readonly on: Day;
  readonly minimum: Ratio | null;
  readonly maximum: Ratio | null;
}

/** The numbers in force on a day: the latest revision up to it, else those first assigned. */
export const numbersOn = (first: Numbers, revisions: readonly Revision[], day: Day): Numbers => {
  const past = revisions.filter(({ on }) => on <= day).sort((a, b) => (a.on < b.on ? -1 : 1));
  const { minimum, maximum } = past.at(-1) ?? first;
  return { minimum, maximum };
};

/** The period of a plan; only a term may state its own first and last day. Null when the code is none. */
export const planPeriod = (code: string, window: Window | null): Period | null => {
  const period = parsePeriod(code);
  if (period === null || window === null) return period;
  if (period.kind === 'term') return withWindow(period, window);
  return window.from === period.from && window.to === period.to ? period : null;
};
