import { blockersIn } from '#kernel/blockers.ts';
import { addMonths, type Day } from '#kernel/day.ts';
import type { CaseFacts } from '../acts/act.ts';
import { areRoundsUsedUp, isAway, isOtherUnderway } from '../matters.ts';
import type { Matter } from '../model.ts';
import type { BlockerCode } from '../rules.ts';
import type { CaseState } from '../state.ts';
import { eligibilityBlockers, readmissionBlockers } from './eligibility.ts';
import { introductionBlockers } from './introductions.ts';
import { paperBlockers } from './papers.ts';

/** Votes that went before: a failed one is reported first; recognition and removal have a last round. */
const roundBlockers = (state: CaseState, matter: Matter, { rules }: CaseFacts) => {
  const proceeding = state.matters[matter];
  const { branch, failureReportedOn, returnedOn, decision } = proceeding;
  return blockersIn<
    | 'dossier-moves-first'
    | 'voted-already'
    | 'failed-vote-not-reported'
    | 'rounds-used-up'
    | 'other-matter-underway'
  >({
    'dossier-moves-first': isAway(state),
    'voted-already': branch?.passed === true && decision === null && returnedOn === null,
    'failed-vote-not-reported': branch?.passed === false && failureReportedOn === null,
    'rounds-used-up': areRoundsUsedUp(proceeding, matter, rules),
    'other-matter-underway': isOtherUnderway(state, matter),
  });
};

/** What recognition needs: the months of probation over, and the papers written after them (06-HD/TW, 4). */
const recognitionBlockers = (state: CaseState, on: Day, { rules }: CaseFacts) => {
  const overOn = state.ceremonyOn && addMonths(state.ceremonyOn, rules.probationMonths);
  return blockersIn<
    | 'probation-not-over'
    | 'self-review-missing'
    | 'helper-comment-missing'
    | 'probation-opinions-missing'
    | 'new-member-class-missing'
  >({
    'probation-not-over': overOn === null || overOn > on,
    'self-review-missing': state.selfReviewOn === null,
    // One who stopped helping on the way left a comment too; it does not stand for that on the whole probation.
    'helper-comment-missing':
      state.helperCommentOn === null || overOn === null || state.helperCommentOn <= overOn,
    'probation-opinions-missing': state.probationOpinionsOn === null,
    'new-member-class-missing': state.newMemberClassOn === null,
  });
};

/** Everything that still stands between a person and the vote of the branch, all at once. */
export const proposalBlockers = (
  state: CaseState,
  matter: Matter,
  on: Day,
  facts: CaseFacts,
): readonly BlockerCode[] => {
  const rounds = roundBlockers(state, matter, facts);
  if (matter === 'removal') return rounds;
  if (matter === 'recognition') return [...rounds, ...recognitionBlockers(state, on, facts)];
  return [
    ...rounds,
    ...eligibilityBlockers(state, on, facts),
    ...readmissionBlockers(state, on, facts),
    ...paperBlockers(state, on, facts),
    ...introductionBlockers(state, on, facts),
  ];
};
