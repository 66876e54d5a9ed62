import { wordsOf } from '#web/words.ts';
import { documentWords } from './messages.vi.ts';

export const sayDocument = wordsOf(documentWords);
