import { wordsOf } from '#web/words.ts';
import { signInMessages } from './messages.vi.ts';

export const sayAccess = wordsOf(signInMessages);
