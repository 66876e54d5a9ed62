import { webMessages } from './messages.vi.ts';
import { wordsOf } from './words.ts';

/** Words of the frame. */
export const say = wordsOf(webMessages);
