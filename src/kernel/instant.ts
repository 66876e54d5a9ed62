import { todayIn } from './day.ts';
import { columnDate } from './number.ts';

/** An instant in Hà Nội as hour and day: `20:05 21/11/2026`. */
export const printInstant = (at: Date): string => {
  const time = at.toLocaleTimeString('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return `${time} ${columnDate(todayIn(() => at.getTime()))}`;
};
