import { wordsOf } from '#web/words.ts';
import { calendarWords } from './messages.vi.ts';

export const sayCalendar = wordsOf(calendarWords);
