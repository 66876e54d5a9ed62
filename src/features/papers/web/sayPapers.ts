import { wordsOf } from '#web/words.ts';
import { paperWords } from './messages.vi.ts';

export const sayPapers = wordsOf(paperWords);
