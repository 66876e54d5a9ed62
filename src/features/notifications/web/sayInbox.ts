import { wordsOf } from '#web/words.ts';
import { inboxMessages } from './messages.vi.ts';

export const sayInbox = wordsOf(inboxMessages);
