import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, parseDecimal, type Ratio, ratio } from '#kernel/number.ts';
import { basesGiving, ofBase, requiredCount, statusOf } from './bounds.ts';

const decimal = (text: string): Ratio => parseDecimal(text) ?? ratio(0);

describe('a bound has a status', () => {
  const range = { bound: 'range', minimum: ratio(200), maximum: ratio(220) } as const;

  test.each([
    [199, 'not-met'],
    [200, 'met'],
    [220, 'met'],
    [221, 'exceeded'],
  ])('%i of a range from 200 to 220 is %s', (done, status) => {
    expect(statusOf(range, ratio(done))).toBe(status);
  });

  test('a floor is met by exactly its number and never exceeded', () => {
    const floor = { bound: 'min', minimum: ratio(852), maximum: null } as const;
    expect([851, 852, 5000].map((n) => statusOf(floor, ratio(n)))).toEqual(['not-met', 'met', 'met']);
  });

  test('an exact number may be exceeded', () => {
    const exact = { bound: 'exact', minimum: ratio(16), maximum: null } as const;
    expect([15, 16, 17].map((n) => statusOf(exact, ratio(n)))).toEqual(['not-met', 'met', 'exceeded']);
  });

  test('a share is compared exactly, not as printed', () => {
    const coverage = { bound: 'coverage', minimum: ratio(1), maximum: null } as const;
    expect(statusOf(coverage, ratio(99_999, 100_000))).toBe('not-met');
    expect(statusOf(coverage, ratio(5, 5))).toBe('met');
  });

  test('a target without a number has no status', () => {
    expect(statusOf({ bound: 'unnumbered', minimum: null, maximum: null }, ratio(5))).toBeNull();
  });

  test('the three answers follow the order of the result, whatever the range', () => {
    fc.assert(
      fc.property(fc.nat(999), fc.nat(999), fc.nat(999), (a, b, done) => {
        const [low, high] = a <= b ? [a, b] : [b, a];
        const status = statusOf({ bound: 'range', minimum: ratio(low), maximum: ratio(high) }, ratio(done));
        expect(status).toBe(done < low ? 'not-met' : done > high ? 'exceeded' : 'met');
      }),
    );
  });
});

describe('floor rates become whole persons by rounding up', () => {
  test('2,5% of 1.715 is 43 and of 1.684 too', () => {
    expect(ofBase(decimal('0.025'), 1715)).toBe(43);
    expect(ofBase(decimal('0.025'), 1684)).toBe(43);
    expect(requiredCount({ bound: 'rate-min', minimum: decimal('0.025'), baseValue: 1715 })).toBe(43);
  });

  test('43 is 2,5% of a base from 1.681 to 1.720, 25 is 20% of 121 to 125', () => {
    expect(basesGiving(decimal('0.025'), 43)).toEqual({ from: 1681, to: 1720 });
    expect(basesGiving(decimal('0.2'), 25)).toEqual({ from: 121, to: 125 });
    expect(basesGiving(decimal('0.2'), 0)).toBeNull();
  });

  test('a rate without its base requires no number', () => {
    expect(requiredCount({ bound: 'rate-min', minimum: decimal('0.025'), baseValue: null })).toBeNull();
    expect(requiredCount({ bound: 'coverage', minimum: ratio(1), baseValue: null })).toBeNull();
    expect(requiredCount({ bound: 'unnumbered', minimum: null, baseValue: null })).toBeNull();
  });

  test('the bases found are exactly those that give the number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 1, max: 300 }),
        (permille, assigned) => {
          const rate = ratio(permille, 1000);
          const found = basesGiving(rate, assigned);
          if (!found) return;
          expect([found.from, found.to].map((base) => ofBase(rate, base))).toEqual([assigned, assigned]);
          expect(ofBase(rate, found.from - 1)).toBeLessThan(assigned);
          expect(ofBase(rate, found.to + 1)).toBeGreaterThan(assigned);
          expect(compare(rate, ratio(0))).toBe(1);
        },
      ),
    );
  });
});
