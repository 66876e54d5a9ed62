import { blockersIn } from '#kernel/blockers.ts';
import type { Day } from '#kernel/day.ts';

/** Đảng viên tại chỗ, đảng viên tăng cường. */
export const SITE_MEMBER_KINDS = ['local', 'seconded'] as const;

export type AssignmentFacts = {
  effectiveOn: Day;
  today: Day;
  openedOn: Day | null;
  closedOn: Day | null;
  /** First day on the roll of the branch. */
  enrolledOn: Day | null;
};
export type AssignmentBlocker =
  | 'effective-day-in-the-future'
  | 'site-not-open-that-day'
  | 'not-a-member-that-day';

/** What stands against a member being at a village or base unit from a day on. */
export const assignmentBlockers = (facts: AssignmentFacts): AssignmentBlocker[] => {
  const { effectiveOn, today, openedOn, closedOn, enrolledOn } = facts;
  return blockersIn<AssignmentBlocker>({
    'effective-day-in-the-future': effectiveOn > today,
    'site-not-open-that-day':
      (openedOn !== null && effectiveOn < openedOn) || (closedOn !== null && effectiveOn >= closedOn),
    'not-a-member-that-day': enrolledOn !== null && effectiveOn < enrolledOn,
  });
};

/** Countdown to a branch of its own: how many of the full members it takes are still lacking. */
export const lackingOf = (needed: number | null, fullMembers: number): number | null =>
  needed === null ? null : Math.max(0, needed - fullMembers);
