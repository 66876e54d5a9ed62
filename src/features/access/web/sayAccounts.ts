import { wordsOf } from '#web/words.ts';
import { accessMessages } from '../messages.vi.ts';
import { accountMessages } from './messages.vi.ts';

export const sayAccounts = wordsOf({ ...accessMessages, ...accountMessages });
