import { readDay } from '#kernel/day.ts';
import type { Column, ColumnType, Value } from './model.ts';

/** A cell as it was read, or what is wrong with it. */
type Read = { value: Value } | { wrong: string; values?: Record<string, string | number> };

const LARGEST_COUNT = 2_147_483_647;
const LONGEST = { code: 80, text: 2_000 } as const;

const WHOLE = /^-?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)$/;
const DECIMAL = /^-?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?$/;
const DAY_FORM = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([/.-])\d{1,2}\1\d{4}|\d{8})$/;
const CODE_FORM = /^[^\s;,"'=+@][^\s;,"]*$/u;

const YES = ['x', '1', 'có', 'đúng', 'true', 'yes'];
const NO = ['0', 'không', 'sai', 'false', 'no'];

const plainNumber = (written: string): number => Number(written.replaceAll('.', '').replace(',', '.'));

const asDay = (cell: string): Read => {
  const value = readDay(cell);
  if (value) return { value };
  return { wrong: DAY_FORM.test(cell) ? 'import-no-such-day' : 'import-not-a-day' };
};

const asCount = (cell: string): Read => {
  if (!WHOLE.test(cell)) return { wrong: 'import-not-a-count' };
  const value = plainNumber(cell);
  if (value < 0) return { wrong: 'import-negative' };
  return value > LARGEST_COUNT ? { wrong: 'import-not-a-count' } : { value };
};

const asNumber = (cell: string): Read => {
  if (!DECIMAL.test(cell))
    return { wrong: /^-?[\d.,]+$/.test(cell) ? 'import-number-form' : 'import-not-a-number' };
  const value = plainNumber(cell);
  return value < 0 ? { wrong: 'import-negative' } : { value };
};

/** `2,5%` is 0.025; without the sign the number stands for itself. The decimal point is moved in text, exactly. */
const asShare = (cell: string): Read => {
  if (!cell.endsWith('%')) return asNumber(cell);
  const read = asNumber(cell.slice(0, -1).trim());
  return 'value' in read && typeof read.value === 'number' ? { value: Number(`${read.value}e-2`) } : read;
};

const asCode = (cell: string): Read => {
  if (cell.length > LONGEST.code) return { wrong: 'import-too-long', values: { limit: LONGEST.code } };
  return CODE_FORM.test(cell) ? { value: cell } : { wrong: 'import-code-form' };
};

const asCodes = (cell: string): Read => {
  const codes = cell.split(/[;,]/).map((code) => code.trim());
  const reads = codes.filter((code) => code !== '').map(asCode);
  return reads.find((read) => 'wrong' in read) ?? { value: codes.filter((code) => code !== '') };
};

const asFlag = (cell: string): Read => {
  const word = cell.toLowerCase();
  if (YES.includes(word)) return { value: true };
  return NO.includes(word) ? { value: false } : { wrong: 'import-not-a-flag' };
};

/** A text that looks like a formula stays a text; the apostrophe that spreadsheets put before one is taken off. */
const asText = (cell: string): Read =>
  cell.length > LONGEST.text
    ? { wrong: 'import-too-long', values: { limit: LONGEST.text } }
    : { value: /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell };

const asChoice = (cell: string, { choices = [] }: Column): Read =>
  choices.includes(cell)
    ? { value: cell }
    : { wrong: 'import-not-a-choice', values: { allowed: choices.join(', ') } };

const readers: Record<ColumnType, (cell: string, column: Column) => Read> = {
  day: asDay,
  count: asCount,
  number: asNumber,
  share: asShare,
  code: asCode,
  codes: asCodes,
  text: asText,
  flag: asFlag,
  choice: asChoice,
};

/** Read one cell as its column says; an empty one is null. */
export const readCell = (cell: string, column: Column): Read => {
  if (cell !== '') return readers[column.type](cell, column);
  return column.isRequired ? { wrong: 'import-cell-missing' } : { value: null };
};
