import { expect, test } from 'vitest';
import { intervalOf, percentilesOf } from './interval.ts';
import { gamma, poisson, seeded } from './random.ts';

const drawn = (draw: () => number, times = 20_000): number[] =>
  percentilesOf(Int32Array.from({ length: times }, draw));
const share = (percentiles: readonly number[]): number => {
  const { low, high } = intervalOf(percentiles);
  return percentiles.filter((n) => low <= n && n <= high).length / percentiles.length;
};

test('of a few people the narrowest interval is named: 0 to 1, not 0 to 2 as equal tails would', () => {
  const random = seeded(1);
  const few = drawn(() => poisson(random, 0.75));
  expect([few[10], few[90]]).toEqual([0, 2]);
  expect(intervalOf(few)).toEqual({ low: 0, high: 1 });
});

test.each([0.1, 0.4, 1.3, 2.5, 7, 40])(
  'it holds at least four fifths of what is drawn, of %d as of many',
  (mean) => {
    const random = seeded(2);
    expect(share(drawn(() => poisson(random, mean)))).toBeGreaterThanOrEqual(0.8);
  },
);

test('of many alike on both sides it is the one in the middle, of a crooked one it leans to where most are', () => {
  const even = Array.from({ length: 101 }, (_, at) => at);
  expect(intervalOf(even)).toEqual({ low: 10, high: 90 });
  const random = seeded(3);
  const crooked = drawn(() => 100 * gamma(random, 2));
  expect(intervalOf(crooked).low).toBeLessThan(crooked[10] as number);
  expect(intervalOf(crooked).high).toBeLessThan(crooked[90] as number);
});
