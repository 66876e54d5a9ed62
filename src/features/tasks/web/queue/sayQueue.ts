import { wordsOf } from '#web/words.ts';
import { queueMessages } from './messages.vi.ts';

export const sayQueue = wordsOf(queueMessages);
