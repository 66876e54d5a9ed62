import { wordsOf } from '#web/words.ts';
import { memberTargetMessages } from './messages.vi.ts';

export const sayTargets = wordsOf(memberTargetMessages);
