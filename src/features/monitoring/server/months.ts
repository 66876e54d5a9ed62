import { addDays, addMonths, type Day, lastOfMonth, monthOf } from '#kernel/day.ts';
import type { Window } from '#kernel/period.ts';

export type SplitWindow = {
  /** First days of the first and last whole month; null when there is none. */
  months: { first: Day; last: Day } | null;
  /** What is left at both ends, each within one month. */
  cut: Window[];
};

/** Whole months and the days cut off at the ends. */
export const splitMonths = ({ from, to }: Window): SplitWindow => {
  const first = monthOf(from) === from ? from : addMonths(monthOf(from), 1);
  const last = lastOfMonth(to) === to ? monthOf(to) : addMonths(monthOf(to), -1);
  if (monthOf(from) === monthOf(to) && first > last) return { months: null, cut: [{ from, to }] };
  const cut: Window[] = [];
  if (from < first) cut.push({ from, to: addDays(first, -1) });
  if (lastOfMonth(last) < to) cut.push({ from: addMonths(last, 1), to });
  return { months: first > last ? null : { first, last }, cut };
};
