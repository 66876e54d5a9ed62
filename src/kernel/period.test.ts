import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, day } from './day.ts';
import {
  daysIn,
  elapsedOf,
  includes,
  inSentence,
  type Period,
  parsePeriod,
  previousSame,
  sameWindow,
  until,
  type Window,
  without,
  withWindow,
} from './period.ts';

const parsed = (code: string): Period => {
  const found = parsePeriod(code);
  if (!found) throw new Error(code);
  return found;
};
const window = (from: string, to: string): Window => ({ from: day(from), to: day(to) });

describe('a period is parsed and printed', () => {
  test.each([
    ['2017', 'year', '2017-01-01', '2017-12-31', 'Năm 2017', 'năm 2017'],
    ['2017-H1', 'half', '2017-01-01', '2017-06-30', '6 tháng đầu năm 2017', '6 tháng đầu năm 2017'],
    ['2017-H2', 'half', '2017-07-01', '2017-12-31', '6 tháng cuối năm 2017', '6 tháng cuối năm 2017'],
    ['2017-Q1', 'quarter', '2017-01-01', '2017-03-31', 'Quý I/2017', 'quý I/2017'],
    ['2017-Q4', 'quarter', '2017-10-01', '2017-12-31', 'Quý IV/2017', 'quý IV/2017'],
    ['2017-05', 'month', '2017-05-01', '2017-05-31', 'Tháng 5/2017', 'tháng 5/2017'],
    ['2016-02', 'month', '2016-02-01', '2016-02-29', 'Tháng 02/2016', 'tháng 02/2016'],
    ['term:2015-2020', 'term', '2015-01-01', '2020-12-31', 'Nhiệm kỳ 2015–2020', 'nhiệm kỳ 2015–2020'],
    [
      '2016-05-23..2016-11-17',
      'days',
      '2016-05-23',
      '2016-11-17',
      'Từ 23/5/2016 đến 17/11/2016',
      'từ 23/5/2016 đến 17/11/2016',
    ],
  ])('%s', (code, kind, from, to, label, middle) => {
    const found = parsed(code);
    expect(found).toMatchObject({ kind, from, to, label, code });
    expect(inSentence(found)).toBe(middle);
  });

  test.each([
    '',
    '17',
    '1899',
    '2101',
    '2017-H3',
    '2017-Q0',
    '2017-Q5',
    '2017-13',
    '2017-5',
    'term:2020-2015',
    'term:2015',
    '2017-05-23',
    '2017-02-30..2017-03-01',
    '2017-03-01..2017-02-01',
    ' 2017',
  ])('%j is no period', (code) => {
    expect(parsePeriod(code)).toBeNull();
  });

  test('the window of a term is known only when its plan gives it', () => {
    const term = parsed('term:2015-2020');
    expect(term.isWindowKnown).toBe(false);
    const exact = withWindow(term, window('2015-10-01', '2020-09-30'));
    expect(exact).toMatchObject({ code: 'term:2015-2020', from: '2015-10-01', isWindowKnown: true });
  });
});

test.each([
  ['2017', '2016'],
  ['2017-H2', '2016-H2'],
  ['2017-Q3', '2016-Q3'],
  ['2017-05', '2016-05'],
  ['term:2015-2020', 'term:2010-2015'],
  ['2017-01-01..2017-02-28', '2016-01-01..2016-02-29'],
  ['2016-02-29..2016-03-10', '2015-02-28..2015-03-10'],
])('the same period before %s is %s', (code, before) => {
  expect(previousSame(parsed(code)).code).toBe(before);
});

describe('time gone by', () => {
  test('17/11/2016 is day 322 of 366', () => {
    expect(elapsedOf(parsed('2016'), day('2016-11-17'))).toEqual({ days: 322, total: 366 });
  });

  test('nothing has gone by the day before, everything from the last day on', () => {
    expect(elapsedOf(parsed('2017'), day('2016-12-31'))).toEqual({ days: 0, total: 365 });
    expect(elapsedOf(parsed('2017'), day('2017-12-31'))).toEqual({ days: 365, total: 365 });
    expect(elapsedOf(parsed('2017'), day('2018-02-08'))).toEqual({ days: 365, total: 365 });
  });

  test('a window ends on the as-of day', () => {
    expect(until(parsed('2017'), day('2017-03-05'))).toEqual(window('2017-01-01', '2017-03-05'));
    expect(until(parsed('2017'), day('2018-03-05'))).toEqual(window('2017-01-01', '2017-12-31'));
    expect(until(parsed('2017'), day('2016-12-31'))).toBeNull();
  });
});

describe('taking windows away', () => {
  test('the other years of a term', () => {
    const term = window('2015-01-01', '2017-12-31');
    expect(without(term, [parsed('2017'), parsed('2016')])).toEqual([window('2015-01-01', '2015-12-31')]);
  });

  const START = day('2015-01-01');
  const aWindow = fc
    .tuple(fc.nat({ max: 300 }), fc.nat({ max: 300 }))
    .map(([a, n]): Window => ({ from: addDays(START, a), to: addDays(START, a + n) }));

  test('a day is left exactly when it is in the window and in none of those taken', () => {
    fc.assert(
      fc.property(aWindow, fc.array(aWindow, { maxLength: 4 }), (whole, taken) => {
        const left = without(whole, taken);
        const isLeft = (at: Day) => left.filter((part) => includes(part, at)).length;
        for (let n = 0; n <= 600; n += 7) {
          const at = addDays(START, n);
          expect(isLeft(at)).toBe(includes(whole, at) && !taken.some((part) => includes(part, at)) ? 1 : 0);
        }
        expect(left.every((part) => daysIn(part) > 0)).toBe(true);
        expect(without(whole, []).every((part) => sameWindow(part, whole))).toBe(true);
      }),
    );
  });
});
