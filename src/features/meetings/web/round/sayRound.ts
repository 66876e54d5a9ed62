import { wordsOf } from '#web/words.ts';
import { roundWords } from './messages.vi.ts';

export const sayRound = wordsOf(roundWords);
