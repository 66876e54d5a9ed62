import { wordsOf } from '#web/words.ts';
import { picturesMessages } from './messages.vi.ts';

export const sayPictures = wordsOf(picturesMessages);
