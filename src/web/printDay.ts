import { parseDay } from '#kernel/day.ts';
import { columnDate } from '#kernel/number.ts';

/** A day of an answer as `31/12/2017`; empty when there is none. */
export const printDay = (text: string | null): string => {
  const day = text === null ? null : parseDay(text);
  return day === null ? '' : columnDate(day);
};
