import { wordsOf } from '#web/words.ts';
import { sourcesWords } from './messages.vi.ts';

export const saySources = wordsOf(sourcesWords);
