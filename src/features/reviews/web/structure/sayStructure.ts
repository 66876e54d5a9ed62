import { wordsOf } from '#web/words.ts';
import { structureWords } from './messages.vi.ts';

export const sayStructure = wordsOf(structureWords);
