import { type Day, weekdayOf, yearOf } from './day.ts';

/** A day that is not what its place in the week says: a holiday, a compensatory day off, a Saturday worked. */
export interface SpecialDay {
  readonly isWorking: boolean;
  /** False while its announcement has not been seen. */
  readonly isConfirmed: boolean;
}

/** Which days are worked. A year outside `years` counts weekends only, and answers that pass through it say so. */
export interface WorkingCalendar {
  readonly special: ReadonlyMap<Day, SpecialDay>;
  readonly years: ReadonlySet<number>;
}

/** What an answer of the calendar rests on without being sure of it; both empty when it is sure. */
export interface Unsure {
  /** Years whose holidays nobody entered: «lịch chưa xác nhận». */
  readonly years: readonly number[];
  /** Special days on the way that are «chưa kiểm chứng». */
  readonly days: readonly Day[];
}

const SATURDAY = 6;

/** R-CNT-1. Monday to Friday, unless the calendar says otherwise of that day. */
export const isWorkingDay = ({ special }: WorkingCalendar, day: Day): boolean =>
  special.get(day)?.isWorking ?? weekdayOf(day) < SATURDAY;

/** What is unsure about some days of the calendar. */
export const unsureAbout = ({ special, years }: WorkingCalendar, days: readonly Day[]): Unsure => ({
  years: [...new Set(days.map(yearOf))].filter((year) => !years.has(year)),
  days: days.filter((day) => special.get(day)?.isConfirmed === false),
});
