import { blockersIn } from '#kernel/blockers.ts';
import type { Day } from '#kernel/day.ts';

export type DocumentDates = {
  issuedOn?: Day | undefined;
  validFrom?: Day | undefined;
  validTo?: Day | undefined;
  periodFrom?: number | undefined;
  periodTo?: number | undefined;
};

export type DocumentBlocker =
  | 'document-names-nothing'
  | 'document-issued-in-the-future'
  | 'document-validity-is-in-order'
  | 'document-period-is-in-order'
  | 'document-valid-before-its-issue';

/** Why a document cannot be recorded; it is known by its number, or by how the texts cite it. */
export const documentBlockers = (
  document: DocumentDates & {
    number?: string | undefined;
    citedAs?: string | undefined;
    title?: string | undefined;
  },
  today: Day,
): DocumentBlocker[] => {
  const { number, citedAs, title, issuedOn, validFrom, validTo, periodFrom, periodTo } = document;
  return blockersIn<DocumentBlocker>({
    'document-names-nothing': !number && !citedAs && !title,
    'document-issued-in-the-future': issuedOn !== undefined && issuedOn > today,
    'document-validity-is-in-order': validFrom !== undefined && validTo !== undefined && validTo < validFrom,
    'document-period-is-in-order':
      periodFrom !== undefined && periodTo !== undefined && periodTo < periodFrom,
    'document-valid-before-its-issue':
      validFrom !== undefined && issuedOn !== undefined && validFrom < issuedOn,
  });
};
