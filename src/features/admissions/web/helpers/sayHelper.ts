import { wordsOf } from '#web/words.ts';
import { helperWords } from './messages.vi.ts';

export const sayHelper = wordsOf(helperWords);
