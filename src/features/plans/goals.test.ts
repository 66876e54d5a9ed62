import { expect, test } from 'vitest';
import { type Ratio, ratio } from '#kernel/number.ts';
import { type GoalNumbers, goalBlockers, isOfPopulation } from './goals.ts';

const share = (minimum: Ratio, maximum: Ratio | null = null): GoalNumbers => ({
  bound: maximum ? 'rate-range' : 'rate-min',
  minimum,
  maximum,
});

test('a share from above nothing to the whole is a goal', () => {
  for (const minimum of [ratio(1, 1000), ratio(35, 100), ratio(1)])
    expect(goalBlockers(share(minimum))).toEqual([]);
  expect(goalBlockers(share(ratio(0), ratio(1, 4)))).toEqual([]);
});

test('a goal of nothing or more asks for nothing', () => {
  expect(goalBlockers(share(ratio(0)))).toEqual(['goal-asks-for-nothing']);
  expect(goalBlockers({ bound: 'min', minimum: ratio(0), maximum: null })).toEqual(['goal-asks-for-nothing']);
  expect(goalBlockers({ bound: 'min', minimum: ratio(1), maximum: null })).toEqual([]);
});

test('its numbers follow the rules of targets', () => {
  expect(goalBlockers(share(ratio(101, 100)))).toEqual(['target-share-above-one']);
  expect(goalBlockers(share(ratio(1, 2), ratio(1, 4)))).toEqual(['target-minimum-is-not-above-its-maximum']);
  expect(goalBlockers({ bound: 'rate-range', minimum: ratio(1, 2), maximum: null })).toEqual([
    'target-maximum-missing',
  ]);
  expect(goalBlockers({ bound: 'rate-min', minimum: ratio(1, 2), maximum: ratio(1) })).toEqual([
    'target-maximum-not-used',
  ]);
  expect(goalBlockers({ bound: 'min', minimum: ratio(3, 2), maximum: null })).toEqual([
    'target-counts-whole',
  ]);
});

test('members are broken down by what head-counts declare, sources and admissions by everything', () => {
  expect(isOfPopulation('members', 'sex')).toBe(true);
  expect(isOfPopulation('members', 'education')).toBe(false);
  expect(isOfPopulation('members', 'place')).toBe(false);
  expect(isOfPopulation('sources', 'place')).toBe(true);
});
