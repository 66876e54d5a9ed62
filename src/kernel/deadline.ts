import { isWorkingDay, type Unsure, unsureAbout, type WorkingCalendar } from './calendar.ts';
import { addDays, addMonths, type Day, partsOf } from './day.ts';

/** The last day on which something is still in time, and what that answer is not sure of. */
export interface Deadline {
  readonly dueOn: Day;
  readonly unsure: Unsure;
}

/** R-CNT-2. So many working days from a day: that day is day 0, the first working day after it is day 1. */
export const dueAfter = (calendar: WorkingCalendar, from: Day, workingDays: number): Deadline => {
  const passed: Day[] = [];
  let day = from;
  for (let left = workingDays; left > 0; ) {
    day = addDays(day, 1);
    passed.push(day);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return { dueOn: day, unsure: unsureAbout(calendar, passed) };
};

/** An extension is added once, to the first due day. */
export const extended = (calendar: WorkingCalendar, first: Deadline, workingDays: number): Deadline => {
  const more = dueAfter(calendar, first.dueOn, workingDays);
  return {
    dueOn: more.dueOn,
    unsure: {
      years: [...new Set([...first.unsure.years, ...more.unsure.years])],
      days: [...first.unsure.days, ...more.unsure.days],
    },
  };
};

/** Working days after the first day up to and with the second; 0 when the second is not later. */
export const workingDaysBetween = (calendar: WorkingCalendar, from: Day, to: Day): number => {
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
};

/** The latest day from which so many working days end on the goal at the latest: for planning backwards. */
export const latestStart = (calendar: WorkingCalendar, goal: Day, workingDays: number): Deadline => {
  const passed: Day[] = [];
  let day = goal;
  for (let left = workingDays; left > 0; day = addDays(day, -1)) {
    passed.push(day);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return { dueOn: day, unsure: unsureAbout(calendar, passed) };
};

/** R-CNT-4. «Quá n tháng»: a paper is valid on its anniversary and expired the day after. */
export const isExpired = (issuedOn: Day, months: number, on: Day): boolean =>
  addMonths(issuedOn, months) < on;

/** Difference of the months' names without their days: the other reading of «tính theo tháng». */
export const calendarMonthsBetween = (from: Day, to: Day): number => {
  const [a, b] = [partsOf(from), partsOf(to)];
  return (b.year - a.year) * 12 + (b.month - a.month);
};
