import { wordsOf } from '#web/words.ts';
import { retentionMessages } from './messages.vi.ts';

export const sayRetention = wordsOf(retentionMessages);
