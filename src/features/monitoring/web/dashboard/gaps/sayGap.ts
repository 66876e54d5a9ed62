import { wordsOf } from '#web/words.ts';
import { gapMessages } from './messages.vi.ts';

export const sayGap = wordsOf(gapMessages);
