import { type Static, Type } from 'typebox';
import { blockersIn } from '#kernel/blockers.ts';
import { day } from '#kernel/day.ts';
import { CodeField, closed, DayField, LineField } from '#kernel/fields.ts';
import { isAway } from '../matters.ts';
import { BEFORE_CEREMONY, PROBATION } from '../model.ts';
import { beginsAnew } from '../moves.ts';
import { withoutDecision } from '../state.ts';
import { act } from './act.ts';

const STAGES = ['a', 'b1', 'b2', 'c1', 'c2', 'c3', 'probation'] as const;
const movable = [...BEFORE_CEREMONY, ...PROBATION] as const;

/** The person moves; the server says at which stage, and where the dossier goes. */
const Moved = Type.Object(
  {
    stage: Type.Enum(STAGES),
    movedOn: DayField,
    toUnitCode: CodeField,
    letterNumber: Type.Optional(LineField),
  },
  closed,
);
export const sendAway = act({
  name: 'send-away',
  step: null,
  by: 'base-committee',
  from: movable,
  summary: 'The person moves: certificate, letter and dossier go to the receiving committee',
  details: Moved,
  example: { stage: 'a', movedOn: day('2025-09-01'), toUnitCode: 'B-02' },
  blockers: (state) => blockersIn<'move-open-already'>({ 'move-open-already': isAway(state) }),
  apply: (state, on, { stage, movedOn, toUnitCode }: Static<typeof Moved>) => ({
    ...state,
    move: { stage, movedOn, sentOn: on, receivedOn: null, acceptedOn: null, toUnit: toUnitCode },
  }),
});

export const receiveDossier = act({
  name: 'receive-dossier',
  step: null,
  by: 'receiving-committee',
  from: movable,
  summary: 'Letter and dossier have come to the receiving committee; its clock runs',
  details: Type.Object({}, closed),
  example: {},
  blockers: (state) =>
    blockersIn<'no-move-open' | 'done-already'>({
      'no-move-open': !isAway(state),
      'done-already': isAway(state) && state.move?.receivedOn != null,
    }),
  apply: (state, on) => ({ ...state, move: state.move && { ...state.move, receivedOn: on } }),
});

/** The receiving side gives the person a branch; only now does the case stand there. */
const Accepted = Type.Object({ unitCode: CodeField, annulmentNumber: Type.Optional(LineField) }, closed);
export const accept = act({
  name: 'accept',
  step: null,
  by: 'receiving-committee',
  from: movable,
  summary: 'The receiving side accepts and gives the person a branch',
  details: Accepted,
  example: { unitCode: 'B-02' },
  blockers: (state, _on, details: Static<typeof Accepted>) =>
    blockersIn<'no-move-open' | 'must-be-annulled-after-the-move'>({
      'no-move-open': !isAway(state),
      'must-be-annulled-after-the-move': state.move?.stage === 'c3' && details.annulmentNumber === undefined,
    }),
  apply: (state, on) => {
    if (!state.move) return state;
    const moved = { ...state, move: { ...state.move, acceptedOn: on } };
    return beginsAnew(state.move.stage) ? withoutDecision(moved, on, 'procedure') : moved;
  },
});
