import { wordsOf } from '#web/words.ts';
import type { CLASS_KINDS } from '../model.ts';
import { classWords } from './messages.vi.ts';

export const sayClass = wordsOf(classWords);

type Kind = (typeof CLASS_KINDS)[number];
export const kindWords = (kind: Kind): string => sayClass(`kind.${kind}`);

/** Codes of a list with their words, as a sheet prints them. */
export const wordsIn = (list: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(classWords)
      .filter(([key]) => key.startsWith(`${list}.`))
      .map(([key, words]) => [key.slice(list.length + 1), words]),
  );
