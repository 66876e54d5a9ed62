import { blockersIn } from '#kernel/blockers.ts';

/** Short for the issuing body in a number, by the kind of its unit; others are asked for. */
const SYMBOLS: Readonly<Record<string, string>> = {
  branch: 'CB',
  'village-branch': 'CB',
  'temp-branch': 'CB',
  'base-branch': 'CB',
  'base-org': 'ĐU',
  'direct-upper': 'ĐU',
  province: 'TU',
};
export const symbolOf = (unitKind: string | null): string | null => SYMBOLS[unitKind ?? ''] ?? null;

/** `01-NQ/CB`: at least two digits, a hyphen, the type and the issuing body (36-HD/VPTW). */
export const printNumber = (sequence: number, type: string, symbol: string): string =>
  `${String(sequence).padStart(2, '0')}-${type}/${symbol}`;

/** The running number in a number that a committee gave itself, such as `12-QĐ/ĐU`; null where it begins with none. */
export const sequenceIn = (number: string): number | null => {
  const [, digits] = /^0*([1-9]\d{0,5})(?!\d)/.exec(number.trim()) ?? [];
  return digits === undefined ? null : Number(digits);
};

/** Numbers given so far in a series: the last one, and whether the one asked for is among them. */
export type Series = { last: number; isTaken: boolean };

/** A number that was asked for: free, and next to what was given, so that none is skipped; a new series begins anywhere. */
export const sequenceBlockers = (wanted: number, { last, isTaken }: Series) =>
  blockersIn<'paper-number-is-unique' | 'paper-number-leaves-a-gap'>({
    'paper-number-is-unique': isTaken,
    'paper-number-leaves-a-gap': !isTaken && last > 0 && wanted > last + 1,
  });

/** `2025 – 2030` → `2025-2030`: one term is one series however it was typed. */
export const plainTerm = (term: string): string =>
  term
    .normalize('NFC')
    .replace(/\s*[-–—]\s*/g, '-')
    .trim();
