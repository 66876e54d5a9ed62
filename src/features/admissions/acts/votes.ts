import { reaches } from '#features/rules/share.ts';
import { PATH_STEPS } from '../paths.ts';
import type { CaseFacts } from './act.ts';

/** Acts that only a vote of a meeting can write. */
export const VOTE_ACTS = { branch: 'propose', base: 'resolve-in-base', decision: 'decide' } as const;
export type VoteAct = (typeof VOTE_ACTS)[keyof typeof VOTE_ACTS];

/** The share of its body that a vote must reach, by act and path. */
export const thresholdOf = (name: VoteAct, { rules, path }: Pick<CaseFacts, 'rules' | 'path'>) => {
  if (name === VOTE_ACTS.branch) return rules.branchVote;
  return name === VOTE_ACTS.base ? rules.baseCommitteeVote : rules[PATH_STEPS[path].decisionVote];
};

/** Whether the yes votes carry it; whole numbers only. */
export const passes = (
  share: ReturnType<typeof thresholdOf>,
  { yes, convened }: { yes: number; convened: number },
): boolean => reaches(share, yes, convened);
