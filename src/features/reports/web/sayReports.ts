import { wordsOf } from '#web/words.ts';
import { reportWords } from './messages.vi.ts';

export const sayReports = wordsOf(reportWords);
