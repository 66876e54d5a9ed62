import type { OutputOf } from '#kernel/endpoint.ts';
import { parseDecimal, printCount, printRaw, ratio } from '#kernel/number.ts';
import type { runAllocation } from '../contract.ts';
import { type DraftRow, EMPTY_ROW } from '../model.ts';
import type { readRound } from '../readContract.ts';
import { sayAllocation } from './sayAllocation.ts';

export type Answer = OutputOf<typeof readRound>;
export type Unit = Answer['units'][number];
export type Share = OutputOf<typeof runAllocation>['shares'][number];
export type Rows = Readonly<Record<string, DraftRow>>;

/** The columns that are written in, in the order of the grid. */
export const COLUMNS = ['assigned', 'isLocked', 'lower', 'upper', 'reason'] as const;
export type ColumnName = (typeof COLUMNS)[number];

export const rowOf = (rows: Rows, code: string): DraftRow => rows[code] ?? EMPTY_ROW;

export const rowsOfDraft = (answer: Answer, name: string): Rows =>
  Object.fromEntries(
    (answer.drafts.find((draft) => draft.name === name)?.rows ?? []).map(({ unitCode, ...row }) => [
      unitCode,
      row,
    ]),
  );

const rowSent = (unitCode: string, { assigned, reason, lower, upper, isLocked }: DraftRow) => ({
  unitCode,
  ...(assigned === null ? {} : { assigned }),
  ...(reason ? { reason } : {}),
  ...(lower === null ? {} : { lower }),
  ...(upper === null ? {} : { upper }),
  ...(isLocked ? { isLocked } : {}),
});

/** What is sent of the grid: rows that say something. */
export const rowsSent = (rows: Rows): ReturnType<typeof rowSent>[] =>
  Object.entries(rows).map(([code, row]) => rowSent(code, row));

const wholeOf = (text: string): number | null => {
  const digits = text.replace(/[.\s]/g, '');
  return /^\d{1,6}$/.test(digits) ? Number(digits) : null;
};

/** A cell as it is typed or pasted; a number that is none changes nothing. */
export const withCell = (rows: Rows, code: string, column: ColumnName, text: string): Rows => {
  const row = rowOf(rows, code);
  const put = (change: Partial<DraftRow>): Rows => ({ ...rows, [code]: { ...row, ...change } });
  const words = text.trim();
  if (column === 'reason') return put({ reason: words || null });
  if (column === 'isLocked') return put({ isLocked: /^(x|1|có|giữ|yes|true)$/i.test(words) });
  if (words === '') return put({ [column]: null });
  const n = wholeOf(words);
  return n === null ? rows : put({ [column]: n });
};

export const cellText = (row: DraftRow, column: ColumnName): string => {
  if (column === 'isLocked') return row.isLocked ? 'x' : '';
  const value = row[column];
  return value === null ? '' : String(value);
};

/** The numbers of a run put into the grid; where one differs from the formula, `why` says so unless somebody did. */
export const withShares = (
  rows: Rows,
  shares: readonly Share[],
  units: readonly Unit[],
  why: string,
): Rows => {
  const suggested = new Map(units.map((unit) => [unit.code, unit.suggested]));
  return {
    ...rows,
    ...Object.fromEntries(
      shares.map(({ unitCode, assigned }) => {
        const row = rowOf(rows, unitCode);
        const formula = suggested.get(unitCode) ?? null;
        const isOwnReason = row.reason !== null && row.reason !== why;
        const reason = isOwnReason ? row.reason : formula !== null && formula !== assigned ? why : null;
        return [unitCode, { ...row, assigned, reason }];
      }),
    ),
  };
};

/** A number as it is printed, or that it is not known. */
export const countWords = (n: number | null): string =>
  n === null ? sayAllocation('unknown') : printCount(n);

/** `42,875 → 43`: the formula before and after rounding. */
export const suggestionWords = ({ raw, suggested }: Unit): string => {
  if (raw === null || suggested === null) return sayAllocation('unknown');
  const before = printRaw(parseDecimal(String(raw)) ?? ratio(0));
  const after = printCount(suggested);
  return before === after ? after : sayAllocation('grid.rounded', { raw: before, whole: after });
};

export const sumOf = (rows: Rows, units: readonly Unit[]): number =>
  units.reduce((sum, { code }) => sum + (rowOf(rows, code).assigned ?? 0), 0);

/** A number other than the formula’s needs a reason before it is adopted. */
export const lacksReason = ({ suggested, target }: Unit, { assigned, reason }: DraftRow): boolean =>
  target === null && suggested !== null && assigned !== null && assigned !== suggested && !reason;

export const isContradictory = ({ lower, upper }: DraftRow): boolean =>
  lower !== null && upper !== null && lower > upper;
