import i18next from 'i18next';
import { accessMessages } from '#features/access/messages.vi.ts';
import { documentsMessages } from '#features/documents/messages.vi.ts';
import { factsMessages } from '#features/facts/messages.vi.ts';
import { importsMessages } from '#features/imports/messages.vi.ts';
import { membersMessages } from '#features/members/messages.vi.ts';
import { monitoringRefusals } from '#features/monitoring/messages.refusals.vi.ts';
import { organisationsMessages } from '#features/organisations/messages.vi.ts';
import { peopleMessages } from '#features/people/messages.vi.ts';
import { plansMessages } from '#features/plans/messages.vi.ts';
import type { Reason } from '#kernel/refusal.ts';
import type { Words } from '#server/http/problem.ts';
import { serverMessages } from '#server/messages.vi.ts';

/** Every sentence of the server side, by key. */
export const allMessages: Record<string, string> = {
  ...serverMessages,
  ...accessMessages,
  ...importsMessages,
  ...organisationsMessages,
  ...peopleMessages,
  ...membersMessages,
  ...documentsMessages,
  ...plansMessages,
  ...factsMessages,
  ...monitoringRefusals,
};

const catalogue = i18next.createInstance();
void catalogue.init({
  lng: 'vi',
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: { vi: { translation: allMessages } },
});

const likeOf = ({ values }: Reason): string =>
  values?.example === undefined ? '' : `, ví dụ: ${values.example}`;

/** A reason as a sentence; a code nobody wrote words for is printed as it is, never hidden. */
export const words: Words = (reason: Reason, prefix) => {
  const own = `${prefix}.${reason.code}`;
  // Lists of values are checked at the door; the database's own check of one is the last fence.
  const key = !catalogue.exists(own) && own.endsWith('-is-known') ? 'refusal.value-not-known' : own;
  return catalogue.exists(key)
    ? catalogue.t(key, { field: reason.field ?? '', like: likeOf(reason), ...reason.values })
    : reason.code;
};

/** `asOf` → `--as-of`: a field as it is typed at the terminal. */
const asOption = (field: string): string =>
  `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** A refusal as lines for a terminal. */
export const linesOf = (refusal: { code: string; reasons: Reason[] }): string[] =>
  refusal.reasons.length > 0
    ? refusal.reasons.map((reason) =>
        words(
          reason.code.startsWith('field-') && reason.field
            ? { ...reason, field: asOption(reason.field) }
            : reason,
          'refusal',
        ),
      )
    : [words({ code: refusal.code }, 'title')];
