import { CsvError, parse } from 'csv-parse/sync';
import type { Fault, Sheet } from '../model.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });
const NEWLINE = 10;

const decoded = (bytes: Uint8Array): string | null => {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
};

/** The first line that is not UTF-8. */
const brokenLine = (bytes: Uint8Array): number => {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(NEWLINE, from);
    const to = end < 0 ? bytes.length : end;
    if (decoded(bytes.subarray(from, to)) === null) return line;
    from = to + 1;
  }
  return line;
};

/** Comma, semicolon or tab: the one that the first line has most of. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text.split(/\r?\n/, 1);
  const count = (mark: string): number => first.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
};

/** One CSV file as a sheet; a byte order mark is welcome. */
export const readCsv = (name: string, bytes: Uint8Array): { sheet: Sheet } | { fault: Fault } => {
  const text = decoded(bytes);
  if (text === null || text.includes('\0')) {
    return {
      fault: { code: 'import-wrong-encoding', sheet: name, line: text === null ? brokenLine(bytes) : 1 },
    };
  }
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      trim: true,
    });
    return { sheet: { name, rows } };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines ?? 1);
    return { fault: { code: 'import-csv-broken', sheet: name, line } };
  }
};
