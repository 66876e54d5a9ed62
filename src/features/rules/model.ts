import type { Confidence } from '#kernel/confidence.ts';
import type { Day } from '#kernel/day.ts';
import type { RuleKey, RuleValue } from './ruleset.ts';

/** Which of two values is stricter: `lower` … `subset`; with `none` neither is, so a local one cannot differ. */
export type Stricter = 'lower' | 'higher' | 'superset' | 'subset' | 'none';

/** Shipped, read here from a text the software could only report, or of a subtree and stricter. */
export const LAYERS = ['central', 'reading', 'local'] as const;
export type Layer = (typeof LAYERS)[number];

/** One value of a parameter with its days and where it is written; both days belong to it. */
export interface RuleRow<K extends RuleKey = RuleKey> {
  /** What a decision cites: `R-DEC-5@2025-07-01`; a row added here has its own. */
  readonly code: string;
  readonly key: K;
  readonly layer: Layer;
  /** The subtree a local row binds; null binds everybody. */
  readonly unitPath: string | null;
  readonly since: Day;
  readonly until: Day | null;
  readonly document: string;
  readonly clause: string;
  readonly confidence: Confidence;
  readonly value: RuleValue<K>;
  readonly note: string | null;
}

/** What the rules know about a parameter besides its values. */
export interface Parameter {
  /** `R-DEC-5`: the number in docs and tests. */
  readonly number: string;
  readonly key: RuleKey;
  readonly group: string;
  readonly name: string;
  readonly unit: string;
  readonly stricter: Stricter;
  /** What a missing value says: nothing limits, or nothing is allowed. */
  readonly noValueMeans?: 'no-limit' | 'not-allowed';
  /** Codes from the loosest to the strictest when the values are no numbers. */
  readonly order?: readonly string[];
  /** The readings an administrator may choose between. */
  readonly alternatives?: readonly string[];
}

export interface RuleDocument {
  readonly code: string;
  readonly kind: 'charter' | 'regulation' | 'guide' | 'procedure' | 'evaluation' | 'convention' | 'none';
  readonly number: string | null;
  readonly name: string;
  readonly issuedOn: Day | null;
  readonly since: Day;
  readonly until: Day | null;
  readonly confidence: Confidence;
  readonly isRead: boolean;
  readonly note?: string;
}

/** A published local guide, shipped but off: an administrator may take over what is not looser. */
export interface Overlay {
  readonly code: string;
  readonly name: string;
  readonly issuer: string;
  readonly issuedIn: string;
  readonly appliesTo: string;
  readonly note: string;
  readonly rows: readonly {
    readonly key: RuleKey;
    readonly clause: string;
    readonly confidence: Confidence;
    readonly value: RuleValue;
    readonly note?: string;
  }[];
}
