import { wordsOf } from '#web/words.ts';
import { doublesMessages } from './messages.vi.ts';

export const sayDoubles = wordsOf(doublesMessages);
