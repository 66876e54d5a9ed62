import { wordsOf } from '#web/words.ts';
import { pictureMessages } from './messages.vi.ts';

export const sayPicture = wordsOf(pictureMessages);
