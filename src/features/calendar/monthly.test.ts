import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, day, partsOf, weekdayOf } from '#kernel/day.ts';
import {
  type MeetingCalendar,
  type MeetingRule,
  meetingBy,
  meetingsBetween,
  nextMeetings,
} from './monthly.ts';

const from = day('2010-01-01');
const onThe = (dayOfMonth: number, change: Partial<MeetingRule> = {}): MeetingRule => ({
  dayOfMonth,
  weekday: null,
  week: null,
  from,
  until: null,
  ...change,
});
const onWeekday = (weekday: number, week: number): MeetingRule => ({
  ...onThe(1),
  dayOfMonth: null,
  weekday,
  week,
});
const meets = (...rules: MeetingRule[]): MeetingCalendar => ({ rules, exceptions: [] });

describe('the last meeting by a day', () => {
  test.each([
    ['2025-12-05', 5, '2025-12-05'],
    ['2025-12-04', 5, '2025-11-05'],
    ['2026-01-04', 5, '2025-12-05'],
    ['2025-03-01', 31, '2025-02-28'],
    ['2025-02-28', 31, '2025-02-28'],
    ['2025-02-27', 31, '2025-01-31'],
  ] as const)('%s, ngày %s hằng tháng: %s', (by, dayOfMonth, expected) => {
    expect(meetingBy(day(by), meets(onThe(dayOfMonth)))).toBe(expected);
  });

  test.each([
    // Friday of the third week: the third Friday.
    ['2025-12-31', 5, 3, '2025-12-19'],
    ['2025-12-18', 5, 3, '2025-11-21'],
    // 1/12/2025 is a Monday.
    ['2025-12-01', 1, 1, '2025-12-01'],
    // The fifth week is the last one of the month.
    ['2025-12-31', 3, 5, '2025-12-31'],
    ['2025-12-31', 4, 5, '2025-12-25'],
  ] as const)('%s, weekday %s of week %s: %s', (by, weekday, week, expected) => {
    expect(meetingBy(day(by), meets(onWeekday(weekday, week)))).toBe(expected);
  });

  test('any day will do where nobody said when, or no longer', () => {
    const by = day('2025-12-04');
    expect(meetingBy(by, null)).toBe(by);
    expect(meetingBy(by, meets(onThe(5, { until: day('2025-12-03') })))).toBe(by);
    expect(meetingBy(by, meets(onThe(5, { until: by })))).toBe('2025-11-05');
    expect(meetingBy(by, meets(onThe(5, { from: addDays(by, 1) })))).toBe(by);
  });

  test('a meeting moved is held on its other day, one not held is not, one besides counts', () => {
    const calendar = (insteadOf: string | null, heldOn: string | null): MeetingCalendar => ({
      rules: [onThe(3)],
      exceptions: [{ insteadOf: insteadOf as Day | null, heldOn: heldOn as Day | null }],
    });
    const by = day('2027-02-28');
    expect(meetingBy(by, calendar('2027-02-03', '2027-01-30'))).toBe('2027-01-30');
    expect(meetingBy(by, calendar('2027-02-03', null))).toBe('2027-01-03');
    expect(meetingBy(by, calendar(null, '2027-02-20'))).toBe('2027-02-20');
    expect(meetingBy(day('2027-02-19'), calendar(null, '2027-02-20'))).toBe('2027-02-03');
  });

  const rule = fc.oneof(
    fc.integer({ min: 1, max: 31 }).map((n) => onThe(n)),
    fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 5 })).map(([w, n]) => onWeekday(w, n)),
  );

  test('is one meeting a month, on its day, never later than asked and never more than a month before', () => {
    fc.assert(
      fc.property(rule, fc.integer({ min: 0, max: 8000 }), (one, days) => {
        const by = addDays(day('2015-01-01'), days);
        const last = meetingBy(by, meets(one));
        expect(last <= by).toBe(true);
        expect(addDays(by, -37) < last).toBe(true);
        if (one.weekday !== null) expect(weekdayOf(last)).toBe(one.weekday);
        const year = meetingsBetween(meets(one), day('2024-01-01'), day('2024-12-31'));
        expect(year.map((on) => partsOf(on).month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      }),
    );
  });

  test('the next ones are listed from a day on, to the last year there is', () => {
    expect(nextMeetings(day('2025-12-05'), meets(onThe(5)), 2)).toEqual(['2025-12-05', '2026-01-05']);
    expect(nextMeetings(day('2100-12-06'), meets(onThe(5)), 2)).toEqual([]);
  });
});
