import { wordsOf } from '#web/words.ts';
import { todayMessages } from './messages.vi.ts';

export const sayToday = wordsOf(todayMessages);
