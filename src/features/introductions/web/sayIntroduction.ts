import { wordsOf } from '#web/words.ts';
import { introductionWords } from './messages.vi.ts';

export const sayIntroduction = wordsOf(introductionWords);
