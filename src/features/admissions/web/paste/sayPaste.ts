import { wordsOf } from '#web/words.ts';
import { pasteMessages } from './messages.vi.ts';

export const sayPaste = wordsOf(pasteMessages);
