import { wordsOf } from '#web/words.ts';
import { sourcingMessages } from './messages.sourcing.vi.ts';

export const saySourcing = wordsOf(sourcingMessages);
