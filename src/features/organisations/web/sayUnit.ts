import { wordsOf } from '#web/words.ts';
import { unitMessages } from './messages.vi.ts';

export const sayUnit = wordsOf(unitMessages);
