import type {
  CitedDocument,
  ConversionReference,
  PlaceKind,
  PlanRule,
  Target,
} from '#features/plans/model.ts';
import type { Day } from '#kernel/day.ts';
import type { BoundWord } from '#kernel/number.ts';
import type { Period } from '#kernel/period.ts';
import type { UnitRef } from './figure.ts';
import type { PublishedFigure } from './published.ts';
import type { CountAnswer, SiteSort, SiteState } from './query.ts';

/** A declared number on a day, broken down where known; parts of one dimension add up to the total. */
export interface HeadCount {
  readonly kind: 'members' | 'non-member-workers' | 'workers' | 'post-holders';
  /** Name of the post that these people hold: `thôn đội trưởng`; else empty. */
  readonly post: string;
  readonly on: Day;
  readonly total: number;
  /** Set when the total is itself only a lower bound: `hơn 200`. */
  readonly boundWord: BoundWord | null;
  readonly parts: readonly { readonly dimension: string; readonly key: string; readonly n: number }[];
}

/** Base organisations of one block and the members in them; in the order of the catalogue. */
export interface BlockLine {
  readonly code: string;
  /** Short name of the catalogue: `phường, xã`. */
  readonly name: string;
  readonly organisations: number;
  readonly members: number | null;
}

/** The organisations below the unit on the as-of day. */
export interface Composition {
  readonly partyBases: number;
  readonly branchBases: number;
  /** Branches under a đảng bộ cơ sở; chi bộ cơ sở are not among them. */
  readonly branchesBelow: number;
  readonly directOrganisations: number;
  readonly directBranches: number;
  readonly blocks: readonly BlockLine[];
}

/** How many sites of one sort are in each state on a day. */
export interface SiteStock {
  readonly sort: SiteSort;
  readonly on: Day;
  readonly counts: Readonly<Record<SiteState, number>>;
  /** Sites that existed and whose state of that day nobody recorded. */
  readonly unknown: number;
  /** Names of the kinds present, in catalogue order: `thôn`, `bản`. */
  readonly kinds: readonly string[];
  readonly byKind: readonly KindStock[];
}

/** The sites of one kind in a stock. */
export interface KindStock extends Pick<SiteStock, 'counts' | 'unknown'> {
  readonly code: string;
  readonly name: string;
}

/** Sites that left, or entered, one of the states between the two days. */
export interface SiteMoves {
  readonly sort: SiteSort;
  readonly states: readonly SiteState[];
  readonly from: Day;
  readonly to: Day;
  readonly left: number;
  readonly entered: number;
  readonly byKind: readonly { readonly code: string; readonly left: number; readonly entered: number }[];
}

/** A direct subordinate of the unit, in the order to be shown. */
export interface ChildUnit {
  readonly unit: UnitRef;
  /** Admissions in the period, up to the as-of day. */
  readonly admissions: number;
  /** The number its own admission target of the period requires. */
  readonly goal: number | null;
  readonly members: HeadCount | null;
}

/** A ceremony on which someone handed over decisions. */
export interface Ceremony {
  readonly on: Day;
  readonly unitId: number;
  /** Name of the branch. */
  readonly branch: string;
  readonly presenterOffice: string;
  readonly decisions: number;
}

/** Units of one kind of which every source is closed. */
export interface WithoutSource {
  /** Code and name of the kind: `đảng bộ cơ sở`, `chi bộ`. */
  readonly unitKind: string;
  readonly name: string;
  readonly units: number;
}

export interface Certified {
  /** Null when there are no certificate records at all. */
  readonly people: number | null;
  /** Of them, those whose certificate expires within `soonMonths`. */
  readonly soon: number;
  readonly soonMonths: number;
}

export interface Introducer {
  readonly code: string;
  /** As a sentence begins with it: `Đoàn`. */
  readonly name: string;
}

export type Comparison =
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'day'; readonly on: Day };

/** What is asked, for one unit, and every record about it except counts of facts: `countsNeeded` says which. */
export interface Ask {
  readonly unit: UnitRef;
  readonly period: Period;
  readonly asOf: Day;
  readonly compare: Comparison | null;
  readonly tree: 'then' | 'now';
  readonly countedBy: 'decision' | 'ceremony';
  /** The term that holds the period, with its exact window when a plan gives it. */
  readonly term: Period | null;
  /** The term that follows, when something is recorded for it. */
  readonly nextTerm: Period | null;
  /** Active targets whose window meets the period, and those of the following year when it is asked. */
  readonly targets: readonly Target[];
  readonly documents: readonly CitedDocument[];
  readonly rules: readonly PlanRule[];
  readonly conversions: readonly ConversionReference[];
  readonly placeKinds: readonly PlaceKind[];
  readonly introducers: readonly Introducer[];
  /** The latest of each kind and post declared on or before the as-of day. */
  readonly headCounts: readonly HeadCount[];
  readonly composition: Composition | null;
  /** On the days of `stockDays`, for both sorts, where any site is registered. */
  readonly stocks: readonly SiteStock[];
  /** Between each earlier stock day and the as-of day, for the states of `movesNeeded`. */
  readonly moves: readonly SiteMoves[];
  readonly children: readonly ChildUnit[];
  readonly ceremonies: readonly Ceremony[];
  readonly withoutSource: readonly WithoutSource[];
  readonly certified: Certified | null;
  /** Of the unit and of its direct subordinates, and those they are compared with. */
  readonly published: readonly PublishedFigure[];
}

export interface MonitoringInput extends Ask {
  readonly answers: readonly CountAnswer[];
}
