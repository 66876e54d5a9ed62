import { parseDay } from '#kernel/day.ts';
import { columnDate } from '#kernel/number.ts';
import type { Fault, ReadTable, Row, Value } from '../model.ts';

/** The key of a row as one text. */
export const keyOf = (columns: readonly string[], { values }: Row): string =>
  JSON.stringify(columns.map((name) => values[name] ?? null));

const shown = (value: Value): string => {
  const day = parseDay(String(value));
  return day ? columnDate(day) : String(value);
};

/** Rows that say the same thing as an earlier row, by the columns given; rows without the first of them are passed over. */
const repeated = ({ sheet, rows }: ReadTable, columns: readonly string[], code: string): Fault[] => {
  const seen = new Map<string, number>();
  const faults: Fault[] = [];
  for (const row of rows) {
    const [first = ''] = columns;
    if (row.values[first] === null || columns.some((name) => row.unread?.has(name))) continue;
    const key = keyOf(columns, row);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, row.line);
    else {
      const value = columns.map((name) => shown(row.values[name] ?? '–')).join(' · ');
      faults.push({ code, sheet, line: row.line, column: first, values: { value, before } });
    }
  }
  return faults;
};

export const keyFaults = (read: ReadTable): Fault[] => repeated(read, read.table.key, 'import-row-twice');

/** One decision admits one person: number, day and issuer may not come back. */
export const decisionFaults = (read: ReadTable): Fault[] =>
  read.table.name === 'admissions'
    ? repeated(read, ['decision_number', 'decided_on', 'decided_by'], 'import-decision-number-twice')
    : [];
