import { wordsOf } from '#web/words.ts';
import { allocationWords } from './messages.vi.ts';

export const sayAllocation = wordsOf(allocationWords);
