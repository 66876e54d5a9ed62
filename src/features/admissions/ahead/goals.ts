import type { Act, CaseFacts } from '../acts/act.ts';
import { VOTE_ACTS } from '../acts/votes.ts';
import { actNamed } from '../acts.ts';
import type { ConsentMatter, Matter } from '../model.ts';
import { ENDED, type INTRODUCTION_KINDS, OPINION_SIDES } from '../model.ts';
import type { BlockerCode } from '../rules.ts';
import type { CaseState } from '../state.ts';
import { statusOn } from '../status.ts';
import { unverified } from '../verification.ts';

/** The question on its way now: admission to the ceremony, then recognition, unless the branch proposes removal. */
export const questionOf = ({ ceremonyOn, matters }: CaseState): Matter => {
  if (ceremonyOn === null) return 'admission';
  const { branch, decision } = matters.removal;
  return branch?.passed && decision === null ? 'removal' : 'recognition';
};

/** The turning point a case works towards; null when it is over or rests. */
export const goalOf = (
  state: CaseState,
  on: CaseState['openedOn'],
  rules: CaseFacts['rules'],
): Act | null => {
  const status = statusOn(state, on, rules);
  if (ENDED.includes(status) || status === 'paused') return null;
  const { branch, decision, returnedOn } = state.matters[questionOf(state)];
  if (state.ceremonyOn === null && decision?.isAccepted)
    return actNamed(state.receivedOn ? 'hold-ceremony' : 'receive-decision');
  if (branch?.passed && decision === null) return actNamed(returnedOn ? 'send-up' : VOTE_ACTS.decision);
  return actNamed(VOTE_ACTS.branch);
};

/** The consent that a blocker asks for. */
const CONSENT_FOR: Partial<Record<BlockerCode, ConsentMatter>> = {
  'over-age-without-consent': 'over-age',
  'elder-without-consent': 'elder',
  'readmission-without-consent': 'readmission',
  'religion-without-agreement': 'religion',
  'ceremony-late-without-consent': 'late-ceremony',
};

const relativeOf = (state: CaseState, act: string, { rules }: CaseFacts) => {
  if (act === 'answer-verification') {
    const { relation, number } = state.checks.find(({ answeredOn }) => answeredOn === null) ?? {};
    return relation ? { relation, number } : {};
  }
  const open = unverified(state, rules.verificationPersons);
  const asked = (relation: string) => state.checks.filter((check) => check.relation === relation).length;
  const relation = open.find((one, at) => asked(one) <= open.slice(0, at).filter((o) => o === one).length);
  return relation ? { relation, number: asked(relation) + 1 } : {};
};

const paperOf = (state: CaseState, act: string): Record<string, string> => {
  if (act === 'submit-member-papers') return { paper: state.ownCvOn === null ? 'member-cv' : 'card-sheet' };
  if (state.selfReviewOn === null) return { paper: 'self-review' };
  return { paper: state.helperCommentOn === null ? 'helper-comment' : 'opinions' };
};

const introductionOf = ({ introductions }: CaseState, { candidate }: CaseFacts) => {
  const lacks = (kind: (typeof INTRODUCTION_KINDS)[number]): boolean =>
    !introductions.some((one) => one.kind === kind);
  if (candidate.isYouthUnionMember && lacks('youth-union')) return { kind: 'youth-union' };
  if (!candidate.isYouthUnionMember && candidate.isTradeUnionMember && lacks('trade-union'))
    return { kind: 'trade-union' };
  return { kind: 'member' };
};

/** What an act would most likely say of this case now: the first values of its form, and what it is judged with. */
export const likelyDetails = (
  act: Act,
  state: CaseState,
  facts: CaseFacts,
  missing: readonly BlockerCode[],
): Record<string, unknown> => {
  switch (act.name) {
    case 'ask-verification':
    case 'answer-verification':
      return relativeOf(state, act.name, facts);
    case 'record-opinion': {
      const side = OPINION_SIDES.find((one) => !state.opinions.some((opinion) => opinion.side === one));
      return side ? { side } : {};
    }
    case 'introduce':
      return introductionOf(state, facts);
    case 'submit-member-papers':
    case 'submit-probation-paper':
      return paperOf(state, act.name);
    case 'consent': {
      const matter = missing.map((code) => CONSENT_FOR[code]).find((one) => one !== undefined);
      return matter ? { matter } : {};
    }
    case 'annul':
      return { matter: state.matters.recognition.decision ? 'recognition' : 'admission' };
    default:
      return 'matter' in act.details.properties ? { matter: questionOf(state) } : {};
  }
};
