import type { OutputOf } from '#kernel/endpoint.ts';
import type { listOccasions } from '../contract.ts';
import type { Subject } from './PaperPanel.tsx';
import { sayPapers } from './sayPapers.ts';

/** What can be printed of a case, or has been. */
export type Occasion = OutputOf<typeof listOccasions>['occasions'][number];

export const nameOf = ({ kind, about }: Occasion): string =>
  [sayPapers(`kind.${kind}`), about].filter(Boolean).join(': ');

/** What the paper is printed from, as an operation asks for it. */
export const subjectOf = ({ kind, caseCode, eventId, meetingCode }: Occasion): Subject =>
  meetingCode === null
    ? { kind, ...(caseCode ? { caseCode } : {}), ...(eventId ? { eventId } : {}) }
    : { kind, meetingCode };

export const stateOf = ({ issued }: Occasion): string => {
  if (!issued) return sayPapers('case.not-issued');
  return issued.number ? sayPapers('case.issued', { number: issued.number }) : sayPapers('case.issued-plain');
};
