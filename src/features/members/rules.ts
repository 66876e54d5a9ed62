import { blockersIn } from '#kernel/blockers.ts';
import type { Day } from '#kernel/day.ts';
import type { MemberState } from './model.ts';

/** Probationers speak but have no vote: a full member is official on or before the day. */
export const isFullMemberOn = (officialOn: Day | null, on: Day): boolean =>
  officialOn !== null && officialOn <= on;

/**
 * Whether a member stands in the denominator of a branch meeting (294-QĐ/TW, 9.3.2): full members without those
 * temporarily elsewhere, exempt, or not counted; one of the first two who comes and votes is added at the meeting.
 */
export const isConvenedOn = (
  member: { officialOn: Day | null; state: MemberState | null },
  on: Day,
): boolean => isFullMemberOn(member.officialOn, on) && member.state === 'active';

export type EnrolmentFacts = {
  effectiveOn: Day;
  today: Day;
  ceremonyOn: Day;
  officialOn: Day | null;
  isUnitAlive: boolean;
  /** Code of the branch whose roll has the person that day or later. */
  enrolledIn: string | null;
};
export type EnrolmentBlocker =
  | 'effective-day-in-the-future'
  | 'unit-not-alive-that-day'
  | 'enrolled-before-the-ceremony'
  | 'official-before-the-ceremony'
  | 'member-is-enrolled-already';

/** What stands against entering a person in a roll. */
export const enrolmentBlockers = (facts: EnrolmentFacts): EnrolmentBlocker[] =>
  blockersIn<EnrolmentBlocker>({
    'effective-day-in-the-future': facts.effectiveOn > facts.today,
    'unit-not-alive-that-day': !facts.isUnitAlive,
    'enrolled-before-the-ceremony': facts.effectiveOn < facts.ceremonyOn,
    'official-before-the-ceremony': facts.officialOn !== null && facts.officialOn <= facts.ceremonyOn,
    'member-is-enrolled-already': facts.enrolledIn !== null,
  });

export type RollFacts = {
  effectiveOn: Day;
  today: Day;
  /** First day in this branch. */
  enrolledOn: Day | null;
  /** Day of the newest change of the same thing. */
  lastChangeOn: Day | null;
};
export type RollBlocker =
  | 'effective-day-in-the-future'
  | 'not-a-member-that-day'
  | 'later-member-change-stands';

/** What stands against a change of somebody on the roll. */
export const rollBlockers = ({ effectiveOn, today, enrolledOn, lastChangeOn }: RollFacts): RollBlocker[] =>
  blockersIn<RollBlocker>({
    'effective-day-in-the-future': effectiveOn > today,
    'not-a-member-that-day': enrolledOn !== null && enrolledOn > effectiveOn,
    'later-member-change-stands': lastChangeOn !== null && lastChangeOn > effectiveOn,
  });
