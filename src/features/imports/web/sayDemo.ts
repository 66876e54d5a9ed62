import { wordsOf } from '#web/words.ts';
import { demoMessages } from './messages.vi.ts';

export const sayDemo = wordsOf(demoMessages);
