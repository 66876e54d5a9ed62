import { type Day, partsOf } from './day.ts';

/** An exact rational; the denominator is positive. Counts become one by `ratio(n)`. */
export interface Ratio {
  readonly num: bigint;
  readonly den: bigint;
}

export type Rounding = 'half-up' | 'cut-off';

export interface Precision {
  readonly decimals: number;
  readonly rounding: Rounding;
}

/** What is printed unless a figure says otherwise: at most two decimals, half-up. */
export const DEFAULT_PRECISION: Precision = { decimals: 2, rounding: 'half-up' };

/** The words that may stand before a lower bound of a count. */
export const BOUND_WORDS = ['trên', 'hơn'] as const;
export type BoundWord = (typeof BOUND_WORDS)[number];

/** num / den of whole numbers; throws `RangeError` on a zero denominator or a fraction. */
export const ratio = (num: number | bigint, den: number | bigint = 1): Ratio => {
  const n = BigInt(num);
  const d = BigInt(den);
  if (d === 0n) throw new RangeError('a ratio needs a denominator');
  return d < 0n ? { num: -n, den: -d } : { num: n, den: d };
};

/** A decimal as the database or a file writes it: `2.5`, `2,5`, `20`; null when it is none. */
export const parseDecimal = (text: string): Ratio | null => {
  const found = /^(-?\d{1,15})(?:[.,](\d{1,9}))?$/.exec(text.trim());
  if (!found) return null;
  const fraction = found[2] ?? '';
  return ratio(BigInt(`${found[1]}${fraction}`), 10n ** BigInt(fraction.length));
};

export const plus = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.den + b.num * a.den, a.den * b.den);
export const minus = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.den - b.num * a.den, a.den * b.den);
export const times = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.num, a.den * b.den);
export const over = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.den, a.den * b.num);
export const absolute = (a: Ratio): Ratio => ratio(a.num < 0n ? -a.num : a.num, a.den);
export const compare = (a: Ratio, b: Ratio): -1 | 0 | 1 => {
  const gap = a.num * b.den - b.num * a.den;
  return gap < 0n ? -1 : gap > 0n ? 1 : 0;
};
/** The ratio as a number of per cent. */
export const percentOf = (a: Ratio): Ratio => times(a, ratio(100));

/** The value in units of the last kept decimal; half-up means away from zero on a half. */
const scaled = (value: Ratio, { decimals, rounding }: Precision): bigint => {
  const size = absolute(value);
  const up = size.num * 10n ** BigInt(decimals);
  const whole = rounding === 'half-up' ? (2n * up + size.den) / (2n * size.den) : up / size.den;
  return value.num < 0n ? -whole : whole;
};

export const rounded = (value: Ratio, precision: Precision = DEFAULT_PRECISION): Ratio =>
  ratio(scaled(value, precision), 10n ** BigInt(precision.decimals));

/** The smallest whole number not below the value: how a floor rate becomes persons. */
export const ceiling = (value: Ratio): number => {
  const whole = value.num / value.den;
  return Number(value.num > 0n && value.num % value.den !== 0n ? whole + 1n : whole);
};

/** The rounded value as a JavaScript number, for charts and JSON; never computed with. */
export const toNumber = (value: Ratio, precision: Precision = DEFAULT_PRECISION): number =>
  Number(scaled(value, precision)) / 10 ** precision.decimals;

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.');

/** `27.790`, `53,75`: trailing zeros dropped. */
export const printDecimal = (value: Ratio, precision: Precision = DEFAULT_PRECISION): string => {
  const units = scaled(value, precision);
  const digits = String(units < 0n ? -units : units).padStart(precision.decimals + 1, '0');
  const cut = digits.length - precision.decimals;
  const fraction = digits.slice(cut).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${grouped(digits.slice(0, cut))}${fraction ? `,${fraction}` : ''}`;
};

export const printCount = (n: number | bigint): string =>
  printDecimal(ratio(n), { decimals: 0, rounding: 'half-up' });

/** A formula's raw value keeps up to three decimals: `42,875`. */
export const printRaw = (value: Ratio): string => printDecimal(value, { decimals: 3, rounding: 'half-up' });

/** A ratio as per cent: `printPercent(ratio(1831, 1796))` is `101,95%`. */
export const printPercent = (value: Ratio, precision: Precision = DEFAULT_PRECISION): string =>
  `${printDecimal(percentOf(value), precision)}%`;

/** Per cent of each part of one whole, rounded so that they add up to exactly 100 (largest remainder). */
export const sharesOf = (parts: readonly number[], decimals = 2): Ratio[] => {
  const total = parts.reduce((sum, n) => sum + BigInt(n), 0n);
  if (total === 0n) return parts.map(() => ratio(0));
  const unit = 100n * 10n ** BigInt(decimals);
  const floors = parts.map((n) => (BigInt(n) * unit) / total);
  const missing = Number(unit - floors.reduce((sum, n) => sum + n, 0n));
  const byRemainder = parts
    .map((n, index) => ({ index, left: (BigInt(n) * unit) % total }))
    .sort((a, b) => (a.left === b.left ? a.index - b.index : a.left < b.left ? 1 : -1));
  for (const { index } of byRemainder.slice(0, missing)) floors[index] = (floors[index] ?? 0n) + 1n;
  return floors.map((n) => ratio(n, 10n ** BigInt(decimals)));
};

const two = (n: number): string => String(n).padStart(2, '0');

/** A date in a column: `03/05/2016`. */
export const columnDate = (value: Day): string => {
  const { year, month, day } = partsOf(value);
  return `${two(day)}/${two(month)}/${year}`;
};

const sentenceMonthNumber = (month: number): string => (month <= 2 ? two(month) : String(month));

/** A date in a sentence or a citation: `23/5/2016`, `02/01/2020`; zero before days below 10 and months 1 and 2 only. */
export const sentenceDate = (value: Day): string => {
  const { year, month, day } = partsOf(value);
  return `${two(day)}/${sentenceMonthNumber(month)}/${year}`;
};

/** A month in a sentence: `12/2022`, `02/2017`, `5/2017`. */
export const sentenceMonth = (value: Day): string => {
  const { year, month } = partsOf(value);
  return `${sentenceMonthNumber(month)}/${year}`;
};
