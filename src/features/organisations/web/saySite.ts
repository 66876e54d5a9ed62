import { wordsOf } from '#web/words.ts';
import { siteWords } from './messages.sites.vi.ts';

export const saySite = wordsOf(siteWords);
