import { Type } from 'typebox';
import { blockersIn } from '#kernel/blockers.ts';
import { closed, LineField, ParagraphField } from '#kernel/fields.ts';
import { type Aside, BEFORE_CEREMONY, ENDED, PREPARING, PROBATION, PROPOSED, STATUSES } from '../model.ts';
import { annulledWith, type CaseState, renewed, withoutDecision } from '../state.ts';
import { act, free } from './act.ts';

const Reason = Type.Object({ reason: LineField }, closed);
const alive = STATUSES.filter((status) => !ENDED.includes(status));
const asideWith =
  (status: Aside) => (state: CaseState, on: CaseState['openedOn'], details: { reason?: string }) => ({
    ...state,
    aside: { status, since: on, reason: details.reason ?? null },
  });

/** The person stops asking; one act, no reason owed. */
export const withdraw = act({
  name: 'withdraw',
  step: null,
  by: 'candidate',
  from: [...BEFORE_CEREMONY, 'paused'],
  summary: 'The person withdraws',
  details: Type.Object({}, closed),
  example: {},
  blockers: free,
  apply: (state, on) => ({ ...state, aside: { status: 'left', since: on, reason: 'c-withdrew' } }),
});

export const removeFromList = act({
  name: 'remove-from-list',
  step: null,
  by: 'branch',
  from: [...PREPARING, 'paused', 'papers-expired', 'returned'],
  summary: 'The branch takes the person off the list, with a reason',
  details: Reason,
  example: { reason: 'c-not-qualified' },
  blockers: free,
  apply: asideWith('removed-from-list'),
});

/** The competent committee or the branch says no before a vote of the deciding body. */
export const refuse = act({
  name: 'refuse',
  step: null,
  by: 'upper-committee',
  from: [...PREPARING, ...PROPOSED, 'returned', 'papers-expired'],
  summary: 'The committee that may decide refuses, with a reason',
  details: Reason,
  example: { reason: 'c-refused' },
  blockers: free,
  apply: asideWith('refused'),
});

export const pause = act({
  name: 'pause',
  step: null,
  by: 'branch',
  from: [...PREPARING, 'papers-expired', 'returned'],
  summary: 'The case rests; its clocks of papers run on',
  details: Type.Object({ reason: ParagraphField }, closed),
  example: { reason: 'Đi làm ăn xa đến hết năm' },
  blockers: free,
  apply: asideWith('paused'),
});

export const resume = act({
  name: 'resume',
  step: null,
  by: 'branch',
  from: ['paused'],
  summary: 'The case goes on',
  details: Type.Object({}, closed),
  example: {},
  blockers: free,
  apply: (state) => ({ ...state, aside: null }),
});

export const die = act({
  name: 'die',
  step: null,
  by: 'branch',
  from: alive,
  summary: 'The person has died',
  details: Type.Object({}, closed),
  example: {},
  blockers: free,
  apply: (state, on) => ({ ...state, aside: { status: 'died', since: on, reason: null } }),
});

/** A probationary member asks to leave, without a breach (06-HD/TW, 11.2). */
export const leave = act({
  name: 'leave',
  step: null,
  by: 'upper-committee',
  from: PROBATION,
  summary: 'The competent committee lets a probationary member leave at their own wish',
  details: Type.Object({ decisionNumber: LineField }, closed),
  example: { decisionNumber: '31-QĐ/ĐU' },
  blockers: free,
  apply: (state, on) => ({ ...state, aside: { status: 'left', since: on, reason: 'm-left-on-request' } }),
});

/** A wrong decision (294-QĐ/TW, 4.4): by the standard the person is struck off, by the procedure it is done anew. */
export const annul = act({
  name: 'annul',
  step: null,
  by: 'upper-committee',
  from: ['decided', 'received', ...PROBATION, 'official'],
  summary: 'The decision is annulled: the standard was not met, or the procedure was wrong',
  details: Type.Object(
    {
      matter: Type.Enum(['admission', 'recognition']),
      ground: Type.Enum(['standard', 'procedure']),
      decisionNumber: LineField,
    },
    closed,
  ),
  example: { matter: 'admission' as const, ground: 'procedure' as const, decisionNumber: '40-QĐ/TU' },
  blockers: (state, _on, { matter }) =>
    blockersIn<'decision-not-accepted'>({
      'decision-not-accepted': !state.matters[matter].decision?.isAccepted,
    }),
  apply: (state, on, { matter, ground }) => {
    if (ground === 'standard') {
      return {
        ...state,
        annulled: matter === 'admission' ? annulledWith(state, on, ground) : state.annulled,
        aside: { status: 'annulled', since: on, reason: ground },
      };
    }
    // The papers stand; the question goes to the branch anew, and with it all that followed.
    return matter === 'recognition'
      ? { ...state, matters: { ...state.matters, recognition: renewed(state.matters.recognition) } }
      : withoutDecision(state, on, ground);
  },
});
