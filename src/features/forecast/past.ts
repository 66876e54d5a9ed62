import type { Seen } from './borrowing.ts';
import { type Hazards, hazardsOf, OLDEST, standsOf } from './hazards.ts';
import { type MonthNumber, seasonOf, type UnitHistory } from './model.ts';
import { seasonsOf, twelve } from './seasons.ts';

/** What happened in each unit beside what was to be expected, and how much more of it in each calendar month. */
export type Told = { readonly seen: readonly Seen[]; readonly seasons: readonly number[] };
/** What is seen of a past that ends with a month, as if nothing after it were known. */
export type Past = {
  readonly from: MonthNumber;
  readonly until: MonthNumber;
  readonly hazards: Hazards;
  readonly admissions: Told;
  readonly listing: Told;
  /** Admissions of people who never stood on a list. */
  readonly unlisted: Told;
};

type Span = { from: MonthNumber; until: MonthNumber; weigh: (month: MonthNumber) => number };

const add = (months: number[], month: MonthNumber, n: number): void => {
  const at = seasonOf(month);
  months[at] = (months[at] as number) + n;
};

/** Admissions of a unit and how many were to be expected of its people: old ones weigh less. */
const admissionsSeen = (
  units: readonly UnitHistory[],
  hazards: Hazards,
  { from, until, weigh }: Span,
): Told => {
  const [n, expected] = [twelve(), twelve()];
  const seen = units.map(({ id, peers, courses }): Seen => {
    const sums = { n: 0, expected: 0, noise: 0 };
    for (const course of courses)
      for (const { stage, from: since, to, exit } of standsOf(course, until)) {
        const rates = hazards[stage].admitted;
        for (let month = Math.max(since, from); rates && month <= to; month += 1) {
          const rate = rates[Math.min(month - since, OLDEST)] as number;
          const weight = weigh(month);
          sums.expected += rate * weight;
          sums.noise += rate * weight * weight;
          add(expected, month, rate);
        }
        if (exit !== 'admitted') continue;
        sums.n += weigh(to);
        add(n, to, 1);
      }
    return { id, peers, ...sums };
  });
  return { seen, seasons: seasonsOf(n, expected) };
};

/** What comes from outside, month by month and unit by unit. */
const arrivalsSeen = (
  units: readonly UnitHistory[],
  monthsOf: (unit: UnitHistory) => Iterable<MonthNumber | null>,
  { from, until, weigh }: Span,
): Told => {
  const [n, all] = [twelve(), twelve()];
  let [expected, noise] = [0, 0];
  for (let month = from; month <= until; month += 1) {
    expected += weigh(month);
    noise += weigh(month) ** 2;
    add(all, month, 1);
  }
  const seen = units.map((unit): Seen => {
    let sum = 0;
    for (const month of monthsOf(unit)) {
      if (month === null || month < from || month > until) continue;
      sum += weigh(month);
      add(n, month, 1);
    }
    return { id: unit.id, peers: unit.peers, n: sum, expected, noise };
  });
  return { seen, seasons: seasonsOf(n, all) };
};

function* allCourses(units: readonly UnitHistory[]) {
  for (const { courses } of units) yield* courses;
}

/** The first month of which anything is held. */
export const firstMonth = (units: readonly UnitHistory[], until: MonthNumber): MonthNumber => {
  let first = until;
  for (const { courses, unlisted } of units) {
    for (const month of unlisted) first = Math.min(first, month);
    for (const { listed, certified, dossier, resolved } of courses)
      for (const month of [listed, certified, dossier, resolved])
        if (month !== null) first = Math.min(first, month);
  }
  return first;
};

/** @param halfLifeMonths a month so many months back counts half */
export const pastOf = (
  units: readonly UnitHistory[],
  { from, until }: { from: MonthNumber; until: MonthNumber },
  halfLifeMonths: number,
): Past => {
  const weigh = (month: MonthNumber): number => 0.5 ** ((until - month) / halfLifeMonths);
  const span = { from, until, weigh };
  const hazards = hazardsOf(allCourses(units), until, weigh);
  return {
    ...{ from, until, hazards },
    admissions: admissionsSeen(units, hazards, span),
    listing: arrivalsSeen(units, ({ courses }) => courses.map(({ listed }) => listed), span),
    unlisted: arrivalsSeen(units, (unit) => unit.unlisted, span),
  };
};
