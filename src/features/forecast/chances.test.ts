import { describe, expect, test } from 'vitest';
import { chancesFrom, fromNewcomers, laidOut } from './chances.ts';
import { hazardsOf } from './hazards.ts';
import { chanceOfAtLeast, intervalOf, percentilesOf } from './interval.ts';
import { type Course, monthNumber } from './model.ts';

const even = new Array<number>(12).fill(1);
const start = monthNumber(2016, 1);
const course = (listed: number, certified: number | null, admitted: number | null): Course => ({
  ...{ listed, certified, dossier: null, resolved: null, admitted, gone: null },
});
const many = (n: number, one: Course): Course[] => Array.from({ length: n }, () => one);
const flatly = () => 1;

describe('the chance of one person', () => {
  // Half of the listed are certified after 3 months, all of these admitted 6 months later.
  const courses = [
    ...many(2_000, course(start, start + 3, start + 9)),
    ...many(2_000, course(start, null, null)),
  ];
  const hazards = laidOut(hazardsOf(courses, start + 60, flatly));
  const ahead = { month: start + 61, left: 1, horizon: 12 };

  test('is what became of those before', () => {
    const fresh = chancesFrom({ stage: 'listed', since: ahead.month }, hazards, ahead, even);
    expect(fresh[8]).toBeLessThan(0.05);
    expect(fresh[9]).toBeCloseTo(0.5, 1);
    const certified = chancesFrom({ stage: 'certified', since: ahead.month - 5 }, hazards, ahead, even);
    expect(certified[1]).toBeGreaterThan(0.95);
  });

  test('is small for whom the usual time has passed', () => {
    const late = chancesFrom({ stage: 'listed', since: ahead.month - 20 }, hazards, ahead, even);
    expect(late.at(-1)).toBeLessThan(0.05);
  });

  test('never falls with time and never passes one', () => {
    for (const stage of ['listed', 'certified', 'dossier', 'resolved'] as const)
      for (let age = 0; age < 60; age += 1) {
        const chances = chancesFrom(
          { stage, since: ahead.month - age },
          hazards,
          ahead,
          even.map(() => 3),
        );
        expect(chances.every((n, at) => n <= 1 && n >= (chances[at - 1] ?? 0))).toBe(true);
      }
  });

  test('of a month that has begun only the rest counts', () => {
    const whole = chancesFrom({ stage: 'certified', since: ahead.month - 6 }, hazards, ahead, even);
    const rest = chancesFrom(
      { stage: 'certified', since: ahead.month - 6 },
      hazards,
      { ...ahead, left: 0.25 },
      even,
    );
    expect(rest[0]).toBeCloseTo((whole[0] as number) / 4, 5);
  });

  test('who is listed too late to come through within the months ahead brings nothing', () => {
    const early = fromNewcomers([1, ...new Array<number>(11).fill(0)], hazards, ahead, even);
    const late = fromNewcomers([...new Array<number>(11).fill(0), 1], hazards, ahead, even);
    expect(early.at(-1)).toBeCloseTo(0.5, 1);
    expect(late.at(-1)).toBeLessThan(0.01);
  });
});

describe('an interval', () => {
  const draws = Int32Array.from({ length: 1_000 }, (_, at) => (at * 7) % 1_000);

  test('holds four fifths of what was drawn, its ends included', () => {
    const percentiles = percentilesOf(draws.slice());
    const { low, high } = intervalOf(percentiles);
    const held = draws.filter((n) => low <= n && n <= high).length;
    expect(held).toBeGreaterThanOrEqual(800);
    expect(held).toBeLessThan(810);
  });

  test('a number is as likely as draws reached it; nothing is called sure or impossible', () => {
    const percentiles = percentilesOf(draws.slice());
    expect(chanceOfAtLeast(percentiles, 500)).toBe(50);
    expect(chanceOfAtLeast(percentiles, 5_000)).toBe(1);
    expect(chanceOfAtLeast(percentiles, 1)).toBe(99);
    expect(chanceOfAtLeast(percentiles, 0)).toBe(100);
  });
});
