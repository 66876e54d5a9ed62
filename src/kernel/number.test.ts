import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from './day.ts';
import {
  ceiling,
  columnDate,
  compare,
  minus,
  over,
  parseDecimal,
  percentOf,
  plus,
  printCount,
  printDecimal,
  printPercent,
  printRaw,
  type Ratio,
  ratio,
  rounded,
  sentenceDate,
  sentenceMonth,
  sharesOf,
  times,
  toNumber,
} from './number.ts';

const decimal = (text: string): Ratio => {
  const found = parseDecimal(text);
  if (!found) throw new Error(text);
  return found;
};

describe('counts and per cents in Vietnamese form', () => {
  test('a dot for thousands', () => {
    expect([0, 7, 999, 1000, 27790, 1234567, -1234].map(printCount)).toEqual([
      '0',
      '7',
      '999',
      '1.000',
      '27.790',
      '1.234.567',
      '-1.234',
    ]);
  });

  test.each([
    [1831, 1796, '101,95%'],
    [4805, 8940, '53,75%'],
    [4805, 8500, '56,53%'],
    [17, 16, '106,25%'],
    [26, 25, '104%'],
    [612, 600, '102%'],
    [183, 821, '22,29%'],
    [191, 801, '23,85%'],
    [1, 200, '0,5%'],
    [-20, 821, '-2,44%'],
    [5, 5, '100%'],
  ])('%i / %i prints %s', (num, den, printed) => {
    expect(printPercent(ratio(num, den))).toBe(printed);
  });

  test('half a last decimal is rounded up, away from zero', () => {
    expect(printDecimal(ratio(2675, 1000))).toBe('2,68');
    expect(printDecimal(ratio(1005, 1000))).toBe('1,01');
    expect(printDecimal(ratio(-2675, 1000))).toBe('-2,68');
  });

  test('cutting off is a visible option', () => {
    const cut = { decimals: 2, rounding: 'cut-off' } as const;
    expect(printPercent(ratio(183, 821), cut)).toBe('22,28%');
    expect(printPercent(ratio(103, 105), cut)).toBe('98,09%');
  });

  test('a ranking may use one decimal and a raw formula value keeps three', () => {
    expect(printPercent(ratio(170, 135), { decimals: 1, rounding: 'half-up' })).toBe('125,9%');
    expect(printRaw(times(decimal('0.025'), ratio(1715)))).toBe('42,875');
    expect(printRaw(ratio(200))).toBe('200');
  });

  test('a value that rounds to zero has no sign', () => {
    expect(printDecimal(ratio(-1, 1000))).toBe('0');
  });
});

describe('exact rationals', () => {
  test('decimals are read with a dot or a comma', () => {
    expect(decimal('2,5')).toEqual(ratio(25, 10));
    expect(decimal('2.5')).toEqual(ratio(25, 10));
    expect(decimal('-0.25')).toEqual(ratio(-25, 100));
    expect(decimal('20')).toEqual(ratio(20));
    for (const wrong of ['', 'a', '1e3', '1.', '.5', '1.2.3', '1.000.000'])
      expect(parseDecimal(wrong)).toBeNull();
  });

  test('a zero denominator and a fraction are refused', () => {
    expect(() => ratio(1, 0)).toThrow(RangeError);
    expect(() => ratio(1.5)).toThrow(RangeError);
  });

  test('a floor rate rounds up to whole persons, also from just above', () => {
    expect(ceiling(times(decimal('0.025'), ratio(1700)))).toBe(43);
    expect(ceiling(decimal('42.1'))).toBe(43);
    expect(ceiling(ratio(42))).toBe(42);
    expect(ceiling(ratio(0))).toBe(0);
    expect(ceiling(ratio(-5, 2))).toBe(-2);
  });

  const aRatio = fc
    .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }))
    .map(([n, d]) => ratio(n, d));

  test('half-up is never further than half a unit and cutting off never larger', () => {
    fc.assert(
      fc.property(aRatio, fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        const unit = ratio(1, 10n ** BigInt(decimals));
        const near = minus(rounded(value, { decimals, rounding: 'half-up' }), value);
        expect(
          compare(times(ratio(2), ratio(near.num < 0n ? -near.num : near.num, near.den)), unit),
        ).not.toBe(1);
        const cut = rounded(value, { decimals, rounding: 'cut-off' });
        const magnitude = (r: Ratio) => ratio(r.num < 0n ? -r.num : r.num, r.den);
        expect(compare(magnitude(cut), magnitude(value))).not.toBe(1);
      }),
    );
  });

  test('printing and reading again gives the rounded value', () => {
    fc.assert(
      fc.property(aRatio, (value) => {
        const again = decimal(printDecimal(value).replaceAll('.', ''));
        expect(compare(again, rounded(value))).toBe(0);
        expect(toNumber(value)).toBe(Number(printDecimal(value).replaceAll('.', '').replace(',', '.')));
      }),
    );
  });

  test('dividing undoes multiplying', () => {
    fc.assert(
      fc.property(aRatio, aRatio, (a, b) => {
        if (b.num !== 0n) expect(compare(over(times(a, b), b), a)).toBe(0);
        expect(compare(minus(plus(a, b), b), a)).toBe(0);
      }),
    );
  });
});

describe('shares of one whole', () => {
  test('three thirds add up to 100', () => {
    expect(sharesOf([1, 1, 1]).map((share) => printDecimal(share))).toEqual(['33,34', '33,33', '33,33']);
  });

  test('shares add up to exactly 100 and none is further than one unit from its true value', () => {
    const counts = fc.array(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 3 }), (parts, decimals) => {
        const total = parts.reduce((a, b) => a + b, 0);
        fc.pre(total > 0);
        const shares = sharesOf(parts, decimals);
        expect(compare(shares.reduce(plus, ratio(0)), ratio(100))).toBe(0);
        shares.forEach((share, at) => {
          const gap = minus(share, percentOf(ratio(parts[at] ?? 0, total)));
          expect(compare(times(gap, gap), ratio(1, 100n ** BigInt(decimals)))).toBe(-1);
        });
      }),
    );
  });

  test('a whole of nothing has shares of zero', () => {
    expect(sharesOf([0, 0])).toEqual([ratio(0), ratio(0)]);
    expect(sharesOf([])).toEqual([]);
  });
});

test('a date has two forms: one for columns, one for sentences', () => {
  expect(columnDate(day('2016-03-05'))).toBe('05/03/2016');
  expect(
    ['2016-05-23', '2016-11-17', '2016-03-30', '2020-01-02', '2000-06-15'].map((d) => sentenceDate(day(d))),
  ).toEqual(['23/5/2016', '17/11/2016', '30/3/2016', '02/01/2020', '15/6/2000']);
  expect(['2022-12-31', '2017-02-01', '2017-05-01'].map((d) => sentenceMonth(day(d)))).toEqual([
    '12/2022',
    '02/2017',
    '5/2017',
  ]);
});
