/** A calendar day `YYYY-MM-DD` between 1900 and 2100. Text order is time order. */
export type Day = string & { readonly __day: 'Day' };

/** Milliseconds since 1970-01-01T00:00Z; injected, so that nothing below the doors reads the time. */
export type Clock = () => number;

/** What a day is made of; months and days count from 1. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const MS_PER_DAY = 86_400_000;
const HO_CHI_MINH_OFFSET_MS = 7 * 3_600_000;

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

export const daysInYear = (year: number): number => (isLeapYear(year) ? 366 : 365);

const exists = ({ year, month, day }: DayParts): boolean =>
  year >= FIRST_YEAR && year <= LAST_YEAR && day >= 1 && day <= daysInMonth(year, month);

const write = ({ year, month, day }: DayParts): Day =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day;

/** The day of these parts; throws `RangeError` when the calendar has none. */
export const dayOf = (year: number, month: number, day: number): Day => {
  const parts = { year, month, day };
  if (!exists(parts)) throw new RangeError(`no such day: ${year}-${month}-${day}`);
  return write(parts);
};

export const partsOf = (day: Day): DayParts => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
});

const matched = (text: string, form: RegExp): Day | null => {
  const found = form.exec(text)?.groups;
  if (!found) return null;
  const parts = { year: Number(found.y), month: Number(found.m), day: Number(found.d) };
  return exists(parts) ? write(parts) : null;
};

const ISO = /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})$/;
const ENTRY_FORMS = [
  ISO,
  /^(?<d>\d{1,2})([/.-])(?<m>\d{1,2})\2(?<y>\d{4})$/,
  /^(?<d>\d{2})(?<m>\d{2})(?<y>\d{4})$/,
];

/** Strict `YYYY-MM-DD`; null when the form is wrong or the calendar has no such day. */
export const parseDay = (text: string): Day | null => matched(text, ISO);

/** As people type it: `31/12/2017`, `3-2-2017`, `1.5.2017`, `31122017` or ISO; null otherwise. */
export const readDay = (text: string): Day | null => {
  for (const form of ENTRY_FORMS) {
    const day = matched(text.trim(), form);
    if (day) return day;
  }
  return null;
};

/** A day written in code; throws `RangeError` when it is none. */
export const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (!parsed) throw new RangeError(`not a day: ${text}`);
  return parsed;
};

/** Days since 1970-01-01. */
const serialOf = (value: Day): number => {
  const { year, month, day: date } = partsOf(value);
  return Date.UTC(year, month - 1, date) / MS_PER_DAY;
};

const fromMillis = (ms: number): Day => {
  const at = new Date(ms);
  return dayOf(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
};

export const addDays = (from: Day, days: number): Day => fromMillis((serialOf(from) + days) * MS_PER_DAY);

/** Same day number n months later; the last day of that month when it has no such day (31/01 + 1 = 28/02). */
export const addMonths = (from: Day, months: number): Day => {
  const { year, month, day: date } = partsOf(from);
  const count = year * 12 + (month - 1) + months;
  const toYear = Math.floor(count / 12);
  const toMonth = (count % 12) + 1;
  return dayOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
};

/** The first day from which so many months reach another day: several days may end on one, as before 28/02. */
export const firstReaching = (target: Day, months: number): Day => {
  let first = addMonths(target, -months);
  while (addMonths(first, months) < target) first = addDays(first, 1);
  while (addMonths(addDays(first, -1), months) >= target) first = addDays(first, -1);
  return first;
};

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => serialOf(to) - serialOf(from);

/** Completed months from the first to the second: the largest n with `addMonths(from, n) <= to`. */
export const monthsBetween = (from: Day, to: Day): number => {
  if (to < from) return -monthsBetween(to, from);
  const a = partsOf(from);
  const b = partsOf(to);
  const n = (b.year - a.year) * 12 + (b.month - a.month);
  return addMonths(from, n) <= to ? n : n - 1;
};

/** Day of the week: 1 is Monday, 7 Sunday. */
export const weekdayOf = (value: Day): number => ((((serialOf(value) + 3) % 7) + 7) % 7) + 1;

export const yearOf = (value: Day): number => partsOf(value).year;

/** The first day of the day's month. */
export const monthOf = (value: Day): Day => `${value.slice(0, 8)}01` as Day;

/** The last day of the day's month. */
export const lastOfMonth = (value: Day): Day => {
  const { year, month } = partsOf(value);
  return dayOf(year, month, daysInMonth(year, month));
};

export const earlier = (a: Day, b: Day): Day => (a <= b ? a : b);

export const later = (a: Day, b: Day): Day => (a >= b ? a : b);

/** The day in Asia/Ho_Chi_Minh (UTC+7 all year since 1975), whatever the zone of the host. */
export const todayIn = (clock: Clock): Day => fromMillis(clock() + HO_CHI_MINH_OFFSET_MS);
