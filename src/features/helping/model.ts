import { STAGES, type Status } from '#features/admissions/model.ts';

/** How a member stands to a personal target; each stands in exactly one. */
export const TARGET_STATES = ['not-begun', 'silent', 'underway', 'fulfilled'] as const;

/** What the list of targets is asked for: a state, or all who have begun. */
export const TARGET_GROUPS = ['not-begun', 'begun', 'silent', 'fulfilled'] as const;

/** How far the people of a member have come. */
export const STAGES_OF_HELPED = ['training', 'class', 'dossier', 'admitted'] as const;

/** Statuses of a class; before them, and at rest, is training; after them the dossier. */
export const CLASS_STATUSES: readonly Status[] = ['class-enrolled', 'class-certified'];
export const TRAINING_STATUSES: readonly Status[] = ['source', 'sympathiser', 'paused'];

/** The most that one member is given at once. */
export const MOST_PER_MEMBER = 20;

/** What a helper owes at each part of the way. */
export const DUTIES = ['follow', 'introduce', 'accompany', 'help-probation', 'comment'] as const;
export type Duty = (typeof DUTIES)[number];

const before = (status: Status, other: Status): boolean =>
  (STAGES as readonly Status[]).indexOf(status) < (STAGES as readonly Status[]).indexOf(other);

/**
 * What the procedure asks of the member who helps, by where the case stands (294-QĐ/TW 3.2; 06-HD/TW 4.3): to follow, to
 * write the letter of introduction, to accompany the dossier, to help through probation, to comment when it ends.
 */
export const dutyOf = (status: Status): Duty => {
  if (status === 'official-due' || status === 'official-proposed') return 'comment';
  if (status === 'admitted') return 'help-probation';
  if (!(STAGES as readonly Status[]).includes(status))
    return status === 'papers-expired' ? 'introduce' : 'follow';
  if (before(status, 'dossier-open')) return 'follow';
  return before(status, 'branch-resolved') ? 'introduce' : 'accompany';
};
