import { wordsOf } from '../words.ts';
import { listMessages } from './messages.vi.ts';

export const sayList = wordsOf(listMessages);
