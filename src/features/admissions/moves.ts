import type { Day } from '#kernel/day.ts';
import { isUp } from './matters.ts';
import type { CaseState, Move } from './state.ts';

/**
 * The stage of a move (06-HD/TW, 3.9–3.10), from how far the case is and when the person was transferred.
 * @param sameCommittee the new place lies under the same competent committee
 * @param decisionDueOn last day on which a decision after the transfer still holds (30 working days)
 */
export const moveStageOf = (
  state: CaseState,
  { sameCommittee, decisionDueOn }: { sameCommittee: boolean; decisionDueOn: Day },
): Move['stage'] => {
  if (state.ceremonyOn) return 'probation';
  const { admission } = state.matters;
  const { branch, decision } = admission;
  if (decision?.isAccepted) {
    if (sameCommittee) return 'c1';
    return decision.on <= decisionDueOn ? 'c2' : 'c3';
  }
  if (!branch?.passed) return 'a';
  return isUp(admission) ? 'b2' : 'b1';
};

/** Whether this case has come to a branch that must begin with its own resolution again. */
export const beginsAnew = (stage: Move['stage']): boolean => stage === 'a' || stage === 'c3';
