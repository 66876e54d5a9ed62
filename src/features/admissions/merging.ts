import type { Reason } from '#kernel/refusal.ts';

/** What stands with each of two records that are said to be one person; codes, null where there is none. */
export type Record = {
  code: string;
  isErased: boolean;
  /** It is an alias of another record already. */
  isMerged: boolean;
  /** Other records were merged into it. */
  holds: string | null;
  openCase: string | null;
  /** The decision of an admission that stands. */
  admission: string | null;
};
export type Pair = {
  kept: Record;
  merged: Record;
  /** A branch on whose roll both stand on one day. */
  rolls: { kept: string; merged: string } | null;
  /** A meeting at which both have a seat. */
  meeting: string | null;
};

const check = (blocks: boolean, code: string, values: Reason['values']): Reason[] =>
  blocks ? [{ code, ...(values ? { values } : {}) }] : [];

/** What stands against making one person of two records, with what it is and how it is mended. */
export const mergeBlockers = ({ kept, merged, rolls, meeting }: Pair): Reason[] => [
  ...check(kept.code === merged.code || kept.isMerged || merged.isMerged, 'already-one-person', {
    kept: kept.code,
    merged: merged.code,
  }),
  ...check(kept.isErased || merged.isErased, 'erased-person-is-not-merged', {
    code: kept.isErased ? kept.code : merged.code,
  }),
  ...check(merged.holds !== null, 'merged-record-holds-another', {
    code: merged.code,
    other: merged.holds ?? '',
  }),
  ...check(kept.openCase !== null && merged.openCase !== null, 'both-cases-are-open', {
    kept: kept.openCase ?? '',
    merged: merged.openCase ?? '',
  }),
  ...check(rolls !== null, 'both-are-on-a-roll', { kept: rolls?.kept ?? '', merged: rolls?.merged ?? '' }),
  ...check(kept.admission !== null && merged.admission !== null, 'both-were-admitted', {
    kept: kept.admission ?? '',
    merged: merged.admission ?? '',
  }),
  ...check(meeting !== null, 'both-sat-in-one-meeting', { meeting: meeting ?? '' }),
];

/** What came to the one record since, and belongs to neither of the two for sure. */
export type Since = { sort: 'case' | 'roll' | 'fact' | 'meeting'; code: string };

/** What stands against parting two records again, each thing by its name. */
export const unmergeBlockers = (facts: {
  isErased: boolean;
  code: string;
  since: readonly Since[];
}): Reason[] => [
  ...check(facts.isErased, 'erased-person-is-not-merged', { code: facts.code }),
  ...facts.since.map(({ sort, code }) => ({ code: `${sort}-came-since-the-merge`, values: { code } })),
];
