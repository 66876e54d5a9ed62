/** Which side spoke: the unit that divides, or one below it. */
export const SIDES = ['above', 'below'] as const;
export type Side = (typeof SIDES)[number];

export const DUTY_PARTIES = ['committee', 'secretary', 'members'] as const;
export type DutyParty = (typeof DUTY_PARTIES)[number];

export const KEEPINGS = ['monotone', 'within-one'] as const;
export const ROUND_BOUNDS = ['min', 'exact'] as const;

/** What one side said of a unit's number. */
export interface Offer {
  readonly unitCode: string;
  readonly side: Side;
  readonly number: number;
  readonly reason: string | null;
  readonly on: string;
}

/** A row of a working copy. */
export interface DraftRow {
  readonly assigned: number | null;
  readonly reason: string | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** The run leaves the assigned number as it is. */
  readonly isLocked: boolean;
}

export const EMPTY_ROW: DraftRow = {
  assigned: null,
  reason: null,
  lower: null,
  upper: null,
  isLocked: false,
};
