import { tables } from '#features/imports/tables.ts';

export type Cell = string | number | boolean | null;
export type Cells = Readonly<Record<string, Cell>>;

/** Rows of one locality, by table. */
export interface Book {
  /** Before every code, so that localities never share one. */
  readonly prefix: string;
  add(table: string, ...rows: Cells[]): void;
  /** The next running code of a kind: `BV-KN-0001`. */
  code(kind: string): string;
  /** One CSV text per table that has rows. */
  files(): Map<string, string>;
}

const written = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined || cell === false) return '';
  if (cell === true) return 'x';
  const text = typeof cell === 'number' ? String(cell).replace('.', ',') : cell;
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const csvOf = (name: string, rows: readonly Cells[]): string => {
  const table = tables.find((one) => one.name === name);
  if (!table) throw new Error(`no table ${name}`);
  const known = table.columns.map((column) => column.name);
  const unknown = rows.flatMap((row) => Object.keys(row)).find((column) => !known.includes(column));
  if (unknown) throw new Error(`no column ${unknown} in ${name}`);
  const used = known.filter((column) => rows.some((row) => written(row[column]) !== ''));
  const lines = [used, ...rows.map((row) => used.map((column) => written(row[column])))];
  return `${lines.map((line) => line.join(',')).join('\n')}\n`;
};

export const newBook = (prefix: string): Book => {
  const sheets = new Map<string, Cells[]>();
  const last = new Map<string, number>();
  return {
    prefix,
    add: (table, ...rows) => {
      const kept = sheets.get(table) ?? [];
      kept.push(...rows);
      sheets.set(table, kept);
    },
    code: (kind) => {
      const number = (last.get(kind) ?? 0) + 1;
      last.set(kind, number);
      return `${prefix}-${kind}-${String(number).padStart(4, '0')}`;
    },
    files: () => new Map([...sheets].map(([name, rows]) => [`${name}.csv`, csvOf(name, rows)])),
  };
};
