import { wordsOf } from '#web/words.ts';
import { warningMessages } from './messages.vi.ts';

export const sayWarning = wordsOf(warningMessages);
