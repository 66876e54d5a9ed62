import { type Static, Type } from 'typebox';
import { blockersIn } from '#kernel/blockers.ts';
import { day } from '#kernel/day.ts';
import { CodeField, closed, DayField, LineField } from '#kernel/fields.ts';
import { PREPARING, PROBATION, PROPOSED } from '../model.ts';
import { beginsAnew } from '../moves.ts';
import { renewed, withMatter } from '../state.ts';
import { act } from './act.ts';

const STAGES = ['a', 'b1', 'b2', 'c1', 'c2', 'c3', 'probation'] as const;
const movable = [
  ...PREPARING,
  ...PROPOSED,
  'decided',
  'received',
  'returned',
  'papers-expired',
  ...PROBATION,
] as const;

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
  blockers: (state) =>
    blockersIn<'move-open-already'>({ 'move-open-already': state.move?.acceptedOn === null }),
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
    blockersIn<'no-move-open' | 'move-not-sent'>({
      'no-move-open': state.move === null || state.move.acceptedOn !== null,
      'move-not-sent': state.move?.sentOn === null,
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
      'no-move-open': state.move === null || state.move.acceptedOn !== null,
      'must-be-annulled-after-the-move': state.move?.stage === 'c3' && details.annulmentNumber === undefined,
    }),
  apply: (state, on) => {
    if (!state.move) return state;
    const { decision } = state.matters.admission;
    const annulled = decision
      ? [
          ...state.annulled,
          {
            decidedOn: decision.on,
            number: decision.number,
            receivedOn: state.receivedOn,
            ceremonyOn: null,
            on,
            ground: 'procedure' as const,
          },
        ]
      : state.annulled;
    const moved = { ...state, move: { ...state.move, acceptedOn: on } };
    if (!beginsAnew(state.move.stage)) return moved;
    return {
      ...withMatter(moved, 'admission', renewed(state.matters.admission)),
      annulled,
      receivedOn: null,
    };
  },
});
