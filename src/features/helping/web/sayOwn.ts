import { wordsOf } from '#web/words.ts';
import { ownMessages } from './messages.vi.ts';

export const sayOwn = wordsOf(ownMessages);
