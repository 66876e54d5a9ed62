import { wordsOf } from '#web/words.ts';
import { probationWords } from './messages.vi.ts';

export const sayProbation = wordsOf(probationWords);

/** The words of a list of codes, by code, as a sheet prints them. */
export const probationWordsIn = (list: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(probationWords)
      .filter(([key]) => key.startsWith(`${list}.`))
      .map(([key, words]) => [key.slice(list.length + 1), words]),
  );
