import { expect, test } from 'vitest';
import { DRAWS } from '#features/forecast/draws.ts';
import { shippedAssumptions } from '#features/forecast/ruleset.ts';
import { day } from '#kernel/day.ts';
import { type Backtest, backtest, backtestTable, backtestYearly } from './backtest.ts';
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

// The spread of years may not be made for just one fall by a fifth: other worlds, a third of the province each.
const third = { ...sizes.M, communes: 50, bases: 900, sections: 50, branches: 5_700, people: 100_000 };

test('over worlds in which habits fell or rose by up to a fifth, or stayed, it holds as many as it says', () => {
  const worlds = [0.8, 0.9, 1, 1.1, 1.2].map((changed) => {
    const { large, small, name } = backtest(third, assumed, 300, { changed, from: 3 }).at(-1) as Backtest;
    return { large, small, name: `conversions × ${changed}, ${name}` };
  });
  process.stdout.write(`${backtestTable(worlds)}\n`);
  const mean = worlds.reduce((sum, { large }) => sum + large.held, 0) / worlds.length;
  expect(mean).toBeGreaterThanOrEqual(0.75);
  expect(mean).toBeLessThanOrEqual(0.9);
});
