import type { Ratio } from '#kernel/number.ts';

/** One unit of a run: how much the formula speaks for it, and what was settled beforehand. */
export interface Entrant {
  readonly code: string;
  /** The formula's raw value; null where its base is not known: such a unit gets what its bounds give it. */
  readonly weight: Ratio | null;
  readonly lower: number;
  readonly upper: number | null;
  /** A number that the run leaves as it is; it stands above both bounds. */
  readonly lock: number | null;
}

/** What kept a number where it is, other than the common divisor. */
export type Held = 'lock' | 'no-base' | 'lower' | 'upper' | 'within-one';

/** What one unit got, and why. */
export interface Share {
  readonly code: string;
  readonly assigned: number;
  /** Its exact part of the total: weights to scale, bounds and locks kept. */
  readonly quota: Ratio;
  readonly held: Held | null;
  /** The last place was equally near to several: the larger base had it, then the first code. */
  readonly tie: 'won' | 'lost' | null;
  /** The number lies more than one from the quota and nothing held it there. */
  readonly isBeyondOne: boolean;
}

/**
 * `monotone`: raising the total lowers nobody, a quota may be left by more than one in rare cases. `within-one`: every
 * quota is kept to its next whole numbers, and a larger total may lower somebody (docs/decisions/0008).
 */
export type Keeping = 'monotone' | 'within-one';

/** One constraint to change so that a run can be done. */
export interface Change {
  /** Null is the total itself. */
  readonly code: string | null;
  readonly of: 'total' | 'lock' | 'lower' | 'upper';
  readonly from: number;
  readonly to: number;
}

export type Outcome =
  | { readonly kind: 'allocated'; readonly shares: readonly Share[]; readonly divisor: Ratio | null }
  | {
      readonly kind: 'impossible';
      /** By how much the minimums exceed the total; negative where the total exceeds the maximums. */
      readonly gap: number;
      /** At most three, the fewest constraints first, then the least change. */
      readonly repairs: readonly (readonly Change[])[];
    };
