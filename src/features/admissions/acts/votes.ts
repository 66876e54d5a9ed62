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

type Counted = { yes: number; convened: number };

/** Whether the yes votes carry it; whole numbers only. */
export const passes = (share: ReturnType<typeof thresholdOf>, { yes, convened }: Counted): boolean =>
  reaches(share, yes, convened);

/** What stands against a recorded result: it says something else than the votes and their denominator do. */
export const resultBlockers = (
  name: VoteAct,
  vote: Counted & { passed: boolean },
  facts: CaseFacts,
): readonly 'result-against-the-count'[] =>
  vote.passed === passes(thresholdOf(name, facts), vote) ? [] : ['result-against-the-count'];
