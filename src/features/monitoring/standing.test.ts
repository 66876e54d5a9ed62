import { describe, expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { ratio } from '#kernel/number.ts';
import { progressOf } from './standing.ts';

const year = { from: day('2016-01-01'), to: day('2016-12-31') };
const exact = (minimum: number) => ({
  bound: 'exact' as const,
  minimum: ratio(minimum),
  maximum: ratio(minimum),
  baseValue: null,
  period: { isWindowKnown: true },
});

describe('progress', () => {
  test('expects an even pace: on day 322 of 366 of 2.000 that is 1.759,6', () => {
    const progress = progressOf(exact(2_000), 1_873, year, day('2016-11-17'));
    expect(progress).toMatchObject({ left: 127, daysLeft: 44, status: null });
    expect(progress?.expected).toBeCloseTo(1_759.56, 2);
    expect(progress?.ahead).toBeCloseTo(113.44, 2);
  });

  test('gives no verdict while the window is open and the goal not reached, and one on its last day', () => {
    expect(progressOf(exact(154), 112, year, day('2016-12-30'))?.status).toBeNull();
    expect(progressOf(exact(154), 112, year, day('2016-12-31'))?.status).toBe('not-met');
    expect(progressOf(exact(112), 112, year, day('2016-11-17'))?.status).toBe('met');
  });

  test('states no pace where nobody stated the window', () => {
    const target = { ...exact(8_940), period: { isWindowKnown: false } };
    expect(progressOf(target, 4_805, year, day('2016-11-17'))).toMatchObject({
      expected: null,
      ahead: null,
      left: 4_135,
    });
  });

  test('is not capped at the goal, and is nothing without a number', () => {
    expect(progressOf(exact(16), 17, year, day('2016-12-31'))).toMatchObject({
      rate: 1.0625,
      left: 0,
      expected: null,
    });
    expect(progressOf({ ...exact(1), minimum: null }, 3, year, day('2016-12-31'))).toBeNull();
  });
});
