import type { Figure } from '#features/monitoring/figure.ts';
import type { FactQuery, RowQuery } from '#features/monitoring/query.ts';
import type { PeriodKind } from '#kernel/period.ts';

/** Periods a progress report is made for. */
export const REPORT_KINDS = ['month', 'quarter', 'half', 'year'] as const satisfies readonly PeriodKind[];
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Signed reports whose paper was declared void stay and are read by nobody later. */
export const REPORT_STATES = ['draft', 'signed', 'void'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** Why a frozen count is another one today. */
export const CAUSES = ['late', 'entered', 'annulled', 'left'] as const;
export type Cause = (typeof CAUSES)[number];

type Common = { readonly key: string; readonly label: string };
/** What a number counts: the facts behind it are frozen with it. */
type Listed = { readonly query: FactQuery | null };

/** A count whose facts are kept one by one; the key of a target is its code, of the unit's own total its span. */
export type CountRow = Common & {
  readonly sort: 'total' | 'target';
  /** Null where no record of the measure is kept. */
  readonly n: number | null;
  readonly goal: number | null;
  readonly detail: Listed & {
    readonly words: string | null;
    readonly expected: number | null;
    readonly left: number | null;
    readonly daysLeft: number | null;
  };
};

export type ChildRow = Common & {
  readonly sort: 'child';
  /** Since the year began. */
  readonly n: number;
  readonly goal: number | null;
  readonly detail: Listed & { readonly inPeriod: number; readonly lastYear: number; readonly rank: number };
};

export type MonthRow = Common & {
  readonly sort: 'month';
  readonly n: number;
  readonly detail: Listed & { readonly before: number | null };
};

export type PartRow = Common & {
  readonly sort: 'part';
  readonly n: number;
  /** `share` as printed; the shares of a dimension add up to 100%. */
  readonly detail: Listed & { readonly dimension: string; readonly share: string };
};

export type GapRow = Common & {
  readonly sort: 'gap';
  readonly printed: string;
  readonly n: number | null;
  readonly detail: { readonly whole: number | null; readonly query: RowQuery };
};

export type FigureRow = Common & {
  readonly sort: 'figure';
  readonly printed: string;
  readonly n: number | null;
  readonly detail: Pick<Figure, 'kind' | 'card'>;
};

export type WarningRow = Common & {
  readonly sort: 'warning';
  readonly printed: string;
  readonly detail: { readonly severity: string };
};

/** One count beside that of the report before it; the parts say why it moved and add up. */
export type ChangeRow = Common & {
  readonly sort: 'change';
  readonly printed: string;
  readonly n: number;
  readonly detail: Readonly<Record<'was' | 'since' | Cause, number>>;
};

/** Rows whose number is a count of facts, by what the page of differences shows together. */
export const COUNTED_SORTS = {
  main: ['total', 'target'],
  children: ['child'],
  months: ['month'],
  structure: ['part'],
} as const satisfies Record<string, readonly ReportRow['sort'][]>;
export type CountedGroup = keyof typeof COUNTED_SORTS;
export type Counted = CountRow | ChildRow | MonthRow | PartRow;

const counted: ReadonlySet<string> = new Set(Object.values(COUNTED_SORTS).flat());
export const isCounted = (row: ReportRow): row is Counted => counted.has(row.sort);

export type ReportRow =
  | CountRow
  | ChildRow
  | MonthRow
  | PartRow
  | GapRow
  | FigureRow
  | WarningRow
  | ChangeRow;

type RowOf<S, R = ReportRow> = R extends { sort: infer T } ? (S extends T ? R : never) : never;

export const rowsOf = <S extends ReportRow['sort']>(rows: readonly ReportRow[], sort: S): RowOf<S>[] =>
  rows.filter((row) => row.sort === sort) as RowOf<S>[];
