import { blockersIn } from '#kernel/blockers.ts';
import type { Day } from '#kernel/day.ts';
import type { IntroductionState } from './model.ts';

type Proposed = {
  on: Day;
  today: Day;
  hasBirth: boolean;
  /** For whom the role speaks; null for who speaks for none. */
  ofRole: string | null;
  isIntroducer: boolean;
  introducer: string | undefined;
};

export type ProposalBlocker =
  | 'introduction-in-the-future'
  | 'introduction-needs-a-birth'
  | 'role-names-no-organisation'
  | 'introducer-speaks-for-another'
  | 'introduction-needs-its-introducer';

/** Why a person cannot be introduced so: all reasons at once. */
export const proposalBlockers = (proposed: Proposed): ProposalBlocker[] => {
  const { on, today, hasBirth, ofRole, isIntroducer, introducer } = proposed;
  return blockersIn<ProposalBlocker>({
    'introduction-in-the-future': on > today,
    'introduction-needs-a-birth': !hasBirth,
    'role-names-no-organisation': isIntroducer && ofRole === null,
    'introducer-speaks-for-another': ofRole !== null && introducer !== undefined && introducer !== ofRole,
    'introduction-needs-its-introducer': !isIntroducer && introducer === undefined,
  });
};

type Answered = { state: IntroductionState; introducedOn: Day; on: Day; today: Day };
export type AnswerBlocker =
  | 'introduction-has-ended'
  | 'act-in-the-future'
  | 'introduction-is-answered-after-its-day';

/** Why a branch cannot answer an introduction so. */
export const answerBlockers = ({ state, introducedOn, on, today }: Answered): AnswerBlocker[] =>
  blockersIn<AnswerBlocker>({
    'introduction-has-ended': state !== 'waiting',
    'act-in-the-future': on > today,
    'introduction-is-answered-after-its-day': on < introducedOn,
  });

/** Who introduced may take back what waits, and what was returned: the person's name goes with it. */
export const mayWithdraw = (state: IntroductionState): boolean => state === 'waiting' || state === 'returned';

/** What was accepted may still get its resolution; what ended without needs none. */
export const mayAttach = (state: IntroductionState): boolean => state === 'waiting' || state === 'accepted';
