import { wordsOf } from '#web/words.ts';
import { figureMessages } from './messages.vi.ts';

export const sayFigure = wordsOf(figureMessages);
