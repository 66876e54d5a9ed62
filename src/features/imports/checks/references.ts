import { nearest } from '#kernel/nearest.ts';
import type { Column, Fault, ReadTable, Row } from '../model.ts';
import { tables } from '../tables.ts';

/** What is already kept, as far as the rows of an input refer to it. */
export interface Known {
  /** Codes by table. */
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Codes by catalogue. */
  readonly listed: ReadonlyMap<string, ReadonlySet<string>>;
}

const each = (row: Row, { name }: Column): string[] => {
  const value = row.values[name];
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [String(value)];
};

/** Codes that the input itself defines, by table. */
export const definedIn = (read: readonly ReadTable[]): Map<string, Set<string>> =>
  new Map(
    read.map(({ table, rows }) => [table.name, new Set(rows.map(({ values }) => String(values.code)))]),
  );

/** Codes that rows refer to and the input does not define, by table. */
export const askedIn = (read: readonly ReadTable[]): Map<string, Set<string>> => {
  const defined = definedIn(read);
  const asked = new Map<string, Set<string>>();
  for (const { table, rows } of read) {
    for (const column of table.columns) {
      if (!column.of) continue;
      const missing = asked.get(column.of) ?? new Set<string>();
      asked.set(column.of, missing);
      for (const row of rows) {
        for (const code of each(row, column)) if (!defined.get(column.of)?.has(code)) missing.add(code);
      }
    }
  }
  return asked;
};

const titleOf = (name: string): string => tables.find((table) => table.name === name)?.title ?? name;

export const unlisted = (
  value: string,
  catalogue: string,
  listed: ReadonlySet<string>,
): Pick<Fault, 'code' | 'values'> => {
  const meant = nearest(value, [...listed]);
  return meant === null
    ? { code: 'import-listed-unlike-any', values: { value, catalogue } }
    : { code: 'import-unknown-listed', values: { value, catalogue, nearest: meant } };
};

/** Codes that nobody knows: neither the input, nor what is kept, nor the catalogue. */
export const referenceFaults = (read: readonly ReadTable[], known: Known): Fault[] => {
  const defined = definedIn(read);
  const faults: Fault[] = [];
  for (const { table, sheet, rows } of read) {
    for (const column of table.columns) {
      const { name, of, catalogue } = column;
      const listed = catalogue ? (known.listed.get(catalogue) ?? new Set<string>()) : undefined;
      if (!of && !listed) continue;
      for (const row of rows) {
        for (const value of each(row, column)) {
          const at = { sheet, line: row.line, column: name };
          if (of && !defined.get(of)?.has(value) && !known.codes.get(of)?.has(value)) {
            faults.push({ code: 'import-unknown-code', ...at, values: { value, table: titleOf(of) } });
          }
          if (listed && !listed.has(value)) {
            faults.push({ ...at, ...unlisted(value, String(catalogue), listed) });
          }
        }
      }
    }
  }
  return faults;
};
