import { blockersIn } from '#kernel/blockers.ts';
import { addMonths, type Day } from '#kernel/day.ts';
import type { CaseFacts } from './acts/act.ts';
import { eligibilityBlockers, readmissionBlockers } from './eligibility.ts';
import type { Matter } from './model.ts';
import { introductionBlockers, paperBlockers } from './papers.ts';
import type { BlockerCode } from './rules.ts';
import type { CaseState } from './state.ts';

/** Votes that went before: a failed one is reported first; recognition and removal have a last round. */
const roundBlockers = (state: CaseState, matter: Matter, { rules }: CaseFacts) => {
  const { branch, failedRounds, failureReportedOn, decision } = state.matters[matter];
  return blockersIn<'voted-already' | 'failed-vote-not-reported' | 'rounds-used-up'>({
    'voted-already': branch?.passed === true && decision === null && state.aside?.status !== 'returned',
    'failed-vote-not-reported': branch?.passed === false && failureReportedOn === null,
    'rounds-used-up': matter !== 'admission' && failedRounds >= rules.maxVoteRounds,
  });
};

/** What recognition needs: the months of probation over, and the papers written after them (06-HD/TW, 4). */
const recognitionBlockers = (state: CaseState, on: Day, { rules }: CaseFacts) =>
  blockersIn<
    | 'probation-not-over'
    | 'self-review-missing'
    | 'helper-comment-missing'
    | 'probation-opinions-missing'
    | 'new-member-class-missing'
  >({
    'probation-not-over':
      state.ceremonyOn === null || addMonths(state.ceremonyOn, rules.probationMonths) > on,
    'self-review-missing': state.selfReviewOn === null,
    'helper-comment-missing': state.helperCommentOn === null,
    'probation-opinions-missing': state.probationOpinionsOn === null,
    'new-member-class-missing': state.newMemberClassOn === null,
  });

/** Everything that still stands between a person and the vote of the branch, all at once. */
export const proposalBlockers = (
  state: CaseState,
  matter: Matter,
  on: Day,
  facts: CaseFacts,
): readonly BlockerCode[] => {
  const own: readonly BlockerCode[] =
    matter === 'admission'
      ? [
          ...eligibilityBlockers(state, on, facts),
          ...readmissionBlockers(state, on, facts),
          ...paperBlockers(state, on, facts),
          ...introductionBlockers(state, on, facts),
        ]
      : matter === 'recognition'
        ? recognitionBlockers(state, on, facts)
        : [];
  const isMisplaced = (matter === 'admission') === (state.ceremonyOn !== null);
  return [
    ...(isMisplaced ? (['act-not-offered-in-status'] as const) : []),
    ...roundBlockers(state, matter, facts),
    ...own,
  ];
};
