import {
  addMonths,
  type Day,
  dayOf,
  daysInMonth,
  LAST_YEAR,
  monthOf,
  partsOf,
  weekdayOf,
} from '#kernel/day.ts';

/** "Ngày 3 hằng tháng" or "thứ Sáu tuần thứ ba"; a shorter month takes its last day, the fifth week is the last. */
export type MonthlyDay = { dayOfMonth: number | null; weekday: number | null; week: number | null };
/** The usual day of a body from a day until another, both belonging to it. */
export type MeetingRule = MonthlyDay & { from: Day; until: Day | null };
/** A meeting moved, not held, or held besides the usual ones. */
export type MeetingException = { insteadOf: Day | null; heldOn: Day | null };
/** When one body meets. */
export type MeetingCalendar = { rules: readonly MeetingRule[]; exceptions: readonly MeetingException[] };

const LAST_WEEK = 5;
/** A body that has not met for so long meets on no usual day. */
const LOOK_BACK_MONTHS = 12;

/** The usual day in the month of a day. */
export const usualDayIn = (month: Day, { dayOfMonth, weekday, week }: MonthlyDay): Day => {
  const { year, month: at } = partsOf(month);
  const length = daysInMonth(year, at);
  if (dayOfMonth !== null) return dayOf(year, at, Math.min(dayOfMonth, length));
  const first = (((weekday ?? 1) - weekdayOf(dayOf(year, at, 1)) + 7) % 7) + 1;
  const wanted = first + ((week ?? 1) - 1) * 7;
  return dayOf(year, at, week === LAST_WEEK && wanted > length ? wanted - 7 : wanted);
};

const holdsOn = ({ from, until }: MeetingRule, on: Day): boolean =>
  from <= on && (until === null || on <= until);

/** The meetings of a body from a day to another, in the order of their days. */
export const meetingsBetween = ({ rules, exceptions }: MeetingCalendar, from: Day, to: Day): Day[] => {
  const days = new Set<Day>();
  const moved = new Set(exceptions.map(({ insteadOf }) => insteadOf));
  for (let month = monthOf(from); month <= to; month = addMonths(month, 1)) {
    for (const rule of rules) {
      const usual = usualDayIn(month, rule);
      if (holdsOn(rule, usual) && !moved.has(usual)) days.add(usual);
    }
    if (partsOf(month).year === LAST_YEAR) break;
  }
  for (const { heldOn } of exceptions) if (heldOn !== null) days.add(heldOn);
  return [...days].filter((one) => from <= one && one <= to).sort();
};

/** The last meeting of a body on or before a day; the day itself where no usual day is known for it. */
export const meetingBy = (by: Day, calendar: MeetingCalendar | null): Day => {
  if (!calendar?.rules.some((rule) => holdsOn(rule, by))) return by;
  return meetingsBetween(calendar, addMonths(by, -LOOK_BACK_MONTHS), by).at(-1) ?? by;
};

/** So many months later, within the years there are. */
const monthsAfter = (from: Day, months: number): Day =>
  partsOf(from).year >= LAST_YEAR - 1 ? dayOf(LAST_YEAR, 12, 31) : addMonths(from, months);

/** The next meetings of a body from a day on, at most so many; none where no usual day is known. */
export const nextMeetings = (from: Day, calendar: MeetingCalendar, most: number): Day[] =>
  meetingsBetween(calendar, from, monthsAfter(from, most + 1)).slice(0, most);
