import type { Language } from '#kernel/language.ts';
import type { Reason } from '#kernel/refusal.ts';
import { fill } from '#kernel/sentence.ts';
import type { Words } from '#server/http/problem.ts';
import { allMessages as english } from './messages.en.ts';
import { allMessages as vietnamese } from './messages.vi.ts';

const sentences: Record<Language, Record<string, string>> = {
  vi: vietnamese,
  // A sentence that nobody has translated yet is said in Vietnamese.
  en: { ...vietnamese, ...english },
};

const likeOf = (values: Reason['values'], language: Language): string =>
  values?.example === undefined ? '' : fill(sentences[language]['refusal.like'] ?? '', values);

/** A reason as a sentence; a code nobody wrote words for is printed as it is, never hidden. */
export const words: Words = ({ code, field = '', values }, prefix, language) => {
  const said = sentences[language];
  const own = `${prefix}.${code}`;
  // Lists of values are checked at the door; the database's own check of one is the last fence.
  const sentence = said[own] ?? (own.endsWith('-is-known') ? said['refusal.value-not-known'] : undefined);
  return sentence === undefined ? code : fill(sentence, { field, like: likeOf(values, language), ...values });
};

/** `asOf` → `--as-of`: a field as it is typed at the terminal. */
const asOption = (field: string): string =>
  `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** A refusal as lines for a terminal, which speaks Vietnamese. */
export const linesOf = (refusal: { code: string; reasons: Reason[] }): string[] =>
  refusal.reasons.length > 0
    ? refusal.reasons.map((reason) =>
        words(
          reason.code.startsWith('field-') && reason.field
            ? { ...reason, field: asOption(reason.field) }
            : reason,
          'refusal',
          'vi',
        ),
      )
    : [words({ code: refusal.code }, 'title', 'vi')];
