import dayjs from 'dayjs';
import 'dayjs/locale/vi';

/** Names of months and days; the week begins on Monday. */
export const speakCalendar = (): string => dayjs.locale('vi');
