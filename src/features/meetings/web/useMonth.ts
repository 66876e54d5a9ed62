import { addMonths, type Day, lastOfMonth, monthOf, parseDay } from '#kernel/day.ts';
import { sentenceMonth } from '#kernel/number.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { useSession } from '#web/session.ts';

/** A month by its first and last day, its code `2026-11` and its words `11/2026`. */
export type Month = { code: string; first: Day; last: Day; words: string };

const monthFrom = (first: Day): Month => ({
  code: first.slice(0, 7),
  first,
  last: lastOfMonth(first),
  words: sentenceMonth(first),
});

/** The month so many months away. */
export const monthsFrom = ({ first }: Month, months: number): Month => monthFrom(addMonths(first, months));

/** The month of the address bar, or today's. */
export const useMonth = (): Month => {
  const [filter] = useAddressFilter();
  const today = useSession().today as Day;
  return monthFrom(parseDay(`${filter.month ?? ''}-01`) ?? monthOf(today));
};
