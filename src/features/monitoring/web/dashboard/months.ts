import type { Day } from '#kernel/day.ts';
import { printCount, sentenceMonth } from '#kernel/number.ts';
import type { Dashboard } from './ranking.ts';
import { sayDashboard } from './sayDashboard.ts';

/** A month with the same month a year before; null in the first year, of which nothing earlier was read. */
export type Month = { month: Day; label: string; n: number; before: number | null };

export const monthsOf = (months: Dashboard['months']): Month[] =>
  months.map(({ month, n }, index) => ({
    month: month as Day,
    label: sentenceMonth(month as Day),
    n,
    before: months[index - 12]?.n ?? null,
  }));

/** `Tháng 5/2017: 12 người, cùng tháng năm trước 9`. */
export const sayMonth = ({ label, n, before }: Month): string =>
  before === null
    ? sayDashboard('months.say', { month: label, n: printCount(n) })
    : sayDashboard('months.say-both', { month: label, n: printCount(n), before: printCount(before) });
