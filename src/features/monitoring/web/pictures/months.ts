import type { Day } from '#kernel/day.ts';
import { printCount, sentenceMonth } from '#kernel/number.ts';
import type { Dashboard } from '../dashboard/ranking.ts';
import { sayPictures } from './sayPictures.ts';

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
    ? sayPictures('months.say', { month: label, n: printCount(n) })
    : sayPictures('months.say-both', { month: label, n: printCount(n), before: printCount(before) });

/** Whether a month is the highest of its calendar year, and has anybody. */
export const isPeak = (months: readonly Month[], { month, n }: Month): boolean =>
  n > 0 &&
  months.find((one) => sameYear(one.month, month) && one.n >= highestOf(months, month))?.month === month;

const sameYear = (a: Day, b: Day): boolean => a.slice(0, 4) === b.slice(0, 4);
const highestOf = (months: readonly Month[], of: Day): number =>
  Math.max(...months.filter(({ month }) => sameYear(month, of)).map(({ n }) => n));
