import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay, type WorkingCalendar } from './calendar.ts';
import { addDays, addMonths, type Day, day, monthsBetween, weekdayOf } from './day.ts';
import {
  calendarMonthsBetween,
  dueAfter,
  extended,
  isExpired,
  latestStart,
  workingDaysBetween,
} from './deadline.ts';

const weekendsOnly: WorkingCalendar = { special: new Map(), years: new Set() };
const calendarOf = (special: Record<string, boolean>, ...years: number[]): WorkingCalendar => ({
  special: new Map(
    Object.entries(special).map(([on, isWorking]) => [day(on), { isWorking, isConfirmed: true }]),
  ),
  years: new Set(years),
});

const aDay = fc.integer({ min: 0, max: 70_000 }).map((n) => addDays(day('1901-01-01'), n));
const aCalendar = fc.array(fc.tuple(fc.integer({ min: -40, max: 200 }), fc.boolean()), { maxLength: 40 }).map(
  (entries) =>
    (from: Day): WorkingCalendar => ({
      special: new Map(entries.map(([n, isWorking]) => [addDays(from, n), { isWorking, isConfirmed: true }])),
      years: new Set([2024]),
    }),
);
const someDays = fc.integer({ min: 0, max: 60 });

describe('R-CNT-1 a working day', () => {
  test('is Monday to Friday, unless the calendar says otherwise', () => {
    const calendar = calendarOf({ '2024-04-29': false, '2024-05-04': true }, 2024);
    const worked = ['2024-04-26', '2024-04-27', '2024-04-28', '2024-04-29', '2024-05-03', '2024-05-04'];
    expect(worked.map((on) => isWorkingDay(calendar, day(on)))).toEqual([
      true,
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('R-CNT-2 so many working days from a day', () => {
  test('the day itself is day 0, the first working day after it is day 1', () => {
    const due = (from: string, n: number) => dueAfter(weekendsOnly, day(from), n).dueOn;
    expect(due('2026-11-20', 0)).toBe('2026-11-20');
    expect(due('2026-11-20', 1)).toBe('2026-11-23');
    expect(due('2026-11-21', 1)).toBe('2026-11-23');
    expect(due('2026-11-23', 5)).toBe('2026-11-30');
  });

  test('a Saturday worked counts, a holiday does not', () => {
    const calendar = calendarOf(
      { '2024-04-29': false, '2024-04-30': false, '2024-05-01': false, '2024-05-04': true },
      2024,
    );
    expect(dueAfter(calendar, day('2024-04-26'), 3).dueOn).toBe('2024-05-04');
  });

  test('the due day is worked, and exactly so many working days lie after the first', () => {
    fc.assert(
      fc.property(aDay, aCalendar, fc.integer({ min: 1, max: 60 }), (from, make, n) => {
        const calendar = make(from);
        const { dueOn } = dueAfter(calendar, from, n);
        expect(isWorkingDay(calendar, dueOn)).toBe(true);
        expect(workingDaysBetween(calendar, from, dueOn)).toBe(n);
      }),
    );
  });

  test('a later start is never due earlier, and a longer time never sooner', () => {
    fc.assert(
      fc.property(aDay, aCalendar, someDays, fc.nat(20), (from, make, n, more) => {
        const calendar = make(from);
        const due = dueAfter(calendar, from, n).dueOn;
        expect(dueAfter(calendar, addDays(from, more), n).dueOn >= due).toBe(true);
        expect(dueAfter(calendar, from, n + more).dueOn >= due).toBe(true);
      }),
    );
  });

  test('an extension is added to the first due day, as if both were one', () => {
    fc.assert(
      fc.property(aDay, aCalendar, someDays, someDays, (from, make, n, more) => {
        const calendar = make(from);
        const both = extended(calendar, dueAfter(calendar, from, n), more);
        expect(both.dueOn).toBe(dueAfter(calendar, from, n + more).dueOn);
      }),
    );
  });

  test('the latest start is due in time, a day later is not', () => {
    fc.assert(
      fc.property(aDay, aCalendar, fc.integer({ min: 1, max: 60 }), (goal, make, n) => {
        const calendar = make(addDays(goal, -100));
        const { dueOn: start } = latestStart(calendar, goal, n);
        expect(dueAfter(calendar, start, n).dueOn <= goal).toBe(true);
        expect(dueAfter(calendar, addDays(start, 1), n).dueOn > goal).toBe(true);
      }),
    );
  });

  test('days overdue: none on the due day, one on the next working day', () => {
    const late = (on: string) => workingDaysBetween(weekendsOnly, day('2026-11-20'), day(on));
    expect(['2026-11-19', '2026-11-20', '2026-11-22', '2026-11-23', '2026-11-24'].map(late)).toEqual([
      0, 0, 0, 1, 2,
    ]);
  });
});

describe('what an answer is not sure of', () => {
  test('a year outside the calendar counts weekends only, and is named', () => {
    const calendar = calendarOf({}, 2026);
    expect(dueAfter(calendar, day('2026-12-01'), 10).unsure.years).toEqual([]);
    expect(dueAfter(calendar, day('2026-12-28'), 10).unsure.years).toEqual([2027]);
    expect(latestStart(calendar, day('2027-01-08'), 10).unsure.years).toEqual([2027]);
  });

  test('a special day that nobody confirmed is named when it lies on the way', () => {
    const special = new Map([[day('2026-11-24'), { isWorking: false, isConfirmed: false }]]);
    const calendar = { special, years: new Set([2026]) };
    expect(dueAfter(calendar, day('2026-11-23'), 1)).toEqual({
      dueOn: '2026-11-25',
      unsure: { years: [], days: ['2026-11-24'] },
    });
    expect(dueAfter(calendar, day('2026-11-24'), 1).unsure.days).toEqual([]);
    const first = dueAfter(calendar, day('2026-11-23'), 1);
    expect(extended(calendar, first, 1).unsure.days).toEqual(['2026-11-24']);
  });
});

describe('months', () => {
  test('R-CNT-3 the same day number so many months later, the last day of a shorter month', () => {
    expect(addMonths(day('2024-02-29'), 12)).toBe('2025-02-28');
    expect(addMonths(day('2024-10-10'), 12)).toBe('2025-10-10');
    expect(addMonths(day('1900-01-31'), 1)).toBe('1900-02-28');
    expect(addMonths(day('2100-01-31'), 1)).toBe('2100-02-28');
  });

  test('R-CNT-4 a paper is valid on its anniversary and expired the day after', () => {
    expect(isExpired(day('2020-05-15'), 60, day('2025-05-15'))).toBe(false);
    expect(isExpired(day('2020-05-15'), 60, day('2025-05-16'))).toBe(true);
    expect(isExpired(day('2024-02-29'), 12, day('2025-02-28'))).toBe(false);
    expect(isExpired(day('2024-02-29'), 12, day('2025-03-01'))).toBe(true);
  });

  test('R-CNT-5 by months without days a birthday counts from the first of its month', () => {
    expect(calendarMonthsBetween(day('2008-05-31'), day('2026-05-01'))).toBe(216);
    expect(monthsBetween(day('2008-05-31'), day('2026-05-01'))).toBe(215);
    fc.assert(
      fc.property(aDay, fc.nat(3000), (from, days) => {
        const to = addDays(from, days);
        const difference = calendarMonthsBetween(from, to) - monthsBetween(from, to);
        expect([0, 1]).toContain(difference);
      }),
    );
  });

  test('the week has seven days', () => {
    fc.assert(
      fc.property(aDay, (on) => {
        expect(weekdayOf(addDays(on, 7))).toBe(weekdayOf(on));
        expect(weekdayOf(addDays(on, 1))).toBe((weekdayOf(on) % 7) + 1);
      }),
    );
  });
});
