import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GoalNumbers } from '#features/plans/goals.ts';
import { compare, ratio, times } from '#kernel/number.ts';
import { boundsIn, dilutingOf, lackingOf, verdictOf } from './structure.ts';

const share = (percent: number, most: number | null = null): GoalNumbers => ({
  bound: most === null ? 'rate-min' : 'rate-range',
  minimum: ratio(percent, 100),
  maximum: most === null ? null : ratio(most, 100),
});
const count = (minimum: number, most: number | null = null): GoalNumbers => ({
  bound: most === null ? 'min' : 'range',
  minimum: ratio(minimum),
  maximum: most === null ? null : ratio(most),
});
const of = (n: number, total: number, unknown = 0) => ({ n, total, unknown });

describe('the verdict', () => {
  test('is met at the share itself and not one person below', () => {
    expect(verdictOf(share(35), of(35, 100))).toBe('met');
    expect(verdictOf(share(35), of(34, 100))).toBe('below');
  });

  test('of a range is above only beyond its maximum', () => {
    expect(verdictOf(share(20, 25), of(25, 100))).toBe('met');
    expect(verdictOf(share(20, 25), of(26, 100))).toBe('above');
  });

  test('is left open where those of unknown value decide, and given where they do not', () => {
    expect(verdictOf(share(35), of(34, 100, 1))).toBe('unclear');
    expect(verdictOf(share(35), of(33, 100, 1))).toBe('below');
    expect(verdictOf(share(35), of(35, 100, 60))).toBe('met');
    expect(verdictOf(share(20, 25), of(25, 100, 1))).toBe('unclear');
  });

  test('of a share is none where there is nobody; a number of people is simply not reached', () => {
    expect(verdictOf(share(35), of(0, 0))).toBe('nobody');
    expect(verdictOf(count(1), of(0, 0))).toBe('below');
    expect(verdictOf(count(3, 4), of(5, 9))).toBe('above');
  });
});

describe('people lacking', () => {
  test('count themselves into the whole', () => {
    // 10 of 40 are 25%; 35% need 7 more: 17 of 47.
    expect(lackingOf(share(35), of(10, 40))).toBe(7);
    expect(lackingOf(count(12), of(10, 40))).toBe(2);
    expect(lackingOf(share(25), of(10, 40))).toBe(0);
  });

  test('are beyond number where all must be of the value and somebody is not', () => {
    expect(lackingOf(share(100), of(3, 4))).toBeNull();
    expect(lackingOf(share(100), of(4, 4))).toBe(0);
  });

  const counted = fc.nat(400).chain((total) => fc.record({ total: fc.constant(total), n: fc.nat(total) }));

  test('make the share hold, and one fewer would not', () => {
    fc.assert(
      fc.property(counted, fc.integer({ min: 1, max: 99 }), ({ n, total }, percent) => {
        const goal = share(percent);
        const k = lackingOf(goal, { n, total }) as number;
        const holds = (more: number) =>
          compare(ratio(n + more), times(goal.minimum, ratio(total + more))) >= 0;
        expect(holds(k)).toBe(true);
        if (k > 0) expect(holds(k - 1)).toBe(false);
      }),
    );
  });

  test('others thin a share out to its maximum, and one fewer would not', () => {
    fc.assert(
      fc.property(counted, fc.integer({ min: 1, max: 99 }), ({ n, total }, percent) => {
        const goal = share(0, percent);
        const k = dilutingOf(goal, { n, total }) as number;
        const holds = (more: number) => n * 100 <= percent * (total + more);
        expect(holds(k)).toBe(true);
        if (k > 0) expect(holds(k - 1)).toBe(false);
      }),
    );
  });

  test('a number of people above its maximum, and a share of nobody, are thinned out by none', () => {
    expect(dilutingOf(count(1, 3), of(4, 9))).toBeNull();
    expect(dilutingOf(share(0, 0), of(1, 9))).toBeNull();
    expect(dilutingOf(share(0, 25), of(25, 100))).toBe(0);
  });
});

test('the whole numbers of a goal are exactly those with the verdict met', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(100), fc.nat(100), (total, a, b) => {
      const goal = share(Math.min(a, b), Math.max(a, b));
      const { least, most } = boundsIn(goal, total);
      for (let n = 0; n <= total; n += 1)
        expect(verdictOf(goal, of(n, total)) === 'met').toBe(n >= least && n <= (most as number));
    }),
    { numRuns: 30 },
  );
});
