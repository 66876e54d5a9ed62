import type { Readable } from 'node:stream';
import { WorkbookReader } from '@cj-tech-master/excelts';
import type { Fault, Sheet } from '../model.ts';

export const GUIDE_SHEET = 'Hướng dẫn';
const MOST_ROWS = 1_000_000;

type Parts = { richText?: { text: string | null }[]; text?: unknown; result?: unknown; error?: unknown };

/** A cell as a person would have typed it: a formula gives the value last seen, a number its decimal comma. */
export const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'x' : '0';
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '#NGÀY' : value.toISOString().slice(0, 10);
  const { richText, text, result, error } = value as Parts;
  if (richText) return richText.map((run) => run.text ?? '').join('');
  if (text !== undefined) return textOf(text);
  if (result !== undefined) return textOf(result);
  return error === undefined ? '' : String(error);
};

/** Sheets for the reader's eyes, such as the guide and the lists behind the choices. */
const isForReading = (name: string): boolean => name === GUIDE_SHEET || name.startsWith('_');

/** Every sheet of a workbook, read as a stream. */
export const readWorkbook = async (
  file: string,
  stream: Readable,
): Promise<{ sheets: Sheet[]; faults: Fault[] }> => {
  const sheets: Sheet[] = [];
  try {
    const options = {
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
      worksheets: 'emit',
    } as const;
    for await (const worksheet of new WorkbookReader(stream, options)) {
      const name = String(worksheet.name);
      const rows: string[][] = [];
      for await (const row of worksheet) {
        if (isForReading(name)) continue;
        const cells = (row.values as unknown[]).slice(1).map(textOf);
        while (rows.length < row.number - 1) rows.push([]);
        rows.push(cells);
        if (rows.length > MOST_ROWS) {
          return {
            sheets: [],
            faults: [{ code: 'import-too-large', sheet: name, values: { limit: MOST_ROWS } }],
          };
        }
      }
      if (!isForReading(name)) sheets.push({ name, rows });
    }
  } catch {
    return { sheets: [], faults: [{ code: 'import-not-a-workbook', sheet: file }] };
  } finally {
    stream.destroy();
  }
  if (sheets.length === 0) return { sheets, faults: [{ code: 'import-not-a-workbook', sheet: file }] };
  return { sheets, faults: [] };
};
