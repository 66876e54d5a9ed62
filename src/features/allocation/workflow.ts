import type { Role } from '#kernel/roles.ts';
import { policies } from '#kernel/roles.ts';
import type { Offer, Side } from './model.ts';

/** What is kept of a round; `countered` follows from what was offered. */
export const KEPT_STATES = ['draft', 'proposed', 'adopted', 'revised', 'cancelled'] as const;
export type KeptState = (typeof KEPT_STATES)[number];
export const STATES = ['draft', 'proposed', 'countered', 'adopted', 'revised', 'cancelled'] as const;
export type State = (typeof STATES)[number];

export const MOVES = ['propose', 'answer', 'adopt', 'revise', 'cancel'] as const;
export type Move = (typeof MOVES)[number];

/** Who may move a round, on which side of it. */
export const MOVERS: Readonly<Record<Move, { side: Side; policy: 'round-writer' | 'case-writer' }>> = {
  propose: { side: 'above', policy: 'round-writer' },
  answer: { side: 'below', policy: 'case-writer' },
  adopt: { side: 'above', policy: 'round-writer' },
  revise: { side: 'above', policy: 'round-writer' },
  cancel: { side: 'above', policy: 'round-writer' },
};

/**
 * Where each move leads from each state; what is not named is not offered. An answer in a draft is a proposal from
 * below: whoever speaks first is shown as the one who did.
 */
export const WORKFLOW: Readonly<Record<State, Partial<Record<Move, KeptState>>>> = {
  draft: { propose: 'proposed', answer: 'draft', cancel: 'cancelled' },
  proposed: { propose: 'proposed', answer: 'proposed', adopt: 'adopted', cancel: 'cancelled' },
  countered: { propose: 'proposed', answer: 'proposed', adopt: 'adopted', cancel: 'cancelled' },
  adopted: { revise: 'revised' },
  revised: { revise: 'revised' },
  cancelled: {},
};

/** Whether a role on its side of a round may make a move in a state. */
export const mayMove = (state: State, move: Move, { role, side }: { role: Role; side: Side }): boolean =>
  WORKFLOW[state][move] !== undefined &&
  MOVERS[move].side === side &&
  (policies[MOVERS[move].policy] as readonly Role[]).includes(role);

/** The latest word of each unit, and of each side about it. */
export const latestOf = (
  offers: readonly Offer[],
): ReadonlyMap<string, Partial<Record<Side | 'last', Offer>>> => {
  const latest = new Map<string, Partial<Record<Side | 'last', Offer>>>();
  for (const offer of offers) {
    const before = latest.get(offer.unitCode);
    latest.set(offer.unitCode, { ...before, [offer.side]: offer, last: offer });
  }
  return latest;
};

/** Whether a unit below asks for another number than it was last offered. */
export const isCountered = ({ above, last }: Partial<Record<Side | 'last', Offer>>): boolean =>
  last?.side === 'below' && above !== undefined && above.number !== last.number;

/** The state people see: proposed, and answered otherwise by somebody, is countered. */
export const stateOf = (kept: KeptState, offers: readonly Offer[]): State =>
  kept === 'proposed' && [...latestOf(offers).values()].some(isCountered) ? 'countered' : kept;

/** The side that spoke first; null while nobody has. */
export const proposedFirst = (offers: readonly Offer[]): Side | null => offers[0]?.side ?? null;
