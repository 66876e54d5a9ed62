import { intervalOf } from './interval.ts';
import type { Course, MonthNumber } from './model.ts';
import type { Outlook } from './simulate.ts';

/** What was foretold of a unit for some months, and what came. */
export type Foretold = {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  readonly came: number;
  /** How much of what was drawn lies in the interval: of whole numbers more than four fifths, as ends cannot be cut. */
  readonly promised: number;
};

/** Units are told apart by how much was expected of them: the larger ones must be hit neither too seldom nor too often. */
export const LARGE_FROM = 10;

export type Coverage = {
  readonly units: number;
  readonly held: number;
  readonly promised: number;
  /** The mean width of the intervals. */
  readonly width: number;
  /** What was expected and what came, all units together. */
  readonly expected: number;
  readonly came: number;
};

const coverageOf = (all: readonly Foretold[]): Coverage => {
  const sum = (of: (one: Foretold) => number): number => all.reduce((n, one) => n + of(one), 0);
  const units = Math.max(1, all.length);
  return {
    units: all.length,
    held: sum(({ low, high, came }) => (low <= came && came <= high ? 1 : 0)) / units,
    promised: sum(({ promised }) => promised) / units,
    width: sum(({ low, high }) => high - low) / units,
    expected: sum(({ expected }) => expected),
    came: sum(({ came }) => came),
  };
};

export const pooled = (all: readonly Foretold[]): { large: Coverage; small: Coverage } => ({
  large: coverageOf(all.filter(({ expected }) => expected >= LARGE_FROM)),
  small: coverageOf(all.filter(({ expected }) => expected < LARGE_FROM)),
});

/** The interval of some months of the horizon that begin with it. */
export const foretold = ({ expected, percentiles }: Outlook, months: number, came: number): Foretold => {
  const drawn = percentiles[months - 1] ?? [];
  const { low, high } = intervalOf(drawn);
  const inside = drawn.filter((n) => low <= n && n <= high).length;
  return {
    low,
    high,
    came,
    expected: expected[months - 1] ?? 0,
    promised: inside / Math.max(1, drawn.length),
  };
};

/** What was known of a way at the end of a month; null when the person was not known yet. */
export const knownAt = (course: Course, until: MonthNumber): Course | null => {
  const past = (at: MonthNumber | null): MonthNumber | null => (at !== null && at <= until ? at : null);
  const known = {
    listed: past(course.listed),
    certified: past(course.certified),
    dossier: past(course.dossier),
    resolved: past(course.resolved),
    admitted: past(course.admitted),
    gone: past(course.gone),
  };
  return Object.values(known).some((at) => at !== null) ? known : null;
};
