import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  daysBetween,
  earlier,
  FIRST_YEAR,
  LAST_YEAR,
  lastOfMonth,
  parseDay,
  partsOf,
  yearOf,
} from './day.ts';
import { sentenceDate, sentenceMonth } from './number.ts';

/** Both days belong to the window. */
export interface Window {
  readonly from: Day;
  readonly to: Day;
}

export const PERIOD_KINDS = ['year', 'half', 'quarter', 'month', 'term', 'days'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A span of days with a name; `code` is the text it was parsed from and prints as. */
export interface Period extends Window {
  readonly kind: PeriodKind;
  readonly code: string;
  /** At the start of a sentence: `Năm 2017`. */
  readonly label: string;
  /** False for a term whose exact window nobody gave: no pace may be stated from it. */
  readonly isWindowKnown: boolean;
}

export interface Elapsed {
  readonly days: number;
  readonly total: number;
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const period = (kind: PeriodKind, code: string, window: Window, inSentence: string): Period => ({
  kind,
  code,
  from: window.from,
  to: window.to,
  label: capitalised(inSentence),
  isWindowKnown: true,
});

const monthsFrom = (from: Day, count: number): Window => ({
  from,
  to: lastOfMonth(addMonths(from, count - 1)),
});

export const yearPeriod = (year: number): Period =>
  period('year', `${year}`, monthsFrom(dayOf(year, 1, 1), 12), `năm ${year}`);

export const halfPeriod = (year: number, half: number): Period =>
  period(
    'half',
    `${year}-H${half}`,
    monthsFrom(dayOf(year, half * 6 - 5, 1), 6),
    `6 tháng ${half === 1 ? 'đầu' : 'cuối'} năm ${year}`,
  );

export const quarterPeriod = (year: number, quarter: number): Period =>
  period(
    'quarter',
    `${year}-Q${quarter}`,
    monthsFrom(dayOf(year, quarter * 3 - 2, 1), 3),
    `quý ${ROMAN[quarter - 1]}/${year}`,
  );

export const monthPeriod = (first: Day): Period =>
  period('month', first.slice(0, 7), monthsFrom(first, 1), `tháng ${sentenceMonth(first)}`);

/** A term of office; its window is the plan's own, else whole calendar years and marked as not known. */
export const termPeriod = (first: number, last: number, window?: Window): Period => ({
  ...period(
    'term',
    `term:${first}-${last}`,
    window ?? { from: dayOf(first, 1, 1), to: dayOf(last, 12, 31) },
    `nhiệm kỳ ${first}–${last}`,
  ),
  isWindowKnown: window !== undefined,
});

export const daysPeriod = (from: Day, to: Day): Period =>
  period('days', `${from}..${to}`, { from, to }, `từ ${sentenceDate(from)} đến ${sentenceDate(to)}`);

const isYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

const FORMS: readonly [RegExp, (found: string[]) => Period | null][] = [
  [/^(\d{4})$/, ([y]) => (isYear(Number(y)) ? yearPeriod(Number(y)) : null)],
  [/^(\d{4})-H([12])$/, ([y, half]) => (isYear(Number(y)) ? halfPeriod(Number(y), Number(half)) : null)],
  [/^(\d{4})-Q([1-4])$/, ([y, q]) => (isYear(Number(y)) ? quarterPeriod(Number(y), Number(q)) : null)],
  [
    /^(\d{4}-\d{2})$/,
    ([month]) => {
      const first = parseDay(`${month}-01`);
      return first ? monthPeriod(first) : null;
    },
  ],
  [
    /^term:(\d{4})-(\d{4})$/,
    ([first, last]) =>
      isYear(Number(first)) && isYear(Number(last)) && Number(first) < Number(last)
        ? termPeriod(Number(first), Number(last))
        : null,
  ],
  [
    /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/,
    ([a, b]) => {
      const from = parseDay(a ?? '');
      const to = parseDay(b ?? '');
      return from && to && from <= to ? daysPeriod(from, to) : null;
    },
  ],
];

/** A period from its code; null when the code is none. A term gets whole calendar years: see `withWindow`. */
export const parsePeriod = (code: string): Period | null => {
  for (const [form, make] of FORMS) {
    const found = form.exec(code);
    if (found) return make(found.slice(1));
  }
  return null;
};

/** The same period with the exact window that the term's plan states. */
export const withWindow = (of: Period, window: Window): Period => ({
  ...of,
  from: window.from,
  to: window.to,
  isWindowKnown: true,
});

/** The label in the middle of a sentence: `năm 2017`, `quý I/2017`. */
export const inSentence = (of: Period): string => of.label.charAt(0).toLowerCase() + of.label.slice(1);

/** The two years of a term: `2015–2020`; of any other period, its first and last year. */
export const yearsOf = (of: Period): { first: number; last: number } => {
  const term = /^term:(\d{4})-(\d{4})$/.exec(of.code);
  return term
    ? { first: Number(term[1]), last: Number(term[2]) }
    : { first: yearOf(of.from), last: yearOf(of.to) };
};

const sameDaysYearBefore = ({ from, to }: Window): Window => {
  const end = addMonths(to, -12);
  return { from: addMonths(from, -12), to: to === lastOfMonth(to) ? lastOfMonth(end) : end };
};

/** The same period a year earlier (`so với cùng kỳ`); of a term, the term before. */
export const previousSame = (of: Period): Period => {
  const { year, month } = partsOf(of.from);
  const { first, last } = yearsOf(of);
  const before = sameDaysYearBefore(of);
  switch (of.kind) {
    case 'year':
      return yearPeriod(year - 1);
    case 'half':
      return halfPeriod(year - 1, month === 1 ? 1 : 2);
    case 'quarter':
      return quarterPeriod(year - 1, (month + 2) / 3);
    case 'month':
      return monthPeriod(before.from);
    case 'term':
      return termPeriod(first - (last - first), first);
    case 'days':
      return daysPeriod(before.from, before.to);
  }
};

export const daysIn = ({ from, to }: Window): number => daysBetween(from, to) + 1;

/** Days of the window gone by on a day, that day included: 17/11/2016 is `322/366` of 2016. */
export const elapsedOf = (window: Window, asOf: Day): Elapsed => {
  const total = daysIn(window);
  return { days: Math.min(total, Math.max(0, daysBetween(window.from, asOf) + 1)), total };
};

export const includes = (window: Window, day: Day): boolean => window.from <= day && day <= window.to;

export const overlaps = (a: Window, b: Window): boolean => a.from <= b.to && b.from <= a.to;

export const sameWindow = (a: Window, b: Window): boolean => a.from === b.from && a.to === b.to;

/** The window up to a day; null when the day is before it. */
export const until = (window: Window, asOf: Day): Window | null =>
  asOf < window.from ? null : { from: window.from, to: earlier(window.to, asOf) };

/** What is left of a window when others are taken away, in order of time. */
export const without = (window: Window, taken: readonly Window[]): Window[] => {
  let left: Window[] = [window];
  for (const gone of taken) {
    left = left.flatMap((part) => {
      if (!overlaps(part, gone)) return [part];
      const rest: Window[] = [];
      if (part.from < gone.from) rest.push({ from: part.from, to: addDays(gone.from, -1) });
      if (gone.to < part.to) rest.push({ from: addDays(gone.to, 1), to: part.to });
      return rest;
    });
  }
  return left;
};
