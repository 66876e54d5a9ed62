import { nearest } from '#kernel/nearest.ts';
import { readCell } from './cells.ts';
import { columnsOf } from './headings.ts';
import type { Column, Fault, ReadTable, Row, Sheet, Table, Value } from './model.ts';
import { meantBy, type Names, noNames } from './names.ts';
import { tableNames, tables } from './tables.ts';

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

/** The row, with null for every column that the file leaves out. */
const readRow = (
  {
    sheet,
    table,
    columns,
    names,
  }: { sheet: string; table: Table; columns: readonly (Column | null)[]; names: Names },
  cells: readonly string[],
  line: number,
  faults: Fault[],
): Row => {
  const unread = new Set<string>();
  const values: Record<string, Value> = Object.fromEntries(table.columns.map(({ name }) => [name, null]));
  for (const [at, column] of columns.entries()) {
    if (!column) continue;
    const cell = cells[at] ?? '';
    const meant = meantBy(cell, column, names);
    const read = 'wrong' in meant ? meant : readCell(meant.cell, column);
    if ('wrong' in read) {
      unread.add(column.name);
      const shown = cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
      faults.push({
        code: read.wrong,
        sheet,
        line,
        column: column.name,
        values: { value: shown, ...read.values },
      });
    } else values[column.name] = read.value;
  }
  return unread.size > 0 ? { line, values, unread } : { line, values };
};

type Reading = { faults: Fault[]; names: Names };

const readSheet = (table: Table, { name: sheet, rows }: Sheet, { faults, names }: Reading): ReadTable => {
  const [headings, ...lines] = rows;
  if (!headings || isBlank(headings)) {
    faults.push({ code: 'import-heading-missing', sheet, line: 1 });
    return { table, sheet, rows: [] };
  }
  const { columns, faults: wrong } = columnsOf(table, sheet, headings);
  faults.push(...wrong);
  if (wrong.some(({ code }) => code === 'import-column-missing')) return { table, sheet, rows: [] };
  const read: Row[] = [];
  for (const [at, cells] of lines.entries()) {
    if (isBlank(cells)) continue;
    const line = at + 2;
    if (cells.slice(headings.length).some((cell) => cell !== '')) {
      faults.push({ code: 'import-row-too-long', sheet, line });
    }
    read.push(readRow({ sheet, table, columns, names }, cells, line, faults));
  }
  return { table, sheet, rows: read };
};

/** The table a sheet holds, by its name: `units`, `units.csv` or `Tổ chức đảng`. */
export const tableOf = (sheet: string): Table | undefined => {
  const name = sheet.replace(/\.(csv|tsv|txt)$/i, '').toLowerCase();
  return tables.find((table) => table.name === name || table.title.toLowerCase() === name);
};

/** Read every sheet as the table it names, in the order in which rows are written; and everything that is wrong. */
export const readTables = (
  sheets: readonly Sheet[],
  names: Names = noNames,
): { tables: ReadTable[]; faults: Fault[] } => {
  const faults: Fault[] = [];
  const read = new Map<Table, ReadTable>();
  for (const sheet of sheets) {
    const table = tableOf(sheet.name);
    if (!table) {
      const meant = nearest(sheet.name.toLowerCase(), tableNames);
      faults.push(
        meant === null
          ? { code: 'import-sheet-unlike-any', sheet: sheet.name }
          : { code: 'import-sheet-unknown', sheet: sheet.name, values: { nearest: meant } },
      );
    } else if (read.has(table)) {
      faults.push({ code: 'import-sheet-twice', sheet: sheet.name });
    } else read.set(table, readSheet(table, sheet, { faults, names }));
  }
  if (sheets.length === 0) faults.push({ code: 'import-nothing', sheet: '' });
  return { tables: tables.flatMap((table) => read.get(table) ?? []), faults };
};
