import { type Static, Type } from 'typebox';
import { blockersIn } from '#kernel/blockers.ts';
import { addMonths, type Day } from '#kernel/day.ts';
import { closed, IdField, LineField } from '#kernel/fields.ts';
import { hasConsent } from '../blockers/eligibility.ts';
import { isAway } from '../matters.ts';
import { PROBATION } from '../model.ts';
import type { CaseState } from '../state.ts';
import { act, type CaseFacts, free } from './act.ts';

export const receiveDecision = act({
  name: 'receive-decision',
  step: 16,
  by: 'branch',
  from: ['decided'],
  summary: 'The decision has reached the branch',
  details: Type.Object({}, closed),
  example: {},
  blockers: (state) => blockersIn<'dossier-moves-first'>({ 'dossier-moves-first': isAway(state) }),
  apply: (state, on) => ({ ...state, receivedOn: on }),
});

/**
 * The last day of the ceremony: from the receipt of the decision, under 208-QĐ/TW from its issue. A clock keeps the
 * rule of the day it started, so a decision is not late by a rule that came after it.
 */
export const ceremonyDueOn = (
  { matters, receivedOn }: CaseState,
  { rulesOn, dueOn }: Pick<CaseFacts, 'rulesOn' | 'dueOn'>,
): Day | null => {
  const { decision } = matters.admission;
  if (decision === null) return null;
  const from = rulesOn(decision.on).ceremonyCountsFrom === 'decision-issued' ? decision.on : receivedOn;
  return from && dueOn(from, rulesOn(from).ceremonyWorkingDays);
};

/** Step 17; probation begins, its helper is named at the ceremony. */
const Ceremony = Type.Object({ memberId: IdField, isFullMember: Type.Boolean() }, closed);
export const holdCeremony = act({
  name: 'hold-ceremony',
  step: 17,
  by: 'branch',
  from: ['received'],
  summary: 'The ceremony of admission, for one person; the helper for probation is named',
  details: Ceremony,
  example: { memberId: 1, isFullMember: true },
  blockers: (state, on, details: Static<typeof Ceremony>, facts) => {
    const due = ceremonyDueOn(state, facts);
    return blockersIn<
      | 'ceremony-late-without-consent'
      | 'introducer-not-full-member'
      | 'dossier-moves-first'
      | 'must-be-annulled-after-the-move'
    >({
      'ceremony-late-without-consent': due !== null && on > due && !hasConsent(state, 'late-ceremony', on),
      'introducer-not-full-member': !details.isFullMember,
      'dossier-moves-first': isAway(state) && state.move?.stage !== 'c3',
      'must-be-annulled-after-the-move': isAway(state) && state.move?.stage === 'c3',
    });
  },
  apply: (state, on, { memberId }) => ({
    ...state,
    ceremonyOn: on,
    helper: { memberId, since: on, until: null },
  }),
});

/** Step 18: the new member's own CV and the sheet of the card file. */
export const submitMemberPapers = act({
  name: 'submit-member-papers',
  step: 18,
  by: 'candidate',
  from: [...PROBATION, 'official'],
  summary: "The new member's own CV or the sheet of the card file has come",
  details: Type.Object(
    { paper: Type.Enum(['member-cv', 'card-sheet']), keptAt: Type.Optional(LineField) },
    closed,
  ),
  example: { paper: 'member-cv' as const },
  blockers: free,
  apply: (state, on, { paper }) =>
    paper === 'member-cv' ? { ...state, ownCvOn: on } : { ...state, cardSheetOn: on },
});

/** Step 19. */
export const certifyNewMember = act({
  name: 'certify-new-member',
  step: 19,
  by: 'political-centre',
  from: PROBATION,
  summary: 'The certificate of the class for new members',
  details: Type.Object({ number: Type.Optional(LineField) }, closed),
  example: { number: '07/GCN' },
  blockers: free,
  apply: (state, on) => ({ ...state, newMemberClassOn: on }),
});

/** Papers of step 20 are written after the last day of probation (06-HD/TW, 4.2–4.4). */
const tooEarly = (state: CaseState, on: Day, { rules }: CaseFacts) =>
  blockersIn<'written-before-probation-ended'>({
    'written-before-probation-ended':
      state.ceremonyOn !== null && on <= addMonths(state.ceremonyOn, rules.probationMonths),
  });

const PAPERS = ['self-review', 'helper-comment', 'opinions'] as const;
export const submitProbationPaper = act({
  name: 'submit-probation-paper',
  step: 20,
  by: 'branch',
  from: PROBATION,
  summary: 'The self-review, the comment of the helper or the opinions on a probationary member',
  details: Type.Object({ paper: Type.Enum(PAPERS), keptAt: Type.Optional(LineField) }, closed),
  example: { paper: 'self-review' },
  // A helper who leaves hands in the comment before the end of probation (06-HD/TW, 3.10).
  blockers: (state, on, { paper }, facts) => (paper === 'helper-comment' ? [] : tooEarly(state, on, facts)),
  apply: (state, on, { paper }) => {
    if (paper === 'self-review') return { ...state, selfReviewOn: on };
    return paper === 'opinions' ? { ...state, probationOpinionsOn: on } : { ...state, helperCommentOn: on };
  },
});
