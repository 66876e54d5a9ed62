import type { Day } from '#kernel/day.ts';
import type { BoundWord, Ratio } from '#kernel/number.ts';
import { parseDecimal } from '#kernel/number.ts';
import type { Window } from '#kernel/period.ts';

/**
 * What the printed text claims. `comparison` is a result against something (another period, a target) whose kind the
 * text may leave open; `growth` is any printed "tăng x%"; `pair` prints a/b.
 */
export const CLAIMS = [
  'count',
  'completion',
  'share',
  'comparison',
  'growth',
  'pair',
  'status',
  'citation',
] as const;
export type Claim = (typeof CLAIMS)[number];

/** A figure as somebody printed it, kept as printed, with the operands that are known and nothing repaired. */
export interface PublishedFigure {
  readonly code: string;
  readonly unitId: number;
  readonly source: string;
  readonly publishedOn: Day | null;
  readonly passage: number;
  readonly measure: string;
  readonly claim: Claim;
  /** The words of the text: `53,75%`; empty when the text announces a number and does not print it. */
  readonly printed: string;
  /** The number of a printed lower bound, with its word. */
  readonly boundWord: BoundWord | null;
  readonly boundValue: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Of a change, the earlier number. */
  readonly baseValue: number | null;
  readonly window: Window | null;
  readonly asOf: Day | null;
  /** What is counted, in the words of a sentence: `đảng viên`, `đoàn thể`. */
  readonly subject: string | null;
  /** Parts of one whole carry the same group … */
  readonly group: string | null;
  /** … and the row that prints their total names it here. */
  readonly totalOf: string | null;
  /** Code of the figure that the text sets beside this one. */
  readonly comparedWith: string | null;
  /** Values that the missing operand may have, and the one chosen. */
  readonly candidates: readonly number[];
  readonly choice: number | null;
  readonly documentCode: string | null;
}

export interface PrintedPercent {
  readonly value: Ratio;
  readonly decimals: number;
  /** The digits alone: `22,28`. */
  readonly digits: string;
}

/** The percentage that a text prints: of `tăng 2,44%` the number 2,44 with two decimals. */
export const printedPercent = (printed: string): PrintedPercent | null => {
  const digits =
    /\d+(?:[.,]\d+)?(?=\s*%)/.exec(printed)?.[0] ?? /^\s*[+-]?(\d+(?:[.,]\d+)?)\s*$/.exec(printed)?.[1];
  const value = digits === undefined ? null : parseDecimal(digits);
  if (digits === undefined || value === null) return null;
  return { value, decimals: (/[.,](\d+)$/.exec(digits)?.[1] ?? '').length, digits: digits.replace('.', ',') };
};

/** The denominator a text used: the choice made among candidates, else the one recorded. */
export const denominatorOf = (figure: PublishedFigure): number | null => figure.choice ?? figure.denominator;
