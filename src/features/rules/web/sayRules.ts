import { wordsOf } from '#web/words.ts';
import { ruleWords } from '../messages.values.vi.ts';
import { rulesWords } from './messages.vi.ts';

export const sayRules = wordsOf(rulesWords);
export const sayValue = wordsOf(ruleWords);
