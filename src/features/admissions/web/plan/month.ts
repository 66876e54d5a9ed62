import { addDays, type Day, lastOfMonth, monthOf, weekdayOf } from '#kernel/day.ts';

const DAYS_A_WEEK = 7;

/** The weeks of a month from Monday to Sunday; null for days of the months beside it. */
export const weeksOf = (month: Day): (Day | null)[][] => {
  const first = monthOf(month);
  const last = lastOfMonth(month);
  const weeks: (Day | null)[][] = [];
  for (
    let monday = addDays(first, 1 - weekdayOf(first));
    monday <= last;
    monday = addDays(monday, DAYS_A_WEEK)
  ) {
    weeks.push(
      Array.from({ length: DAYS_A_WEEK }, (_, at) => {
        const day = addDays(monday, at);
        return day < first || day > last ? null : day;
      }),
    );
  }
  return weeks;
};
