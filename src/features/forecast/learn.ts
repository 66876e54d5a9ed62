import { type Borrowed, borrowed, dispersionOf, type Seen } from './borrowing.ts';
import { type Hazards, hazardsOf, OLDEST, standsOf } from './hazards.ts';
import { type MonthNumber, seasonOf, type UnitHistory } from './model.ts';

/** What no data says and somebody has to decide; each is a row of rules that may be read otherwise. */
export type Assumed = {
  /** How far the way to admission may change as a whole, as a coefficient of variation, beside what was seen. */
  readonly changeSpread: number;
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
  /** How far a whole year differs from what is expected of it. */
  readonly yearSpread: { readonly conversion: number; readonly listing: number };
};

/** A season seen so rarely is held to be like the others. */
const SEASON_BORROWED = 24;
const seasonsOf = (n: readonly number[], expected: readonly number[]): number[] => {
  const all =
    n.reduce((sum, one) => sum + one, 0) /
    Math.max(
      1e-9,
      expected.reduce((sum, one) => sum + one, 0),
    );
  return n.map((one, at) => (one + SEASON_BORROWED) / ((expected[at] as number) * all + SEASON_BORROWED));
};

const twelve = (): number[] => new Array<number>(12).fill(0);
const plus = <K>(sums: Map<K, number>, key: K, n: number): void =>
  void sums.set(key, (sums.get(key) ?? 0) + n);
const yearOf = (month: MonthNumber): number => Math.floor(month / 12);

/** Admissions of a unit and how many were to be expected of its people, weighed, and by season and year. */
const admissionsSeen = (units: readonly UnitHistory[], { hazards, from, until, weigh }: Context) => {
  const [n, expected] = [twelve(), twelve()];
  const years = { n: new Map<number, number>(), expected: new Map<number, number>() };
  const seen = units.map(({ id, peers, courses }): Seen => {
    const sums = { n: 0, expected: 0 };
    for (const course of courses)
      for (const { stage, from: since, to, exit } of standsOf(course, until)) {
        const rates = hazards[stage].admitted;
        for (let month = Math.max(since, from); rates && month <= to; month += 1) {
          const rate = rates[Math.min(month - since, OLDEST)] as number;
          sums.expected += rate * weigh(month);
          expected[seasonOf(month)] = (expected[seasonOf(month)] as number) + rate;
          plus(years.expected, yearOf(month), rate);
        }
        if (exit !== 'admitted') continue;
        sums.n += weigh(to);
        n[seasonOf(to)] = (n[seasonOf(to)] as number) + 1;
        plus(years.n, yearOf(to), 1);
      }
    return { id, peers, ...sums };
  });
  const spread = dispersionOf(
    [...years.expected].map(([year, mean]) => ({ n: years.n.get(year) ?? 0, mean })),
  );
  return { seen, seasons: seasonsOf(n, expected), spread: Math.sqrt(spread) };
};

type Context = {
  hazards: Hazards;
  from: MonthNumber;
  until: MonthNumber;
  weigh: (month: MonthNumber) => number;
};

/** What comes from outside, month by month and unit by unit. */
const arrivalsSeen = (
  units: readonly UnitHistory[],
  monthsOf: (unit: UnitHistory) => Iterable<MonthNumber | null>,
  { from, until, weigh }: Context,
) => {
  const [n, all] = [twelve(), twelve()];
  const years = new Map<number, number>();
  let expected = 0;
  for (let month = from; month <= until; month += 1) {
    expected += weigh(month);
    all[seasonOf(month)] = (all[seasonOf(month)] as number) + 1;
  }
  const seen = units.map((unit): Seen => {
    let sum = 0;
    for (const month of monthsOf(unit)) {
      if (month === null || month < from || month > until) continue;
      sum += weigh(month);
      n[seasonOf(month)] = (n[seasonOf(month)] as number) + 1;
      plus(years, yearOf(month), 1);
    }
    return { id: unit.id, peers: unit.peers, n: sum, expected };
  });
  const whole = [...years]
    .filter(([year]) => year * 12 >= from && year * 12 + 11 <= until)
    .map(([, sum]) => sum);
  const mean = whole.reduce((sum, one) => sum + one, 0) / Math.max(1, whole.length);
  const spread = Math.sqrt(dispersionOf(whole.map((one) => ({ n: one, mean }))));
  return { seen, seasons: seasonsOf(n, all), spread, total: n.reduce((sum, one) => sum + one, 0) };
};

function* allCourses(units: readonly UnitHistory[]) {
  for (const { courses } of units) yield* courses;
}

/** The first month of which anything is held. */
const firstMonth = (units: readonly UnitHistory[], until: MonthNumber): MonthNumber => {
  let first = until;
  for (const { courses, unlisted } of units) {
    for (const month of unlisted) first = Math.min(first, month);
    for (const { listed, certified, dossier, resolved } of courses)
      for (const month of [listed, certified, dossier, resolved])
        if (month !== null) first = Math.min(first, month);
  }
  return first;
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
  const weigh = (month: MonthNumber): number => 0.5 ** ((until - month) / assumed.halfLifeMonths);
  const hazards = hazardsOf(allCourses(units), until, weigh);
  const context = { hazards, from, until, weigh };
  const admissions = admissionsSeen(units, context);
  const listing = arrivalsSeen(units, ({ courses }) => courses.map(({ listed }) => listed), context);
  const unlisted = arrivalsSeen(units, (unit) => unit.unlisted, context);
  const count = units.reduce(
    (sum, { courses }) =>
      sum + courses.filter(({ admitted }) => admitted !== null && admitted <= until).length,
    unlisted.total,
  );
  if (until - from + 1 < assumed.leastMonths || count < assumed.leastAdmissions) return null;
  return {
    ...{ from, until, hazards, admissions: count },
    seasons: { decided: admissions.seasons, listed: listing.seasons },
    conversion: borrowed(admissions.seen),
    listing: borrowed(listing.seen),
    unlisted: borrowed(unlisted.seen),
    yearSpread: {
      conversion: Math.hypot(admissions.spread, assumed.changeSpread),
      listing: listing.spread,
    },
  };
};
