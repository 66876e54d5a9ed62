import { type Borrowed, borrowed } from './borrowing.ts';
import type { Hazards } from './hazards.ts';
import type { MonthNumber, UnitHistory } from './model.ts';
import { firstMonth, pastOf } from './past.ts';
import { type Eve, eves, spreadOfYears, type YearSpread } from './years.ts';

/** What no data says and somebody has to decide; each is a row of rules that may be read otherwise. */
export type Assumed = {
  /** Whole years may differ as units of one kind do: that is believed as if it had been seen for so many months. */
  readonly likenessMonths: number;
  /** A month so many months back counts half. */
  readonly halfLifeMonths: number;
  /** Fewer months or admissions than these are too few to learn from. */
  readonly leastMonths: number;
  readonly leastAdmissions: number;
};

/** What a past teaches: nothing in it is a fact about the future. */
export type Learned = {
  readonly from: MonthNumber;
  readonly until: MonthNumber;
  readonly admissions: number;
  readonly hazards: Hazards;
  /** How much more is decided, listed, or admitted without a list in each calendar month; 1 is an ordinary one. */
  readonly seasons: { readonly decided: readonly number[]; readonly listed: readonly number[] };
  /** How much better than others a unit brings people to admission. */
  readonly conversion: Borrowed;
  /** People listed, and people admitted who never were, in a month of an ordinary season. */
  readonly listing: Borrowed;
  readonly unlisted: Borrowed;
  /** What would have been foretold of earlier years on their eve. */
  readonly eves: readonly Eve[];
  readonly yearSpread: YearSpread;
};

const admissionsUntil = (units: readonly UnitHistory[], until: MonthNumber): number => {
  const isPast = (month: MonthNumber | null): boolean => month !== null && month <= until;
  return units.reduce(
    (sum, { courses, unlisted }) =>
      sum + courses.filter(({ admitted }) => isPast(admitted)).length + unlisted.filter(isPast).length,
    0,
  );
};

/**
 * Learns from everything until the end of a month; null when that is too little to speak of the future.
 * @param until the last whole month
 */
export const learn = (
  units: readonly UnitHistory[],
  until: MonthNumber,
  assumed: Assumed,
): Learned | null => {
  const from = firstMonth(units, until);
  const admissions = admissionsUntil(units, until);
  if (until - from + 1 < assumed.leastMonths || admissions < assumed.leastAdmissions) return null;
  const past = pastOf(units, { from, until }, assumed.halfLifeMonths);
  const conversion = borrowed(past.admissions.seen);
  const before = eves(units, { from, until }, assumed);
  return {
    ...{ from, until, admissions, conversion, hazards: past.hazards, eves: before },
    seasons: { decided: past.admissions.seasons, listed: past.listing.seasons },
    listing: borrowed(past.listing.seen),
    unlisted: borrowed(past.unlisted.seen),
    yearSpread: spreadOfYears(before, conversion.spread, assumed.likenessMonths),
  };
};
