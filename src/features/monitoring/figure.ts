import type { Day } from '#kernel/day.ts';
import type { Rounding } from '#kernel/number.ts';
import type { Window } from '#kernel/period.ts';
import type { FigureKind } from './messages.titles.vi.ts';
import type { RowQuery } from './query.ts';

/** How the printed value follows from numerator and denominator. */
export const FORMULAS = [
  'count',
  'completion',
  'share',
  'ratio',
  'relative-growth',
  'change-in-points',
  'change-over-new-total',
  'difference',
  'pace',
  'monthly-rate',
  'range-status',
  'reduction',
  'coverage',
  'bound',
  'floor-rate',
  'estimate',
  'ranking',
  'none',
] as const;
export type Formula = (typeof FORMULAS)[number];

/** What the number below the line is: a/b means done of target in one line and cleared of stock in another. */
export type DenominatorKind = 'target' | 'stock' | 'earlier' | 'whole' | 'base' | 'days';

export type Severity = 'error' | 'warning' | 'note';

export interface Warning {
  readonly code: string;
  readonly severity: Severity;
  readonly text: string;
  /** The source, by name, whose words it is about; null when it is about our own data. */
  readonly about: string | null;
}

export interface UnitRef {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

/** The list behind a number: the query gives exactly `count` rows. */
export interface Rows {
  readonly query: RowQuery;
  readonly count: number;
}

/** Everything a reader needs to check a figure. */
export interface Card {
  readonly measure: string;
  readonly formula: Formula;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly denominatorKind: DenominatorKind | null;
  /** Day of the stock or snapshot below the line, or of a declared head-count. */
  readonly baseOn: Day | null;
  readonly window: Window | null;
  readonly asOf: Day;
  readonly tree: 'then' | 'now';
  readonly countedBy: 'decision' | 'ceremony';
  readonly decimals: number;
  readonly rounding: Rounding;
  readonly targetIds: readonly number[];
  /** Null when the number was declared, computed from other figures, or is not a count. */
  readonly rows: Rows | null;
}

export interface Figure {
  /** Stable within one unit, period and as-of day. */
  readonly id: string;
  readonly kind: FigureKind;
  /** What it is, as a heading. */
  readonly title: string;
  readonly unit: UnitRef;
  /** The whole sentence, the same on screen, in Excel and on paper. */
  readonly printed: string;
  /** For charts and sorting, rounded as printed; null where the figure is not one number. */
  readonly value: number | null;
  readonly card: Card;
  readonly warnings: readonly Warning[];
}
