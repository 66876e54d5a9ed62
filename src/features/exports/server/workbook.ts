import { Writable } from 'node:stream';
import { WorkbookWriter } from '@cj-tech-master/excelts';
import { type Cell, cellOf, harmless } from '../cells.ts';
import type { ExportColumn, Ground } from '../model.ts';

/** What a file is written from; the rows come in later. */
export type Head = { columns: ExportColumn[]; rowsSheet: string; groundsSheet: string };

export type Workbook = {
  add(rows: readonly unknown[]): void;
  /** The second sheet, and the end of the file. */
  finish(grounds: readonly Ground[]): Promise<void>;
};

const heading = { font: { bold: true }, fill: solid('FFF1E9E4'), alignment: { vertical: 'middle' } } as const;
const narrowest = 6;
const widest = 60;

function solid(argb: string) {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } } as const;
}

const lengthOf = ({ value, format }: Cell): number =>
  value instanceof Date ? (format?.length ?? 10) : String(value ?? '').length;

/** As wide as the heading with its filter button and the first rows need. */
const widthsOf = (columns: readonly ExportColumn[], rows: readonly unknown[]): number[] =>
  columns.map((column) => {
    const longest = rows.reduce<number>(
      (length, row, index) => Math.max(length, lengthOf(cellOf(column, row, index))),
      column.title.length + 3,
    );
    return Math.min(Math.max(longest + 2, narrowest), widest);
  });

const letters = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : letters(Math.floor(at / 26) - 1) + letters(at % 26);

/** An XLSX file written row by row; finished pieces leave through `write`. The only place that knows the library. */
export const openWorkbook = (
  { columns, rowsSheet, groundsSheet }: Head,
  write: (bytes: Uint8Array) => void,
): Workbook => {
  const stream = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      write(chunk);
      done();
    },
  });
  const book = new WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet(rowsSheet, { views: [{ state: 'frozen', ySplit: 1 }] });
  let count = 0;

  const begin = (rows: readonly unknown[]): void => {
    sheet.columns = widthsOf(columns, rows.slice(0, 500)).map((width) => ({
      width,
      style: width === widest ? { alignment: { wrapText: true, vertical: 'top' } } : {},
    }));
    const head = sheet.addRow(columns.map(({ title }) => harmless(title)));
    Object.assign(head, heading);
    head.commit();
  };

  const add = (rows: readonly unknown[]): void => {
    if (count === 0) begin(rows);
    for (const row of rows) {
      const cells = columns.map((column) => cellOf(column, row, count));
      const line = sheet.addRow(cells.map(({ value }) => value));
      for (const [at, { format }] of cells.entries()) if (format) line.getCell(at + 1).numFmt = format;
      line.commit();
      count += 1;
    }
  };

  const finish = async (grounds: readonly Ground[]): Promise<void> => {
    if (count === 0) begin([]);
    sheet.autoFilter = `A1:${letters(columns.length - 1)}${count + 1}`;
    sheet.commit();
    const second = book.addWorksheet(groundsSheet);
    second.columns = [{ width: 28 }, { width: 80, style: { alignment: { wrapText: true } } }];
    for (const { title, words } of grounds) {
      const line = second.addRow([harmless(title), harmless(words)]);
      line.getCell(1).font = { bold: true };
      line.commit();
    }
    second.commit();
    await book.commit();
  };
  return { add, finish };
};
