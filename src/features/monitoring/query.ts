import { STRUCTURE_GROUPS } from '#features/plans/goals.ts';
import type { CountedMeasure } from '#features/plans/model.ts';
import type { Day } from '#kernel/day.ts';
import type { Window } from '#kernel/period.ts';
import type { FlowQuery } from './flow.ts';

/** Facts counted besides those a target may set. */
export type FactMeasure = CountedMeasure | 'inspection';

/** A key of `Breakdown` counts facts whose value is not recorded under this name. */
export const UNKNOWN = 'unknown';
/** The one key of a count that is not broken down. */
export const ALL = 'all';

/** What admissions are broken down by, in the order it is shown; sex and age crossed are not kept in the sums. */
export const PART_DIMENSIONS = [
  'sex',
  'age',
  'ethnic-group',
  'religion',
  'education',
  'occupation',
  'place',
  'block',
  'introducer',
  'sex-age',
] as const;
/** Bands of `sex-age` are five years long and named by their first; those at both ends are open. */
export const YOUNGEST = 15;
export const OLDEST = 60;
export type PartDimension = (typeof PART_DIMENSIONS)[number];

/** Keys that stand for several of a dimension together, as the catalogues group them. */
export const PART_GROUPS = STRUCTURE_GROUPS satisfies readonly PartFilter[];

/** One part of a breakdown, that of facts whose value is not known too, or a group of parts. */
export interface PartFilter {
  readonly dimension: PartDimension;
  readonly key: string;
}

export interface FactFilter {
  readonly part?: PartFilter;
  /** The part of another breakdown that `part` is taken of: `trong đó`. */
  readonly within?: PartFilter;
  readonly block?: string;
  readonly placeKinds?: readonly string[];
  readonly introducer?: string;
  readonly result?: string;
  readonly ceremonyWithPresenter?: boolean;
  readonly ceremonyOn?: Day;
}

/** Facts of the unit's subtree on the days of any of the windows; annulled ones are left out. */
export interface FactQuery {
  readonly kind: 'facts';
  readonly measure: FactMeasure;
  readonly windows: readonly Window[];
  readonly where: FactFilter;
  /** A subordinate whose subtree is meant, instead of the asked unit's. */
  readonly unitId?: number;
}

/** People with a fact of `of` who also have one of `reached` by the day `until`: the same people followed. */
export interface CohortQuery {
  readonly kind: 'cohort';
  readonly of: FactQuery;
  readonly reached: FactMeasure;
  readonly until: Day;
}

export type SiteSort = 'place' | 'base-unit';
export const SITE_STATES = ['no-member', 'members-no-branch', 'own-organisation'] as const;
/** `own-organisation` is an own branch, with or without chi ủy. */
export type SiteState = (typeof SITE_STATES)[number];

/** Places (thôn, bản …) or base units of the subtree in one of the states on a day, or in none that is known. */
export interface SiteQuery {
  readonly kind: 'sites';
  readonly sort: SiteSort;
  /** Codes of the kinds meant; all of the register without them. */
  readonly kinds?: readonly string[];
  readonly states: readonly (SiteState | typeof UNKNOWN)[];
  readonly on: Day;
}

/** A site that was not there on a day: not yet, or no longer. */
export const ABSENT = 'absent';
export type SiteEnd = SiteState | typeof UNKNOWN | typeof ABSENT;

/**
 * Sites in one of the states on the first day and, on the last, in one of `into`; without it, still there and in none of
 * the states.
 */
export interface SiteMoveQuery {
  readonly kind: 'site-moves';
  readonly sort: SiteSort;
  readonly kinds?: readonly string[];
  readonly states: readonly SiteEnd[];
  readonly into?: readonly SiteEnd[];
  readonly from: Day;
  readonly to: Day;
}

/** Base organisations, and the branches below them; a chi bộ cơ sở is a base organisation. */
export const UNIT_LEVELS = ['base', 'branch'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

export interface UnitQuery {
  readonly kind: 'units';
  readonly which:
    | 'direct'
    | 'base-organisations'
    | 'branches'
    | 'direct-without-admission'
    | 'without-admission'
    | 'without-source'
    | 'source-unknown';
  readonly on: Day;
  readonly block?: string;
  readonly unitKind?: string;
  /** Only the base organisations or only the branches below the unit, at whatever depth. */
  readonly level?: UnitLevel;
  /** Of those without admission: in none of these. */
  readonly windows?: readonly Window[];
}

/** People who hold a valid certificate and are not admitted on the day. */
export interface CertifiedQuery {
  readonly kind: 'certified-not-admitted';
  readonly on: Day;
  readonly monthsLeftAtMost?: number;
}

/** How far somebody has come who is not admitted yet; who rests is a source, but not one to count on now. */
export const SOURCE_STAGES = ['source', 'class', 'dossier', 'resting'] as const;
export type SourceStage = (typeof SOURCE_STAGES)[number];

/** Who was a source of the subtree on a day, by case or by record, with and without some properties. */
export interface SourceQuery {
  readonly kind: 'sources';
  readonly on: Day;
  readonly where: readonly (PartFilter & { readonly isNot?: boolean })[];
  readonly stages?: readonly SourceStage[];
}

/** What a number counts, as data: a server turns it into SQL and lists exactly that many rows. */
export type RowQuery =
  | FactQuery
  | CohortQuery
  | SiteQuery
  | SiteMoveQuery
  | UnitQuery
  | CertifiedQuery
  | SourceQuery
  | FlowQuery;

export type Dimension = typeof ALL | 'place' | 'introducer' | 'result';

/** A count that the figures need, whole or broken down. */
export interface CountNeed {
  readonly query: FactQuery | CohortQuery;
  readonly by: Dimension;
}

/** Keys with no fact may be left out. `parts` is null when the question cannot be answered (facts without people). */
export interface CountAnswer extends CountNeed {
  readonly parts: readonly { readonly key: string; readonly n: number }[] | null;
}

export const facts = (
  measure: FactMeasure,
  windows: readonly Window[],
  where: FactFilter = {},
): FactQuery => ({
  kind: 'facts',
  measure,
  windows,
  where,
});

const plain = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(plain)
    : value !== null && typeof value === 'object'
      ? Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, part]) => [key, plain(part)])
      : value;

/** Equal for needs that ask the same, whatever the order of their fields. */
export const keyOf = (need: CountNeed): string => JSON.stringify([plain(need.query), need.by]);
