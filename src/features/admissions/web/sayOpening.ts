import { wordsOf } from '#web/words.ts';
import { openingMessages } from './messages.opening.vi.ts';

export const sayOpening = wordsOf(openingMessages);
