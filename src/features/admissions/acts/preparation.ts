import { Type } from 'typebox';
import { blockersIn } from '#kernel/blockers.ts';
import { day } from '#kernel/day.ts';
import { isExpired } from '#kernel/deadline.ts';
import { closed, DayField, IdField, LineField, ParagraphField } from '#kernel/fields.ts';
import { CONTACTS, PREPARING, PROBATION, PROPOSED, RELATIONS } from '../model.ts';
import { act, free } from './act.ts';
import { BasisFields, basisExample, withSourcing } from './sources.ts';

const Kept = { keptAt: Type.Optional(LineField) };
const nothing = Type.Object({ ...Kept }, closed);
const open = [...PREPARING, 'returned', 'papers-expired'] as const;

/** Step 2: the branch puts the person on the list of sympathisers; the class may have come before. */
export const enlist = act({
  name: 'enlist',
  step: 2,
  by: 'branch',
  from: [...PREPARING, 'papers-expired'],
  summary: 'The branch resolves to put the person on the list of sympathisers',
  details: Type.Object({ ...BasisFields, resolutionNumber: Type.Optional(LineField), ...Kept }, closed),
  example: { resolutionNumber: '05-NQ/CB', ...basisExample },
  blockers: (state) => blockersIn<'done-already'>({ 'done-already': state.listedOn !== null }),
  byHand: ({ sourcing }, { basis }) =>
    blockersIn<'legal-basis-missing'>({
      'legal-basis-missing': sourcing.basis === null && basis === undefined,
    }),
  apply: (state, on, { basis, basisOn, purpose }) => ({
    ...(basis === undefined
      ? state
      : withSourcing(state, { basis: { kind: basis, on: basisOn ?? on, purpose: purpose ?? '' } })),
    listedOn: on,
  }),
});

/** A full member is assigned to help; the same act replaces one who cannot go on. */
export const assignHelper = act({
  name: 'assign-helper',
  step: 2,
  by: 'branch',
  from: [...open, ...PROPOSED, 'decided', 'received', ...PROBATION],
  summary: 'A full member is assigned to help the person, or replaces the one before',
  details: Type.Object(
    {
      memberId: IdField,
      isFullMember: Type.Boolean(),
      /** The last day of the helper's term. */
      until: Type.Optional(DayField),
      /** Helps beside the one before and does not replace that one. */
      isBeside: Type.Optional(Type.Boolean()),
    },
    closed,
  ),
  example: { memberId: 1, isFullMember: true },
  blockers: (_state, on, details, { rules }) =>
    blockersIn<'introducer-not-full-member' | 'term-ends-before-it-begins'>({
      'introducer-not-full-member': rules.introducerMustBeFullMember && !details.isFullMember,
      'term-ends-before-it-begins': details.until !== undefined && details.until <= on,
    }),
  apply: (state, on, { memberId, until, isBeside }) =>
    isBeside && state.helper ? state : { ...state, helper: { memberId, since: on, until: until ?? null } },
});

/** What the branch observes of the person month by month; it asks for nothing and moves nothing. */
export const remark = act({
  name: 'remark',
  step: null,
  by: 'branch',
  from: [...open, ...PROPOSED, 'decided', 'received', ...PROBATION],
  summary: 'The branch or the helper remarks on the person, as each month',
  details: Type.Object(
    {
      note: ParagraphField,
      /** The helper writes after meeting the person. */
      isByHelper: Type.Optional(Type.Boolean()),
      /** How they met, where the helper says it. */
      contact: Type.Optional(Type.Enum(CONTACTS)),
      /** The member who writes it, where it is not the branch. */
      memberId: Type.Optional(IdField),
    },
    closed,
  ),
  example: { note: 'Hoàn thành tốt nhiệm vụ được giao' },
  blockers: free,
  apply: (state, on, { isByHelper }) =>
    isByHelper && (state.sourcing.contactOn ?? on) <= on ? withSourcing(state, { contactOn: on }) : state,
});

export const enrolInClass = act({
  name: 'enrol-in-class',
  step: 3,
  by: 'branch',
  from: [...open],
  summary: 'The person is sent to the awareness class',
  details: nothing,
  example: {},
  blockers: free,
  apply: (state, on) => ({ ...state, enrolledOn: on }),
});

/** Step 4; the day is that of the certificate's issue, from which its validity runs. */
export const certify = act({
  name: 'certify',
  step: 4,
  by: 'political-centre',
  from: [...open],
  summary: 'The certificate of the awareness class, by its day of issue',
  details: Type.Object(
    { number: Type.Optional(LineField), issuer: Type.Optional(LineField), ...Kept },
    closed,
  ),
  example: { number: '12/GCN', issuer: 'Trung tâm chính trị' },
  blockers: free,
  apply: (state, on) => ({ ...state, certifiedOn: on }),
});

/** Step 5; from this day the papers of the dossier are valid for their months. */
export const openDossier = act({
  name: 'open-dossier',
  step: 5,
  by: 'base-committee',
  from: [...open],
  summary: 'Leave to open the dossier; an expired dossier is opened anew by the same act',
  details: nothing,
  example: {},
  blockers: ({ dossierOn }, on, _details, { rules }) =>
    blockersIn<'dossier-still-valid'>({
      'dossier-still-valid': dossierOn !== null && !isExpired(dossierOn, rules.dossierPaperValidMonths, on),
    }),
  // An expired dossier keeps application, CV and certificate; introduction letters and opinions are made anew.
  apply: (state, on) =>
    state.dossierOn === null
      ? { ...state, dossierOn: on }
      : { ...state, dossierOn: on, introductions: [], opinions: [] },
});

export const apply = act({
  name: 'apply',
  step: 6,
  by: 'candidate',
  from: [...open],
  summary: 'The application to join, by the day it was received',
  details: nothing,
  example: {},
  blockers: free,
  apply: (state, on) => ({ ...state, appliedOn: on }),
});

export const submitCv = act({
  name: 'submit-cv',
  step: 7,
  by: 'candidate',
  from: [...open],
  summary: 'The CV written by the person; pages and photo are stamped before verification',
  details: Type.Object(
    {
      stampedOn: Type.Optional(DayField),
      /** Whom it declares, by relation; the verification must answer for each. */
      relatives: Type.Array(Type.Enum(RELATIONS), { minItems: 1, maxItems: 30 }),
      ...Kept,
    },
    closed,
  ),
  example: { stampedOn: day('2025-07-10'), relatives: ['self', 'natural-father', 'natural-mother'] },
  blockers: free,
  apply: (state, on, { stampedOn, relatives }) => ({
    ...state,
    cvOn: on,
    cvStampedOn: stampedOn ?? null,
    relatives,
    // What was certified was another paper.
    verifiedOn: null,
  }),
});
