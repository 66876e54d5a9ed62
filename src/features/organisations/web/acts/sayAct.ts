import { wordsOf } from '#web/words.ts';
import { actMessages } from './messages.vi.ts';

export const sayAct = wordsOf(actMessages);
