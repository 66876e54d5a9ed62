import dayjs from 'dayjs';
import 'dayjs/locale/en-gb';

export const speakCalendar = (): string => dayjs.locale('en-gb');
