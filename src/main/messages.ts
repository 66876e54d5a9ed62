import i18next from 'i18next';
import type { Language } from '#kernel/language.ts';
import type { Reason } from '#kernel/refusal.ts';
import type { Words } from '#server/http/problem.ts';
import { allMessages as english } from './messages.en.ts';
import { allMessages } from './messages.vi.ts';

const catalogue = i18next.createInstance();
void catalogue.init({
  lng: 'vi',
  fallbackLng: 'vi',
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: { vi: { translation: allMessages }, en: { translation: english } },
});

const likeOf = ({ values }: Reason, lng: Language): string =>
  values?.example === undefined ? '' : catalogue.t('refusal.like', { lng, example: values.example });

/** A reason as a sentence; a code nobody wrote words for is printed as it is, never hidden. */
export const words: Words = (reason, prefix, lng) => {
  const own = `${prefix}.${reason.code}`;
  // Lists of values are checked at the door; the database's own check of one is the last fence.
  const key = !catalogue.exists(own) && own.endsWith('-is-known') ? 'refusal.value-not-known' : own;
  return catalogue.exists(key)
    ? catalogue.t(key, { lng, field: reason.field ?? '', like: likeOf(reason, lng), ...reason.values })
    : reason.code;
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
