import { expect, test } from 'vitest';
import { shippedAssumptions } from '#features/forecast/ruleset.ts';
import { DRAWS } from '#features/forecast/simulate.ts';
import { day } from '#kernel/day.ts';
import { backtest, backtestTable, backtestYearly } from './backtest.ts';
import { lastDay, sizes } from './data/sizes.ts';

const assumed = shippedAssumptions(day(lastDay));

test.each([
  ['each foretold from the end of the seventh', backtest],
  ['each foretold from its eve', backtestYearly],
])('a province, years 8 to 10 %s: the interval of four fifths holds as many as it says', (_, foretell) => {
  const results = foretell(sizes.M, assumed, DRAWS);
  process.stdout.write(`${backtestTable(results)}\n`);
  const { large, small } = results.at(-1) ?? {};
  expect(large?.held).toBeGreaterThanOrEqual(0.75);
  expect(large?.held).toBeLessThanOrEqual(0.85);
  expect(small?.held).toBeGreaterThanOrEqual(0.78);
});
