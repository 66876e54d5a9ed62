import { wordsOf } from '#web/words.ts';
import { reviewWords } from './messages.vi.ts';

export const sayReview = wordsOf(reviewWords);
