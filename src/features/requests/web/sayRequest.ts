import { wordsOf } from '#web/words.ts';
import { requestWords } from './messages.vi.ts';

export const sayRequest = wordsOf(requestWords);
