import { expect, test } from 'vitest';
import { factor, gamma, poisson, seeded } from './random.ts';

const momentsOf = (draw: () => number): { mean: number; variance: number } => {
  const drawn = Array.from({ length: 20_000 }, draw);
  const mean = drawn.reduce((sum, n) => sum + n, 0) / drawn.length;
  return { mean, variance: drawn.reduce((sum, n) => sum + (n - mean) ** 2, 0) / drawn.length };
};

test.each([0.3, 1, 4, 50])('gamma numbers of shape %d have its mean and variance', (shape) => {
  const random = seeded(5);
  const { mean, variance } = momentsOf(() => gamma(random, shape));
  expect(mean / shape).toBeCloseTo(1, 1);
  expect(variance / shape).toBeCloseTo(1, 0);
});

test.each([0.2, 3, 75])('poisson numbers of mean %d have it, and as great a variance', (expected) => {
  const random = seeded(6);
  const { mean, variance } = momentsOf(() => poisson(random, expected));
  expect(mean / expected).toBeCloseTo(1, 1);
  expect(variance / expected).toBeCloseTo(1, 0);
});

test('a factor has mean 1 and the spread asked for; without spread it is 1', () => {
  const random = seeded(7);
  const { mean, variance } = momentsOf(() => factor(random, 0.3));
  expect(mean).toBeCloseTo(1, 1);
  expect(Math.sqrt(variance)).toBeCloseTo(0.3, 1);
  expect(factor(random, 0)).toBe(1);
});
