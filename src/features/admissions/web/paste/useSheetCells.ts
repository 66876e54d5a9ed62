import { useEffect, useRef } from 'react';
import { type At, useCells } from '#web/grid/useCells.ts';
import { type Found, type Sheet, withBlock, withCell, wrongCells } from './sheet.ts';

type Options = {
  sheet: Sheet;
  found: ReadonlyMap<number, Found>;
  isChecked: boolean;
  onChange: (sheet: Sheet) => void;
};

/** The cells of a pasted list: the first wrong one is at hand once they are checked, and Enter leads to the next. */
export const useSheetCells = ({ sheet, found, isChecked, onChange }: Options) => {
  const wrong = wrongCells(sheet, found);
  const nextOf = (at: At): At => {
    const others = wrong.filter(({ row, column }) => row !== at.row || column !== at.column);
    const after = others.find(({ row, column }) => row > at.row || (row === at.row && column > at.column));
    return after ?? others[0] ?? { ...at, row: Math.min(at.row + 1, sheet.lines.length - 1) };
  };
  const cells = useCells({
    rows: sheet.lines.length,
    columns: sheet.columns.length,
    textAt: ({ row, column }) => sheet.lines[row]?.cells[column] ?? '',
    onPut: (at, text) => onChange(withCell(sheet, at, text)),
    onBlock: (at, block) => onChange(withBlock(sheet, at, block)),
    nextOf,
  });
  const isPlaced = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the first answer came, to the first wrong cell
  useEffect(() => {
    if (!isChecked || isPlaced.current) return;
    isPlaced.current = true;
    cells.acts.go(wrong[0] ?? { row: 0, column: 0 });
  }, [isChecked]);
  return cells;
};
