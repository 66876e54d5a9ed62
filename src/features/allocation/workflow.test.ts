import { describe, expect, test } from 'vitest';
import { policies, type Role, roles } from '#kernel/roles.ts';
import type { Offer } from './model.ts';
import { SIDES } from './model.ts';
import {
  type KeptState,
  MOVERS,
  MOVES,
  type Move,
  mayMove,
  proposedFirst,
  STATES,
  type State,
  stateOf,
  WORKFLOW,
} from './workflow.ts';

/** Written once more, so that a change of the table is meant. */
const OPEN: Record<State, readonly Move[]> = {
  draft: ['propose', 'answer', 'cancel'],
  proposed: ['propose', 'answer', 'adopt', 'cancel'],
  countered: ['propose', 'answer', 'adopt', 'cancel'],
  adopted: ['revise'],
  revised: ['revise'],
  cancelled: [],
};

const all = STATES.flatMap((state) =>
  MOVES.flatMap((move) => roles.flatMap((role) => SIDES.map((side) => ({ state, move, role, side })))),
);

describe('every state, move, role and side', () => {
  test.each(all)('$state: $move by $role from $side', ({ state, move, role, side }) => {
    const writers: readonly Role[] = move === 'answer' ? policies['case-writer'] : policies['round-writer'];
    const expected =
      OPEN[state].includes(move) &&
      writers.includes(role) &&
      (move === 'answer' ? 'below' : 'above') === side;
    expect(mayMove(state, move, { role, side })).toBe(expected);
  });
});

test('what is ended stays ended, what binds is only revised', () => {
  expect(Object.keys(WORKFLOW.cancelled)).toEqual([]);
  for (const state of ['adopted', 'revised'] as const) expect(WORKFLOW[state]).toEqual({ revise: 'revised' });
  expect(MOVERS.answer.side).toBe('below');
});

const offer = (unitCode: string, side: Offer['side'], number: number): Offer => ({
  unitCode,
  side,
  number,
  reason: null,
  on: '2023-01-10',
});

describe('the state people see', () => {
  test.each<[string, KeptState, Offer[], State]>([
    ['nobody answered', 'proposed', [offer('A', 'above', 25)], 'proposed'],
    ['agreed', 'proposed', [offer('A', 'above', 25), offer('A', 'below', 25)], 'proposed'],
    ['asked for another', 'proposed', [offer('A', 'above', 25), offer('A', 'below', 20)], 'countered'],
    [
      'was offered again',
      'proposed',
      [offer('A', 'above', 25), offer('A', 'below', 20), offer('A', 'above', 22)],
      'proposed',
    ],
    [
      'one of two asked',
      'proposed',
      [offer('A', 'above', 25), offer('B', 'above', 4), offer('B', 'below', 5)],
      'countered',
    ],
    ['only from below', 'draft', [offer('A', 'below', 20)], 'draft'],
    ['adopted over it', 'adopted', [offer('A', 'above', 25), offer('A', 'below', 20)], 'adopted'],
  ])('%s', (_, kept, offers, state) => {
    expect(stateOf(kept, offers)).toBe(state);
  });

  test('who proposed first is seen', () => {
    expect(proposedFirst([])).toBeNull();
    expect(proposedFirst([offer('A', 'below', 20), offer('A', 'above', 25)])).toBe('below');
    expect(proposedFirst([offer('A', 'above', 25), offer('A', 'below', 20)])).toBe('above');
  });
});
