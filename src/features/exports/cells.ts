import { valueAt } from '#kernel/listing.ts';
import { type ExportColumn, type Order, ROW_NUMBER } from './model.ts';

/** A value as a sheet holds it, and how it is printed there. */
export type Cell = { value: string | number | Date | null; format?: string };

const dayFormat = 'dd/mm/yyyy';
const instantFormat = 'dd/mm/yyyy hh:mm';
const hanoi = 7 * 3_600_000;
/** Longest text a cell of Excel holds. */
const longest = 32_767;

/** What a program that opens the file may take for a formula, full-width signs included; and controls no sheet may hold. */
const formulaStart = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are taken away
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** Text that stays text wherever the file is opened or pasted. */
export const harmless = (text: string): string => {
  const plain = text.replace(unprintable, '').slice(0, longest);
  return formulaStart.test(plain) ? `'${plain}`.slice(0, longest) : plain;
};

/** A day that Excel can count; older ones than March 1900 it miscounts, they stay text. */
const dayCell = (text: string): Cell => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return { value: harmless(text) };
  if (text < '1900-03-01') return { value: `${day}/${month}/${year}` };
  return { value: new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))), format: dayFormat };
};

const instantCell = (text: string): Cell => {
  const at = Date.parse(text);
  return Number.isNaN(at)
    ? { value: harmless(text) }
    : { value: new Date(at + hanoi), format: instantFormat };
};

/** What the screen prints for a code; whatever the code is called, only what was given for it. */
const inWords = (code: string, words: ExportColumn['words']): string =>
  words && Object.hasOwn(words, code) ? (words[code] as string) : code;

const printed = (value: unknown, words: ExportColumn['words']): string => {
  if (Array.isArray(value)) return value.map((item) => printed(item, words)).join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : inWords(String(value), words);
};

/** The cell of a row under a column; what is missing is an empty cell. */
export const cellOf = ({ field, kind, words }: ExportColumn, row: unknown, index: number): Cell => {
  const value = field === ROW_NUMBER ? index + 1 : valueAt(row, field);
  if (value === null || value === undefined) return { value: null };
  if (words === undefined && typeof value === 'number' && kind !== 'text') {
    if (kind === 'share') return { value, format: '0.0#%' };
    if (kind !== 'number') return { value };
    return { value, format: Number.isInteger(value) ? '#,##0' : '#,##0.0##' };
  }
  if (kind === 'day' && typeof value === 'string') return dayCell(value);
  if (kind === 'instant' && typeof value === 'string') return instantCell(value);
  return { value: harmless(printed(value, words)) };
};

const names = new Intl.Collator('vi', { numeric: true });

/** Rows as the screen orders a short list: names as names, what is missing last. */
export const inOrder = (rows: readonly unknown[], { field, isDescending }: Order): unknown[] => {
  const sign = isDescending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [valueAt(one, field) ?? null, valueAt(other, field) ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : names.compare(`${a}`, `${b}`));
  });
};
