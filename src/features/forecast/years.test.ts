import { expect, test } from 'vitest';
import { type Course, monthNumber, type UnitHistory } from './model.ts';
import { seeded } from './random.ts';
import { eves, spreadOfYears } from './years.ts';

const first = monthNumber(2016, 1);
const until = monthNumber(2022, 12);

/** Seven years in which people are listed every month; in the last the share of those who come through is another. */
const past = (lastShare: number, people = 6_000): UnitHistory[] => {
  const random = seeded(11);
  const courses = Array.from({ length: people }, (): Course => {
    const listed = first + Math.floor(random() * 84);
    const certified = listed + 2;
    const admitted = certified + 3 + Math.floor(random() * 8);
    const share = admitted >= monthNumber(2022, 1) ? lastShare : 0.5;
    return {
      ...{ listed, certified, dossier: null, resolved: null, gone: null },
      admitted: random() < share ? admitted : null,
    };
  });
  return [{ id: 1, peers: 'branch', courses, unlisted: [] }];
};
const rules = { leastMonths: 24, halfLifeMonths: 36 };
const tried = (units: readonly UnitHistory[]) =>
  eves(units, { from: first, until }, rules).map(
    ({ year, expected, came }) => [year, came / expected] as const,
  );

test('every whole year with enough months before it is tried from its eve, and no other', () => {
  expect(tried(past(0.5)).map(([year]) => year)).toEqual([2018, 2019, 2020, 2021, 2022]);
  const shorter = eves(past(0.5), { from: first, until: until - 1 }, rules);
  expect(shorter.map(({ year }) => year)).toEqual([2018, 2019, 2020, 2021]);
  const later = eves(past(0.5), { from: first + 1, until }, rules);
  expect(later.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022]);
});

test('where nothing changes a year comes as foretold; a year that changed is seen as missed, the ones before are not', () => {
  for (const [, ratio] of tried(past(0.5))) expect(Math.abs(ratio - 1)).toBeLessThan(0.12);
  const changed = new Map(tried(past(0.25)));
  expect(changed.get(2022)).toBeLessThan(0.65);
  expect(changed.get(2021)).toBeCloseTo(new Map(tried(past(0.5))).get(2021) as number, 10);
});

test('before any year is seen years differ as units do; years that came as foretold narrow it, missed ones widen it', () => {
  expect(spreadOfYears([], 0.3, 24)).toEqual({ spread: 0.3, years: 2 });
  const held = Array.from({ length: 6 }, (_, at) => ({ year: 2016 + at, expected: 1e6, came: 1e6 }));
  expect(spreadOfYears(held, 0.3, 24).spread).toBeCloseTo(0.15, 2);
  const missed = held.map((eve) => ({ ...eve, came: 0.6e6 }));
  expect(spreadOfYears(missed, 0.3, 24).spread).toBeGreaterThan(0.35);
});

test('what chance alone explains is no change of habits', () => {
  const chance = [{ year: 2020, expected: 100, came: 109 }];
  expect(spreadOfYears(chance, 0.2, 24)).toEqual(
    spreadOfYears([{ year: 2020, expected: 100, came: 100 }], 0.2, 24),
  );
  expect(spreadOfYears([], 0.2, 0)).toEqual({ spread: 0, years: 0 });
});
