import type { OutputOf } from '#kernel/endpoint.ts';
import type { checkPasted } from '../../contract/paste.ts';
import { type PastedBlock, type PastedColumn, type PastedField, pastedCells } from '../../pasting/columns.ts';

type Choice = 'another' | 'left-out' | null;
export type Line = { cells: string[]; choice: Choice };
/** What was pasted, as it stands now. */
export type Sheet = { columns: (PastedColumn | null)[]; lines: Line[] };
export type Found = OutputOf<typeof checkPasted>['rows'][number];

export const sheetOf = ({ columns, rows }: PastedBlock): Sheet => ({
  columns,
  lines: rows.map((cells) => ({ cells, choice: null })),
});

export const withCell = (
  { columns, lines }: Sheet,
  at: { row: number; column: number },
  value: string,
): Sheet => ({
  columns,
  lines: lines.map((line, row) =>
    row === at.row ? { ...line, cells: line.cells.map((cell, n) => (n === at.column ? value : cell)) } : line,
  ),
});

/** A block put in from a cell on: rows are added as they are needed, and no cell beyond the block is touched. */
export const withBlock = (
  { columns, lines }: Sheet,
  at: { row: number; column: number },
  block: string[][],
): Sheet => {
  const more = Math.max(0, at.row + block.length - lines.length);
  const added = Array.from({ length: more }, (): Line => ({ cells: columns.map(() => ''), choice: null }));
  return {
    columns,
    lines: [...lines, ...added].map((line, row) => ({
      ...line,
      cells: line.cells.map((cell, column) => block[row - at.row]?.[column - at.column] ?? cell),
    })),
  };
};

export const withChoice = ({ columns, lines }: Sheet, at: number, choice: Choice): Sheet => ({
  columns,
  lines: lines.map((line, row) => (row === at ? { ...line, choice } : line)),
});

/** A column says one thing, and nothing is said twice. */
export const withColumn = ({ columns, lines }: Sheet, at: number, column: PastedColumn | null): Sheet => ({
  columns: columns.map((one, n) => (n === at ? column : one === column ? null : one)),
  lines,
});

/** The rows as they are checked: one that is left out keeps its place and says nothing. */
export const rowsToCheck = ({ columns, lines }: Sheet) =>
  lines.map(({ cells, choice }) => ({ cells: choice === 'left-out' ? {} : pastedCells(columns, cells) }));

/** The rows as they are recorded. */
export const rowsToRecord = ({ columns, lines }: Sheet) =>
  lines
    .filter(({ choice }) => choice !== 'left-out')
    .map(({ cells, choice }) => ({
      cells: pastedCells(columns, cells),
      ...(choice === 'another' ? { isAnother: true } : {}),
    }));

/** The column that shows what is wrong with a field; -1 where none does. */
export const columnOf = (columns: Sheet['columns'], field: string): number => {
  const at = columns.indexOf(field as PastedField);
  return at < 0 && field === 'fullName' ? columns.indexOf('familyName') : at;
};

/** What is to be mended or decided before the list is recorded. */
export const leftIn = ({ lines }: Sheet, found: ReadonlyMap<number, Found>) => {
  const rows = lines.flatMap(({ choice }, row) =>
    choice === 'left-out' ? [] : [{ choice, found: found.get(row) }],
  );
  return {
    people: rows.length,
    faults: rows.reduce((sum, row) => sum + (row.found?.faults.length ?? 0), 0),
    alike: rows.filter(({ choice, found: one }) => choice === null && (one?.alike.length ?? 0) > 0).length,
  };
};

/** The wrong cells in reading order. */
export const wrongCells = ({ columns, lines }: Sheet, found: ReadonlyMap<number, Found>) =>
  lines.flatMap(({ choice }, row) =>
    choice === 'left-out'
      ? []
      : [...new Set((found.get(row)?.faults ?? []).map(({ field }) => columnOf(columns, field)))]
          .filter((column) => column >= 0)
          .sort((a, b) => a - b)
          .map((column) => ({ row, column })),
  );
