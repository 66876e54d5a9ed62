import { wordsOf } from '#web/words.ts';
import { flowMessages } from './messages.vi.ts';

export const sayFlow = wordsOf(flowMessages);
