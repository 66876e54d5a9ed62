import { wordsOf } from '#web/words.ts';
import { startMessages } from './messages.vi.ts';

export const sayStart = wordsOf(startMessages);
