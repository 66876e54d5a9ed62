import { type Static, Type } from 'typebox';
import { blockersIn } from '#kernel/blockers.ts';
import { day } from '#kernel/day.ts';
import { closed, DayField, LineField } from '#kernel/fields.ts';
import { PREPARING, PROPOSED, RELATIONS, VERIFICATION_ANSWERS, WAIVERS } from '../model.ts';
import type { CaseState, Check } from '../state.ts';
import { isWaived, unverified } from '../verification.ts';
import { act, free } from './act.ts';

const from = [...PREPARING, 'returned', 'papers-expired'] as const;
const Relative = {
  relation: Type.Enum(RELATIONS),
  /** Which one, where a relation repeats. */
  number: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
};

const same = (check: Check, { relation, number = 1 }: { relation: string; number?: number }): boolean =>
  check.relation === relation && check.number === number;
const found = (state: CaseState, relative: { relation: string; number?: number }) =>
  state.checks.find((check) => same(check, relative));
const changed = (
  state: CaseState,
  relative: { relation: string; number?: number },
  change: Partial<Check>,
) => ({
  ...state,
  checks: state.checks.map((check) => (same(check, relative) ? { ...check, ...change } : check)),
});

const Asked = Type.Object(
  {
    ...Relative,
    to: LineField,
    isAbroad: Type.Optional(Type.Boolean()),
    letterReceivedOn: Type.Optional(DayField),
  },
  closed,
);
/** Step 8: one letter to one committee about one person in scope; a second letter asks about an unclear item only. */
export const askVerification = act({
  name: 'ask-verification',
  step: 8,
  by: 'base-committee',
  from,
  summary: 'A letter asks another committee to verify one relative',
  details: Asked,
  example: { relation: 'natural-father', to: 'Đảng ủy xã', letterReceivedOn: day('2025-07-15') },
  blockers: (state, on, details, { rules }) =>
    blockersIn<'relative-not-in-scope' | 'relative-asked-already' | 'cv-not-stamped'>({
      'relative-not-in-scope': !rules.verificationPersons.includes(details.relation),
      'relative-asked-already':
        found(state, details) !== undefined &&
        [null, 'right'].includes(found(state, details)?.answer ?? null),
      'cv-not-stamped': state.cvStampedOn === null || state.cvStampedOn > on,
    }),
  apply: (state, on, details: Static<typeof Asked>) => {
    const asked = {
      relation: details.relation,
      number: details.number ?? 1,
      askedOn: on,
      letterReceivedOn: details.letterReceivedOn ?? null,
      isAbroad: details.isAbroad ?? false,
      answeredOn: null,
      answer: null,
    };
    return found(state, details)
      ? changed(state, details, asked)
      : { ...state, checks: [...state.checks, asked] };
  },
});

/** The answer's fact and day; its content stays in the paper. */
export const answerVerification = act({
  name: 'answer-verification',
  step: 8,
  by: 'base-committee',
  from,
  summary: 'A committee has answered about one relative: right, not yet right, or not enough',
  details: Type.Object(
    {
      ...Relative,
      answer: Type.Enum(VERIFICATION_ANSWERS),
      letterReceivedOn: Type.Optional(DayField),
      keptAt: Type.Optional(LineField),
    },
    closed,
  ),
  example: { relation: 'natural-father', answer: 'right', keptAt: 'Tủ hồ sơ số 2' },
  blockers: (state, _on, details) =>
    blockersIn<'relative-not-asked'>({ 'relative-not-asked': found(state, details)?.askedOn == null }),
  apply: (state, on, details) =>
    changed(state, details, {
      answeredOn: on,
      answer: details.answer,
      ...(details.letterReceivedOn ? { letterReceivedOn: details.letterReceivedOn } : {}),
    }),
});

export const waiveVerification = act({
  name: 'waive-verification',
  step: 8,
  by: 'base-committee',
  from,
  summary: 'Verification is not needed on one of the three grounds, confirmed by the committee that knows',
  details: Type.Object(
    { waiver: Type.Enum(WAIVERS), confirmedBy: LineField, isDeclaredFully: Type.Literal(true) },
    closed,
  ),
  example: {
    waiver: 'all-known-same-commune-since-grandparents',
    confirmedBy: 'Đảng ủy xã',
    isDeclaredFully: true as const,
  },
  blockers: (_state, _on, { waiver }, { rules }) =>
    blockersIn<'waiver-unknown'>({ 'waiver-unknown': !rules.verificationWaivers.includes(waiver) }),
  apply: (state, _on, { waiver }) => ({ ...state, waivers: [...state.waivers, waiver] }),
});

/** The base committee (the direct upper one where there is none) sums up, certifies, signs and stamps the CV. */
export const closeVerification = act({
  name: 'close-verification',
  step: 8,
  by: 'base-committee',
  from,
  summary: 'The committee sums up the verification and certifies the CV',
  details: Type.Object({ keptAt: Type.Optional(LineField) }, closed),
  example: {},
  blockers: (state, on, _details, { rules }) =>
    blockersIn<'cv-missing' | 'cv-not-stamped' | 'relative-not-verified' | 'verification-unanswered'>({
      'cv-missing': state.cvOn === null,
      'cv-not-stamped': state.cvStampedOn === null || state.cvStampedOn > on,
      'relative-not-verified': unverified(state, rules.verificationPersons).length > 0,
      'verification-unanswered': state.checks.some(
        ({ answeredOn, relation }) => answeredOn === null && !isWaived(state, relation),
      ),
    }),
  apply: (state, on) => ({ ...state, verifiedOn: on }),
});

/** A question of political standard is raised: the case waits for the competent committee. */
export const raiseStandard = act({
  name: 'raise-standard',
  step: null,
  by: 'base-committee',
  from: [...from, ...PROPOSED],
  summary:
    'A question of political standard is put to the competent committee; only the fact and the day are kept',
  details: Type.Object({}, closed),
  example: {},
  blockers: free,
  apply: (state, on) => ({ ...state, standard: { raisedOn: on, concludedOn: null, isMet: null } }),
});

export const concludeStandard = act({
  name: 'conclude-standard',
  step: null,
  by: 'upper-committee',
  from: [...from, ...PROPOSED],
  summary: 'The competent committee has concluded the question of political standard',
  details: Type.Object({ isMet: Type.Boolean() }, closed),
  example: { isMet: true },
  blockers: ({ standard }) =>
    blockersIn<'political-standard-not-raised'>({ 'political-standard-not-raised': standard === null }),
  apply: (state, on, { isMet }) => ({
    ...state,
    standard: { raisedOn: state.standard?.raisedOn ?? on, concludedOn: on, isMet },
  }),
});
