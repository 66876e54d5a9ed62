import { wordsOf } from '#web/words.ts';
import { briefWords } from './messages.vi.ts';

export const sayBrief = wordsOf(briefWords);
