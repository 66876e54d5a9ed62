import { parseDay, todayIn } from '#kernel/day.ts';
import { columnDate } from '#kernel/number.ts';

/** A day of an answer as `31/12/2017`; empty when there is none. */
export const printDay = (text: string | null): string => {
  const day = text === null ? null : parseDay(text);
  return day === null ? '' : columnDate(day);
};

const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An instant of an answer as `20:05 21/11/2026`, by the clock of Hà Nội wherever the reader is. */
export const printInstant = (text: string): string => {
  const at = Date.parse(text);
  return `${clock.format(at)} ${columnDate(todayIn(() => at))}`;
};
