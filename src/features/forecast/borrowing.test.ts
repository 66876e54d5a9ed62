import { expect, test } from 'vitest';
import { borrowed, type Seen } from './borrowing.ts';
import { gamma, poisson, seeded } from './random.ts';

/** Units whose factors differ by `spread`; every second thing that happened lies so far back that it weighs a tenth. */
const seen = (spread: number, weight: number): Seen[] => {
  const random = seeded(4);
  return Array.from({ length: 4_000 }, (_, id) => {
    const skill = spread === 0 ? 1 : gamma(random, 1 / spread ** 2) * spread ** 2;
    const [near, far] = [poisson(random, 5 * skill), poisson(random, 5 * skill)];
    return {
      ...{ id, peers: 'branch', n: near + weight * far },
      ...{ expected: 5 + weight * 5, noise: 5 + weight ** 2 * 5 },
    };
  });
};

test.each([1, 0.1])('how far units differ is found again, though what is old weighs %d', (weight) => {
  expect(borrowed(seen(0.4, weight)).spread).toBeCloseTo(0.4, 1);
  expect(borrowed(seen(0, weight)).spread).toBeLessThan(0.1);
});
