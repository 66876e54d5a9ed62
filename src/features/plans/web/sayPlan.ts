import { wordsOf } from '#web/words.ts';
import { planMessages } from './messages.vi.ts';

export const sayPlan = wordsOf(planMessages);
