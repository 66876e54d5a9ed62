import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  day,
  dayOf,
  daysBetween,
  daysInMonth,
  daysInYear,
  firstReaching,
  isLeapYear,
  lastOfMonth,
  monthOf,
  monthsBetween,
  parseDay,
  partsOf,
  readDay,
  todayIn,
  weekdayOf,
  yearOf,
} from './day.ts';

const aDay = fc
  .record({
    year: fc.integer({ min: 1910, max: 2090 }),
    month: fc.integer({ min: 1, max: 12 }),
    at: fc.nat(),
  })
  .map(({ year, month, at }) => dayOf(year, month, 1 + (at % daysInMonth(year, month))));

describe('a day is read strictly', () => {
  test('ISO alone is accepted where programs write', () => {
    expect(parseDay('2017-12-31')).toBe('2017-12-31');
    for (const wrong of ['31/12/2017', '2017-1-5', '2017-12-31T00:00', ' 2017-12-31', '', '2017-13-01'])
      expect(parseDay(wrong)).toBeNull();
  });

  test('people may type slashes, dashes, dots or nothing between the parts', () => {
    for (const typed of ['27/12/2017', '27-12-2017', '27.12.2017', '27122017', ' 2017-12-27 '])
      expect(readDay(typed)).toBe('2017-12-27');
    expect(readDay('3-2-2017')).toBe('2017-02-03');
    expect(readDay('3/2-2017')).toBeNull();
    expect(readDay('322017')).toBeNull();
  });

  test('a day that the calendar lacks is refused', () => {
    for (const wrong of ['31/02/2017', '29/02/2017', '31/4/2017', '00/01/2017', '01/00/2017', '31022017'])
      expect(readDay(wrong)).toBeNull();
    expect(readDay('29/02/2016')).toBe('2016-02-29');
    expect(() => day('2017-02-31')).toThrow(RangeError);
  });

  test('years before 1900 and after 2100 are refused', () => {
    expect(parseDay('1899-12-31')).toBeNull();
    expect(parseDay('1900-01-01')).toBe('1900-01-01');
    expect(parseDay('2100-12-31')).toBe('2100-12-31');
    expect(parseDay('2101-01-01')).toBeNull();
    expect(() => addDays(day('2100-12-31'), 1)).toThrow(RangeError);
  });
});

describe('arithmetic of days', () => {
  test('a month that lacks the day ends on its last day', () => {
    expect(addMonths(day('2017-01-31'), 1)).toBe('2017-02-28');
    expect(addMonths(day('2016-02-29'), 12)).toBe('2017-02-28');
    expect(addMonths(day('2017-03-31'), -1)).toBe('2017-02-28');
    expect(addMonths(day('2024-10-10'), 12)).toBe('2025-10-10');
    expect(addMonths(day('2017-01-15'), -13)).toBe('2015-12-15');
  });

  test('completed months count a shortened month as complete', () => {
    expect(monthsBetween(day('2000-01-31'), day('2000-02-29'))).toBe(1);
    expect(monthsBetween(day('2000-01-15'), day('2018-01-14'))).toBe(215);
    expect(monthsBetween(day('2000-01-15'), day('2018-01-15'))).toBe(216);
    expect(monthsBetween(day('2018-01-15'), day('2000-01-15'))).toBe(-216);
  });

  test('17/11/2016 is 178 days after 23/5/2016', () => {
    expect(daysBetween(day('2016-05-23'), day('2016-11-17'))).toBe(178);
  });

  test('leap years follow the Gregorian rule', () => {
    expect([1900, 2000, 2016, 2017, 2100].map(isLeapYear)).toEqual([false, true, true, false, false]);
    expect([daysInYear(2016), daysInYear(2017)]).toEqual([366, 365]);
  });

  test('days of the week, also before 1970', () => {
    expect(['1900-01-01', '1969-12-28', '1970-01-01', '2026-11-21'].map((on) => weekdayOf(day(on)))).toEqual([
      1, 7, 4, 6,
    ]);
  });

  test('parts of a day', () => {
    expect(yearOf(day('2017-05-23'))).toBe(2017);
    expect(monthOf(day('2017-05-23'))).toBe('2017-05-01');
    expect(lastOfMonth(day('2016-02-03'))).toBe('2016-02-29');
  });

  test('adding days and counting them are inverse', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -3000, max: 3000 }), (from, n) => {
        expect(daysBetween(from, addDays(from, n))).toBe(n);
      }),
    );
  });

  test('completed months are the largest n that does not pass the second day', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 3000 }), (from, days) => {
        const to = addDays(from, days);
        const n = monthsBetween(from, to);
        expect(addMonths(from, n) <= to).toBe(true);
        expect(addMonths(from, n + 1) > to).toBe(true);
      }),
    );
  });

  test('the first day from which so many months reach another reaches it, and the day before does not', () => {
    expect(firstReaching(day('2017-02-28'), 1)).toBe('2017-01-28');
    expect(firstReaching(day('2017-03-01'), 1)).toBe('2017-02-01');
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 120 }), (target, months) => {
        const first = firstReaching(target, months);
        expect(addMonths(first, months) >= target).toBe(true);
        expect(addMonths(addDays(first, -1), months) < target).toBe(true);
      }),
    );
  });

  test('text order is time order and parts write the same day again', () => {
    fc.assert(
      fc.property(aDay, aDay, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0);
        const { year, month, day: date } = partsOf(a);
        expect(dayOf(year, month, date)).toBe(a);
      }),
    );
  });
});

test('today is the day in Ho Chi Minh City, seven hours before midnight in Greenwich', () => {
  const at = (iso: string) => todayIn(() => Date.parse(iso));
  expect(at('2017-12-31T16:59:59Z')).toBe('2017-12-31');
  expect(at('2017-12-31T17:00:00Z')).toBe('2018-01-01');
});
