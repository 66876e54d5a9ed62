import { blockersIn } from '#kernel/blockers.ts';
import type { Day } from '#kernel/day.ts';
import type { MeetingBody, MeetingKind, MeetingState } from './model.ts';

/** What stands against the kind of a meeting: a talk is that of a branch committee. */
export const kindBlockers = (kind: MeetingKind, body: MeetingBody) =>
  blockersIn<'consultation-is-of-the-branch-committee'>({
    'consultation-is-of-the-branch-committee': kind === 'consultation' && body !== 'branch-committee',
  });

export type OpeningFacts = {
  state: MeetingState;
  body: MeetingBody;
  heldOn: Day;
  today: Day;
  convened: number | null;
  present: number | null;
  hasVotes: boolean;
};

/** What stands against opening a meeting: its day, and numbers where there is no roll. A committee corrects its numbers until it votes. */
export const openingBlockers = (facts: OpeningFacts) => {
  const { state, body, heldOn, today, convened, present, hasVotes } = facts;
  const hasRoll = body === 'branch';
  const isBegun = state === 'held';
  return blockersIn<
    | 'meeting-is-cancelled'
    | 'meeting-has-begun'
    | 'voted-with-these-seats'
    | 'act-in-the-future'
    | 'committee-numbers-missing'
    | 'branch-numbers-come-from-the-roll'
  >({
    'meeting-is-cancelled': state === 'cancelled',
    'meeting-has-begun': isBegun && hasRoll,
    'voted-with-these-seats': isBegun && !hasRoll && hasVotes,
    'act-in-the-future': heldOn > today,
    'committee-numbers-missing': !hasRoll && (convened === null || present === null),
    'branch-numbers-come-from-the-roll': hasRoll && (convened !== null || present !== null),
  });
};

/** What stands against changing a plan: only one that is still to come; another day has a reason. */
export const changeBlockers = (
  state: MeetingState,
  { isMoved, reason }: { isMoved: boolean; reason: string | undefined },
) =>
  blockersIn<'only-a-planned-meeting-changes' | 'postponed-meeting-says-why'>({
    'only-a-planned-meeting-changes': state !== 'planned',
    'postponed-meeting-says-why': isMoved && reason === undefined,
  });
