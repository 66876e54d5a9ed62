import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '#kernel/calendar.ts';
import { CONFIDENCES } from '#kernel/confidence.ts';
import { addDays, type Day, day, parseDay, weekdayOf, yearOf } from '#kernel/day.ts';
import { dueAfter } from '#kernel/deadline.ts';
import { CALENDAR_KINDS } from './model.ts';
import { shippedCalendar, shippedDays, shippedYears } from './shipped.ts';

const due = (from: string, n: number): Day => dueAfter(shippedCalendar, day(from), n).dueOn;
const offBetween = (from: string, to: string): Day[] => {
  const days: Day[] = [];
  for (let on = day(from); on <= to; on = addDays(on, 1)) days.push(on);
  return days.filter((on) => weekdayOf(on) < 6 && !isWorkingDay(shippedCalendar, on));
};

describe('the shipped calendar', () => {
  test('every special day exists, once, in order, with a name, a source and a confidence', () => {
    for (const { day: on, kind, name, source, confidence } of shippedDays) {
      expect(parseDay(on)).toBe(on);
      expect(CALENDAR_KINDS).toContain(kind);
      expect(CONFIDENCES).toContain(confidence);
      expect(name && source).not.toBe('');
      expect(shippedYears).toContain(yearOf(on));
    }
    const days = shippedDays.map(({ day: on }) => on);
    expect(days).toEqual([...new Set(days)].toSorted());
    expect(shippedYears).toEqual([2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]);
  });

  test.each(shippedYears)(
    '%i has the days off of its law, each made good when it falls on a weekend',
    (year) => {
      const ofYear = shippedDays.filter(({ day: on }) => yearOf(on) === year);
      const legal = ofYear.filter(({ kind }) => kind === 'holiday' || kind === 'tet');
      expect(legal.length).toBe(10 + (year >= 2021 ? 1 : 0) + (year >= 2026 ? 1 : 0));
      const onWeekends = legal.filter(({ day: on }) => weekdayOf(on) > 5);
      expect(ofYear.filter(({ kind }) => kind === 'compensatory').length).toBe(onWeekends.length);
      for (const { day: on, kind, isWorking } of ofYear) {
        expect([on, isWorking]).toEqual([on, kind === 'swapped-on']);
        if (kind === 'compensatory' || kind === 'swapped-off') expect(weekdayOf(on)).toBeLessThan(6);
        if (kind === 'swapped-on') expect(weekdayOf(on)).toBe(6);
      }
    },
  );

  test('every swapped day off has its Saturday', () => {
    const count = (kind: string) => shippedDays.filter((one) => one.kind === kind).length;
    expect(count('swapped-on')).toBe(count('swapped-off'));
  });

  test('what no announcement was seen for is marked', () => {
    const unsure = shippedDays.filter(({ confidence }) => confidence === 'unconfirmed');
    expect(unsure.map(({ day: on }) => on)).toEqual([
      '2018-12-31',
      '2019-01-05',
      '2019-04-29',
      '2019-05-04',
      '2026-11-24',
      '2027-02-04',
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
      '2027-02-09',
      '2027-02-10',
      '2027-09-03',
      '2027-11-24',
    ]);
  });
});

describe('weekdays off around Tết, as announced', () => {
  test.each([
    ['2016-02-01', '2016-02-26', ['2016-02-08', '2016-02-12']],
    ['2017-01-16', '2017-02-10', ['2017-01-26', '2017-02-01']],
    ['2018-02-05', '2018-03-02', ['2018-02-14', '2018-02-20']],
    ['2019-01-21', '2019-02-22', ['2019-02-04', '2019-02-08']],
    ['2020-01-13', '2020-02-14', ['2020-01-23', '2020-01-29']],
    ['2021-02-01', '2021-02-26', ['2021-02-10', '2021-02-16']],
    ['2022-01-17', '2022-02-18', ['2022-01-31', '2022-02-04']],
    ['2023-01-09', '2023-02-10', ['2023-01-20', '2023-01-26']],
    ['2024-01-29', '2024-03-01', ['2024-02-08', '2024-02-14']],
    ['2025-01-13', '2025-02-14', ['2025-01-27', '2025-01-31']],
    ['2026-02-02', '2026-03-06', ['2026-02-16', '2026-02-20']],
  ])('between %s and %s', (from, to, [first, last]) => {
    const off = offBetween(from, to);
    expect([off.length, off[0], off.at(-1)]).toEqual([5, first, last]);
  });
});

describe('deadlines counted by hand', () => {
  test.each([
    // 15/1/2024 + 30: 17 to 7/2, Tết to 14/2, 18 and 19 on 15 and 16/2, ten more to 1/3.
    ['2024-01-15', 30, '2024-03-04'],
    // 20/1/2025 + 15: four to 24/1, Tết and its weekends to 2/2, eleven from 3/2.
    ['2025-01-20', 15, '2025-02-17'],
    // 10/2/2026 + 5: three to 13/2, Tết to 22/2, two from 23/2.
    ['2026-02-10', 5, '2026-02-24'],
    // 26/4/2024 + 1: 29/4 to 1/5 are off, 2/5 is the first day worked.
    ['2024-04-26', 1, '2024-05-02'],
    // 26/4/2024 + 3: Friday 3/5, then Saturday 4/5 is worked for 29/4.
    ['2024-04-26', 3, '2024-05-04'],
    // 25/4/2025 + 1: Saturday 26/4 is worked for 2/5.
    ['2025-04-25', 1, '2025-04-26'],
    // 30/12/2022 + 1: 1/1/2023 is a Sunday, made good on 2/1.
    ['2022-12-30', 1, '2023-01-03'],
    // 28/8/2026 + 1: 31/8 to 2/9 are off.
    ['2026-08-28', 1, '2026-09-03'],
    // 10/10/2018 + 30, the ceremony clock of a decision received that day.
    ['2018-10-10', 30, '2018-11-21'],
    // 10/10/2019 + 30: the end of probation, when the branch must have considered.
    ['2019-10-10', 30, '2019-11-21'],
    // 1/7/2025 + 45, the decision clock of 294-QĐ/TW: 2/9 and 1/9 on the way.
    ['2025-07-01', 45, '2025-09-04'],
  ])('%s and %i working days is %s', (from, n, expected) => {
    expect(due(from, n)).toBe(expected);
  });

  test('a year beyond the table counts weekends only and says so', () => {
    const answer = dueAfter(shippedCalendar, day('2027-12-31'), 1);
    expect(answer).toEqual({ dueOn: '2028-01-03', unsure: { years: [2028], days: [] } });
    expect(dueAfter(shippedCalendar, day('2015-12-31'), 1).unsure.years).toEqual([]);
    expect(dueAfter(shippedCalendar, day('2015-12-30'), 1).unsure.years).toEqual([2015]);
  });
});
