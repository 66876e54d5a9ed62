import { summed } from './borrowing.ts';
import { chancesBy, fromNewcomers, laidOut } from './chances.ts';
import type { Assumed } from './learn.ts';
import { type MonthNumber, seasonOf, standingAt, type UnitHistory } from './model.ts';
import { pastOf, type Told } from './past.ts';

/** A whole year of all units together: what would have been foretold on its eve, and what came. */
export type Eve = { readonly year: number; readonly expected: number; readonly came: number };

/** The ways of so many people tell well enough by how much a whole year was missed. */
const ENOUGH = 60_000;

/** Every so many-th unit, so that about enough people are left. */
const sampled = (units: readonly UnitHistory[]): readonly UnitHistory[] => {
  const people = units.reduce((sum, { courses }) => sum + courses.length, 0);
  const each = Math.max(1, Math.round(people / ENOUGH));
  return each === 1 ? units : units.filter((_, at) => at % each === 0);
};

const ratioOf = ({ seen }: Told): number => {
  const { n, expected } = summed(seen);
  return expected > 0 ? n / expected : 0;
};

const cameIn = (units: readonly UnitHistory[], from: MonthNumber, until: MonthNumber): number => {
  const isIn = (month: MonthNumber | null): boolean => month !== null && month >= from && month <= until;
  return units.reduce(
    (sum, { courses, unlisted }) =>
      sum + courses.filter(({ admitted }) => isIn(admitted)).length + unlisted.filter(isIn).length,
    0,
  );
};

/** What is to be expected of the twelve months after an eve, by what was known then. */
const expectedAfter = (
  units: readonly UnitHistory[],
  from: MonthNumber,
  eve: MonthNumber,
  halfLifeMonths: number,
): number => {
  const { hazards, admissions, listing, unlisted } = pastOf(units, { from, until: eve }, halfLifeMonths);
  const ahead = { month: eve + 1, left: 1, horizon: 12 };
  const laid = laidOut(hazards);
  const chancesFor = chancesBy(laid, ahead, admissions.seasons);
  let [waiting, direct] = [0, 0];
  for (const { courses } of units)
    for (const course of courses) {
      const standing = standingAt(course, eve);
      if (standing) waiting += chancesFor(standing)[11] ?? 0;
    }
  const arriving = ({ seasons }: Told): number[] =>
    Array.from({ length: 12 }, (_, at) => seasons[seasonOf(ahead.month + at)] ?? 1);
  const perListed = fromNewcomers(arriving(listing), laid, ahead, admissions.seasons)[11] ?? 0;
  for (const season of arriving({ ...unlisted, seasons: admissions.seasons })) direct += season;
  return waiting + units.length * (ratioOf(listing) * perListed + ratioOf(unlisted) * direct);
};

/** Every whole year that has enough months before it to have been foretold. */
export const eves = (
  all: readonly UnitHistory[],
  { from, until }: { from: MonthNumber; until: MonthNumber },
  { leastMonths, halfLifeMonths }: Pick<Assumed, 'leastMonths' | 'halfLifeMonths'>,
): Eve[] => {
  const units = sampled(all);
  const told: Eve[] = [];
  for (let year = Math.ceil((from + leastMonths) / 12); year * 12 + 11 <= until; year += 1) {
    const first = year * 12;
    const expected = expectedAfter(units, from, first - 1, halfLifeMonths);
    if (expected > 0) told.push({ year, expected, came: cameIn(units, first, first + 11) });
  }
  return told;
};

/**
 * How far a whole year may differ from what is expected of it, as a coefficient of variation, and from how many years
 * this is known.
 */
export type YearSpread = { readonly spread: number; readonly years: number };

/**
 * Before any year is seen years are taken to differ as units of one kind do, who are alike but for their habits; each
 * year that could have been foretold adds by how much it was missed beyond chance.
 * @param likeness how far units of one kind differ, as a coefficient of variation
 */
export const spreadOfYears = (told: readonly Eve[], likeness: number, likenessMonths: number): YearSpread => {
  const missed = told.reduce((sum, { expected, came }) => sum + (came / expected - 1) ** 2 - 1 / expected, 0);
  const believed = likenessMonths / 12;
  const years = believed + told.length;
  const spread = years > 0 ? Math.sqrt((believed * likeness ** 2 + Math.max(0, missed)) / years) : 0;
  return { spread, years };
};
