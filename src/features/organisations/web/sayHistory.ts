import { wordsOf } from '#web/words.ts';
import { historyMessages } from './messages.history.vi.ts';

export const sayHistory = wordsOf(historyMessages);
