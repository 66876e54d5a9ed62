import { blockersIn } from '#kernel/blockers.ts';

/** Why one full member of the roll does not count in the denominator (294-QĐ/TW, 9.3.2). */
export const EXCLUSIONS = ['temporarily-elsewhere', 'exempt', 'not-counted'] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** One full member on the day of the meeting. */
export type RollEntry = { personId: number; exclusion: Exclusion | null };

/**
 * The convened members: all full members without the excluded; one temporarily elsewhere or exempt who is present
 * counts again, one suspended, prosecuted or detained never does. Other absent members stay in.
 */
export const convenedOf = (roll: readonly RollEntry[], present: ReadonlySet<number>): RollEntry[] =>
  roll.filter(
    ({ personId, exclusion }) => exclusion === null || (exclusion !== 'not-counted' && present.has(personId)),
  );

export type BallotFacts = { convened: number; present: number; yes: number; no: number; isClosed: boolean };
export type BallotBlocker =
  | 'meeting-is-closed'
  | 'nobody-convened'
  | 'more-present-than-convened'
  | 'more-ballots-than-present';

/** What stands against writing down a vote. Ballots that are blank or spoilt count as neither. */
export const ballotBlockers = ({ convened, present, yes, no, isClosed }: BallotFacts): BallotBlocker[] =>
  blockersIn<BallotBlocker>({
    'meeting-is-closed': isClosed,
    'nobody-convened': convened === 0,
    'more-present-than-convened': present > convened,
    'more-ballots-than-present': yes + no > present,
  });
