import type { Day } from '#kernel/day.ts';
import { printCount, sentenceMonth } from '#kernel/number.ts';
import type { Dashboard } from '../dashboard/ranking.ts';
import { sayPictures } from './sayPictures.ts';

/** A month with the same month a year before; null in the first year, of which nothing earlier was read. */
export type Month = { month: Day; label: string; n: number; before: number | null };

export const monthsOf = (months: Dashboard['months']): Month[] =>
  months.map(({ month, n, before }) => ({
    month: month as Day,
    label: sentenceMonth(month as Day),
    n,
    before,
  }));

/** `Tháng 5/2017: 12 người, cùng tháng năm trước 9`. */
export const sayMonth = ({ label, n, before }: Month): string =>
  before === null
    ? sayPictures('months.say', { month: label, n: printCount(n) })
    : sayPictures('months.say-both', { month: label, n: printCount(n), before: printCount(before) });

/** Numbers closer to each other than this many months would be written over one another. */
const apart = 4;

/** Where the highest month of each calendar year stands; of two close to each other, the higher. */
export const peaksOf = (months: readonly Month[]): number[] => {
  const years = Map.groupBy(months.keys(), (at) => months[at]?.month.slice(0, 4));
  const nOf = (at: number): number => months[at]?.n ?? 0;
  const highest = [...years.values()].map((ats) =>
    ats.reduce((best, at) => (nOf(at) > nOf(best) ? at : best)),
  );
  return highest.filter(
    (at) =>
      nOf(at) > 0 &&
      highest.every((other) => other === at || Math.abs(other - at) >= apart || nOf(other) < nOf(at)),
  );
};
