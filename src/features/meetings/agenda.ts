import type { CaseFacts } from '#features/admissions/acts/act.ts';
import { VOTE_ACTS, type VoteAct } from '#features/admissions/acts/votes.ts';
import { isLeftToCommittee, isMisplaced, isUp } from '#features/admissions/matters.ts';
import type { Body, Matter, Status } from '#features/admissions/model.ts';
import { PATH_STEPS } from '#features/admissions/paths.ts';
import type { CaseState } from '#features/admissions/state.ts';

/** Which act a vote of this body is for a case on the path of those who decide it. */
export const actOf = (body: Body, decidedBy: Body): VoteAct => {
  if (body === 'branch') return VOTE_ACTS.branch;
  return body === 'base-committee' && decidedBy !== 'base-committee' ? VOTE_ACTS.base : VOTE_ACTS.decision;
};

const awaitsBranch = (state: CaseState, matter: Matter, status: Status): boolean => {
  const { branch, returnedOn } = state.matters[matter];
  if (branch?.passed === true && returnedOn === null) return false;
  if (matter === 'recognition') return status === 'official-due';
  return matter === 'admission' && state.dossierOn !== null;
};

/**
 * Whether the next step of a case is this vote, whatever paper is still missing. The branch is proposed nobody for
 * removal: that question it raises itself.
 */
export const awaitsVote = (
  name: VoteAct,
  state: CaseState,
  { matter, status, facts }: { matter: Matter; status: Status; facts: CaseFacts },
): boolean => {
  const proceeding = state.matters[matter];
  if (state.aside !== null || isMisplaced(state, matter) || proceeding.decision !== null) return false;
  if (name === VOTE_ACTS.branch) return awaitsBranch(state, matter, status);
  const { hasBaseResolution } = PATH_STEPS[facts.path];
  const isBaseDone = proceeding.base?.passed === true;
  const isProposed = proceeding.branch?.passed === true && isUp(proceeding);
  if (name === VOTE_ACTS.base) return isProposed && hasBaseResolution && !isBaseDone;
  return (isProposed && (!hasBaseResolution || isBaseDone)) || isLeftToCommittee(proceeding, matter, facts);
};
