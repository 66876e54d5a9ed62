import { type Static, Type } from 'typebox';
import { blockersIn } from '#kernel/blockers.ts';
import { day } from '#kernel/day.ts';
import { closed, DayField, IdField, LineField } from '#kernel/fields.ts';
import { isLongEnough, isPastYouth } from '../blockers/introductions.ts';
import { CONSENTS, INTRODUCTION_KINDS, OPINION_SIDES, PREPARING, PROPOSED } from '../model.ts';
import type { CaseState } from '../state.ts';
import { act, free } from './act.ts';

const from = [...PREPARING, 'returned', 'papers-expired'] as const;

/** Step 9: an opinion has been given; its content stays in the paper. */
export const recordOpinion = act({
  name: 'record-opinion',
  step: 9,
  by: 'branch',
  from,
  summary: 'An opinion of the own organisations or of the committee of residence has come',
  details: Type.Object({ side: Type.Enum(OPINION_SIDES), keptAt: Type.Optional(LineField) }, closed),
  example: { side: 'residence-committee' },
  blockers: free,
  apply: (state, on, { side }) => ({ ...state, opinions: [...state.opinions, { side, on }] }),
});

const Introduced = Type.Object(
  {
    kind: Type.Enum(INTRODUCTION_KINDS),
    /** The introducing member; nobody for an organisation's resolution. */
    memberId: Type.Optional(IdField),
    isFullMember: Type.Optional(Type.Boolean()),
    togetherSince: Type.Optional(DayField),
    togetherBy: Type.Optional(Type.Enum(['work', 'labour', 'study', 'residence'])),
    isReplacement: Type.Optional(Type.Boolean()),
    /** The person works for the Youth Union, whose limit of age may be another. */
    isUnionCadre: Type.Optional(Type.Boolean()),
    resolutionNumber: Type.Optional(LineField),
    keptAt: Type.Optional(LineField),
  },
  closed,
);
/** Only where another has introduced or helped before, or the person has come from elsewhere, is there anybody to replace. */
const replacesSomebody = (
  { introductions, helper, move }: CaseState,
  memberId: number | undefined,
): boolean =>
  (helper !== null && helper.memberId !== memberId) ||
  introductions.some((one) => one.kind === 'member' && one.memberId !== memberId) ||
  (move !== null && move.acceptedOn !== null);

/** Step 10; the day is that of the letter or resolution, on which the months together are first tested. */
export const introduce = act({
  name: 'introduce',
  step: 10,
  by: 'branch',
  from,
  summary: 'A full member introduces the person, or the Youth Union or trade union does by resolution',
  details: Introduced,
  example: {
    kind: 'member',
    memberId: 1,
    isFullMember: true,
    togetherSince: day('2023-01-10'),
    togetherBy: 'work',
  },
  blockers: (state, on, details: Static<typeof Introduced>, { rules, candidate }) => {
    const isMember = details.kind === 'member';
    const isReplacement = details.isReplacement === true && replacesSomebody(state, details.memberId);
    const isFreed = isReplacement && rules.introducerReplacementWaivesCoMonths;
    const isTestedNow = rules.introducerCoMonthsTestedOn.includes('introduction-letter-date');
    const letter = { togetherSince: details.togetherSince ?? null, isReplacement };
    return blockersIn<
      | 'introducer-not-full-member'
      | 'introducer-together-too-short'
      | 'introducer-together-otherwise'
      | 'not-a-union-member'
      | 'past-youth-age'
    >({
      'introducer-not-full-member':
        isMember && rules.introducerMustBeFullMember && details.isFullMember !== true,
      'introducer-together-too-short': isMember && isTestedNow && !isLongEnough(letter, on, rules),
      'introducer-together-otherwise':
        isMember &&
        !isFreed &&
        details.togetherBy !== undefined &&
        !rules.introducerCoScope.includes(details.togetherBy),
      'not-a-union-member':
        (details.kind === 'youth-union' && !candidate.isYouthUnionMember) ||
        (details.kind === 'trade-union' && !candidate.isTradeUnionMember),
      'past-youth-age':
        details.kind === 'youth-union' && isPastYouth(candidate, on, rules, details.isUnionCadre),
    });
  },
  apply: (state, on, details) => ({
    ...state,
    introductions: [
      ...state.introductions,
      {
        kind: details.kind,
        on,
        memberId: details.memberId ?? null,
        isFullMember: details.isFullMember ?? false,
        togetherSince: details.togetherSince ?? null,
        togetherBy: details.togetherBy ?? null,
        isReplacement: details.isReplacement ?? false,
      },
    ],
  }),
});

/** A written consent that must stand before the decision, or before a late ceremony. */
export const consent = act({
  name: 'consent',
  step: null,
  by: 'upper-committee',
  from: [...from, ...PROPOSED, 'decided', 'received'],
  summary:
    'A committee has consented in writing: over sixty, an elder, readmission, religion, a late ceremony',
  details: Type.Object({ matter: Type.Enum(CONSENTS), number: Type.Optional(LineField) }, closed),
  example: { matter: 'over-age', number: '12-CV/TU' },
  blockers: free,
  apply: (state, on, { matter }) => ({ ...state, consents: [...state.consents, { matter, on }] }),
});
