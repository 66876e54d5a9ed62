import { addMonths, type Day } from '#kernel/day.ts';
import type { CaseState, Proceeding } from './state.ts';

/** How the time of a probationary member stands, the most pressing first. */
export const PROBATION_STATES = ['overdue', 'due', 'soon', 'proposed', 'running'] as const;
export type ProbationState = (typeof PROBATION_STATES)[number];

/** The last day of a probation that ends soon: time enough to write its papers before the branch meets. */
export const endsSoonUntil = (today: Day): Day => addMonths(today, 1);

/** What a probationary member may still lack. */
export const PROBATION_LACKS = ['helper', 'class', 'self-review', 'comments'] as const;
export type ProbationLack = (typeof PROBATION_LACKS)[number];

/** How far the question of full membership has come. */
export const ROUNDS = [
  'none',
  'planned',
  'not-passed',
  'proposed',
  'sent-up',
  'in-section',
  'in-base',
  'appraised',
  'returned',
  'refused',
] as const;
export type Round = (typeof ROUNDS)[number];

/** The round of recognition by what has been voted, sent and appraised; a planned meeting is known elsewhere. */
export const roundOf = (recognition: Proceeding): Exclude<Round, 'planned'> => {
  const { branch, sentUpOn, sectionOn, base, returnedOn, appraisedOn, decision } = recognition;
  if (decision !== null) return 'refused';
  if (branch === null) return 'none';
  if (returnedOn !== null) return 'returned';
  if (!branch.passed) return 'not-passed';
  if (appraisedOn !== null) return 'appraised';
  if (base?.passed) return 'in-base';
  if (sectionOn !== null) return 'in-section';
  return sentUpOn === null ? 'proposed' : 'sent-up';
};

/**
 * What is still to come before the branch can propose.
 * @param hasHelper whether the one who helps still stands on the roll of the branch
 */
export const lacksOf = (
  { newMemberClassOn, selfReviewOn, helperCommentOn, probationOpinionsOn }: CaseState,
  hasHelper: boolean,
): ProbationLack[] => {
  const has: Readonly<Record<ProbationLack, boolean>> = {
    helper: hasHelper,
    class: newMemberClassOn !== null,
    'self-review': selfReviewOn !== null,
    comments: helperCommentOn !== null && probationOpinionsOn !== null,
  };
  return PROBATION_LACKS.filter((one) => !has[one]);
};
