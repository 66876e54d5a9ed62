import { wordsOf } from '../words.ts';
import { helpMessages } from './messages.vi.ts';

export const sayHelp = wordsOf(helpMessages);
