import type { Day } from '#kernel/day.ts';

/** On what the data of a person are kept before any application (Luật 91/2025/QH15; design: voluntary and lawful). */
export const LEGAL_BASES = ['consent', 'branch-resolution', 'organisation-introduction', 'law'] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** Where a person is: at home, away, or away and expected back in a month. */
export const MOBILITIES = ['home', 'away', 'returning'] as const;
export type Mobility = (typeof MOBILITIES)[number];

/** The grades of an assessment, the best first. */
export const GRADES = ['good', 'fair', 'average', 'weak'] as const;
export type Grade = (typeof GRADES)[number];

/** Lists of codes by which the people before the dossier are told apart. */
export const SOURCE_CATALOGUES = {
  origin: 'discovery-origin',
  introducer: 'introducer',
  pool: 'source-pool',
  tags: 'priority-group',
} as const;

/** A month, `YYYY-MM`. */
export const MONTH_PATTERN = '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$';
export const monthOf = (on: Day): string => on.slice(0, 'YYYY-MM'.length);

/** What is known of a person before the dossier: how they came, on what basis, who they are, how they are followed. */
export type Sourcing = {
  origin: {
    code: string;
    on: Day;
    introducer: string | null;
    documentNumber: string | null;
    memberId: number | null;
  } | null;
  basis: { kind: LegalBasis; on: Day; purpose: string } | null;
  position: string | null;
  pool: string | null;
  tags: readonly string[];
  mobility: { kind: Mobility; backIn: string | null; since: Day } | null;
  /** Months in which the branch looked at the person and kept them. */
  months: readonly string[];
  reviewedOn: Day | null;
  assessment: { on: Day; results: Grade; manner: Grade; ethics: Grade; memberId: number | null } | null;
  /** The last day on which the helper met the person. */
  contactOn: Day | null;
};

export const nothingSourced: Sourcing = {
  origin: null,
  basis: null,
  position: null,
  pool: null,
  tags: [],
  mobility: null,
  months: [],
  reviewedOn: null,
  assessment: null,
  contactOn: null,
};
