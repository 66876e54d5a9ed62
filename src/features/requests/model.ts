import type { Relation } from '#features/admissions/model.ts';
import type { Day } from '#kernel/day.ts';

/** What one unit may ask another about a person: the verification of one relative, or an opinion. */
export const REQUEST_KINDS = ['verification', 'residence-opinion', 'organisation-opinion'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];
export const OPINION_KINDS = ['residence-opinion', 'organisation-opinion'] as const;

/** The side of the case whose opinion a request brings. */
export const SIDE_OF = {
  'residence-opinion': 'residence-committee',
  'organisation-opinion': 'mass-organisation',
} as const satisfies Record<(typeof OPINION_KINDS)[number], string>;

/** What may be answered; a verification never says `given`, an opinion only that or `declined`. */
export const REQUEST_ANSWERS = ['right', 'not-yet-right', 'not-enough', 'given', 'declined'] as const;
export type RequestAnswer = (typeof REQUEST_ANSWERS)[number];

export const REQUEST_STATES = ['sent', 'received', 'answered', 'declined', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** What a list may be narrowed to. */
export const REQUEST_FILTERS = ['open', 'overdue', 'sent', 'received', 'answered', 'withdrawn'] as const;
export type RequestFilter = (typeof REQUEST_FILTERS)[number];
export const SIDES = ['sent', 'received'] as const;
export type Side = (typeof SIDES)[number];

/** One question about one person. */
export type Question = { kind: RequestKind; relation: Relation | null; number: number };

type Dates = {
  receivedOn: Day | null;
  answeredOn: Day | null;
  answer: string | null;
  withdrawnOn: Day | null;
};

export const stateOf = ({ receivedOn, answeredOn, answer, withdrawnOn }: Dates): RequestState => {
  if (withdrawnOn !== null) return 'withdrawn';
  if (answeredOn !== null) return answer === 'declined' ? 'declined' : 'answered';
  return receivedOn === null ? 'sent' : 'received';
};

/** Answers that may be given to a question of this kind. */
export const answersTo = (kind: RequestKind): readonly RequestAnswer[] =>
  kind === 'verification' ? ['right', 'not-yet-right', 'not-enough', 'declined'] : ['given', 'declined'];
