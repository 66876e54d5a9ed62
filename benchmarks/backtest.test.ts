import { expect, test } from 'vitest';
import { shippedAssumptions } from '#features/forecast/ruleset.ts';
import { day } from '#kernel/day.ts';
import { backtest } from './backtest.ts';
import { lastDay } from './data/sizes.ts';

// Ten years of some communes; the habits of all change in the seventh, which nobody told the forecast.
const size = {
  provinces: 1,
  communes: 12,
  bases: 120,
  sections: 6,
  branches: 500,
  people: 12_000,
  years: 10,
};

test('foretold from seven years, the interval of four fifths holds about so many of the years that follow', () => {
  const results = backtest(size, shippedAssumptions(day(lastDay)), 200);
  const { large, small } = results.at(-1) ?? {};
  expect(large?.units).toBeGreaterThan(40);
  // A few large units that all change at once say little: the night asks 20,000.
  expect(large?.held).toBeGreaterThan(0.65);
  expect(large?.held).toBeLessThan(0.95);
  expect(small?.held).toBeGreaterThanOrEqual(0.78);
  expect(small?.width).toBeLessThan(8);
});
