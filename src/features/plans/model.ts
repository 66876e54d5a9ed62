import type { DocumentKind } from '#features/documents/model.ts';
import type { Day } from '#kernel/day.ts';
import type { Ratio } from '#kernel/number.ts';
import type { Period, Window } from '#kernel/period.ts';

/** What a target sets a number for. The first group is counted from facts, the second read from dated states. */
export const COUNTED_MEASURES = [
  'admission',
  'recognition',
  'source',
  'introduction',
  'class-demand',
  'class-attendance',
  'certificate',
  'founding',
  'party-organisation-founded',
  'mass-organisation-founded',
] as const;
export const STATE_MEASURES = [
  'places-without-member',
  'places-without-organisation',
  'places-without-member-or-organisation',
  'places-with-member',
  'places-with-organisation',
  'clean-and-strong',
] as const;
export type CountedMeasure = (typeof COUNTED_MEASURES)[number];
export type StateMeasure = (typeof STATE_MEASURES)[number];
export type TargetMeasure = CountedMeasure | StateMeasure;

/** Rates, reductions and coverages hold shares: 45–50% is 0.45 to 0.5. All others hold whole numbers. */
export const BOUNDS = [
  'exact',
  'min',
  'range',
  'rate-min',
  'rate-range',
  'reduction-rate-range',
  'coverage',
  'unnumbered',
] as const;
export type Bound = (typeof BOUNDS)[number];

export const RECURRENCES = ['whole', 'each-year'] as const;
export type Recurrence = (typeof RECURRENCES)[number];

/** What the document itself calls the number: `chỉ tiêu` or `mục tiêu`. */
export const NOUNS = ['target', 'goal'] as const;
export type Noun = (typeof NOUNS)[number];

/** Given by the committee above, or the unit's own. */
export const ORIGINS = ['assigned', 'own'] as const;
export type Origin = (typeof ORIGINS)[number];

/** What a rate is taken of. */
export const RATE_BASES = [
  'members-term-start',
  'members-year-start',
  'members-prev-year-end',
  'members-now',
  'non-member-workers',
  'units-year-start',
  'branches',
] as const;
export type RateBase = (typeof RATE_BASES)[number];

/** A document as figures cite it. */
export interface CitedDocument {
  readonly id: number;
  readonly code: string;
  readonly kind: DocumentKind;
  readonly number: string | null;
  readonly issuedOn: Day | null;
  /** How the text that gives the target cites it, when that is not kind, number and day. */
  readonly citedAs: string | null;
  /** Last day of validity. */
  readonly validTo: Day | null;
  readonly periodFrom: number | null;
  readonly periodTo: number | null;
  /** The document it continues (kế thừa). */
  readonly continues: CitedDocument | null;
}

export interface PlaceKind {
  readonly code: string;
  /** In the middle of a sentence: `khu phố`. */
  readonly name: string;
  readonly isResidential: boolean;
  /** The register its sites stand in. */
  readonly sort: 'place' | 'base-unit';
}

/** A target of one unit or one member, as it stands on the as-of day; revisions are applied. */
export interface Target {
  readonly id: number;
  readonly code: string;
  readonly unitId: number;
  readonly memberId: number | null;
  readonly measure: TargetMeasure;
  readonly bound: Bound;
  readonly minimum: Ratio | null;
  readonly maximum: Ratio | null;
  readonly recurrence: Recurrence;
  readonly noun: Noun;
  readonly origin: Origin | null;
  /** All documents that set this one number, in the order they are cited. */
  readonly documents: readonly CitedDocument[];
  /** The plan's period; its window is the plan's own. */
  readonly period: Period;
  readonly block: string | null;
  readonly placeKinds: readonly PlaceKind[];
  readonly base: RateBase | null;
  readonly baseValue: number | null;
  readonly rate: Ratio | null;
  /** Raw formula value. */
  readonly suggested: Ratio | null;
  readonly reason: string | null;
  readonly deadlineYear: number | null;
}

/** How a plan proposes numbers: a rate of a base for the units of a block. */
export interface PlanRule {
  readonly id: number;
  readonly name: string;
  readonly measure: TargetMeasure;
  readonly isFloor: boolean;
  readonly rate: Ratio;
  readonly base: RateBase;
  readonly window: Window;
}

/** How many of those introduced were admitted somewhere else: an estimate says what it assumes. */
export interface ConversionReference {
  readonly name: string;
  readonly introduced: number;
  readonly admitted: number;
}
