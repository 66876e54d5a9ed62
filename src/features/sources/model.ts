/** By what the list of sources stands in order. */
export const SORTS = ['name', 'due', 'certificate', 'review', 'listed'] as const;
export type Sort = (typeof SORTS)[number];

/** How the certificate of the awareness class stands. */
export const CERTIFICATES = ['none', 'valid', 'soon', 'expired'] as const;
export type Certificate = (typeof CERTIFICATES)[number];

/** Whether somebody helps: nobody was assigned, the term is over, or somebody does. */
export const HELPS = ['none', 'over', 'now'] as const;
export type Help = (typeof HELPS)[number];

/** Statuses by which sources are told apart; an expired certificate is one that the days bring. */
export const SOURCE_STATUSES = [
  'source',
  'sympathiser',
  'class-enrolled',
  'class-certified',
  'papers-expired',
  'paused',
] as const;
export type SourceStatus = (typeof SOURCE_STATUSES)[number];

/** A certificate that ends within so many days ends soon. */
export const SOON_DAYS = 90;

/** So many sources a branch looks at on one page. */
export const MOST_REVIEWED = 200;

/** How what was given to do stands. */
export const ASSIGNMENT_STATES = ['open', 'finished', 'withdrawn'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];
