import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { cellsOf } from '../../pasting/columns.ts';
import { type Found, type Sheet, withBlock, withCell, wrongCells } from './sheet.ts';

export type At = { row: number; column: number };
type Options = {
  sheet: Sheet;
  found: ReadonlyMap<number, Found>;
  isChecked: boolean;
  onChange: (sheet: Sheet) => void;
};

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const within = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1);

/** Which cell is at hand, and whether it is being edited; a field stands in that cell alone. */
export const useCells = ({ sheet, found, isChecked, onChange }: Options) => {
  const [at, setAt] = useState<At>({ row: 0, column: 0 });
  const [edited, edit] = useState<string | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const wanted = useRef<At | null>(null);
  const wrong = wrongCells(sheet, found);
  const go = (to: At): void => {
    wanted.current = to;
    setAt(to);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the cell at hand and leaves the field with it
  useEffect(() => {
    if (edited !== null || wanted.current === null) return;
    const { row, column } = wanted.current;
    wanted.current = null;
    table.current?.querySelector<HTMLElement>(`[data-at="${row}-${column}"]`)?.focus();
  }, [at, edited]);
  const isPlaced = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the first answer came, to the first wrong cell
  useEffect(() => {
    if (!isChecked || isPlaced.current) return;
    isPlaced.current = true;
    go(wrong[0] ?? { row: 0, column: 0 });
  }, [isChecked]);

  const put = (value: string): void => {
    edit(null);
    const old = sheet.lines[at.row]?.cells[at.column] ?? '';
    if (value.trim() !== old) onChange(withCell(sheet, at, value.trim()));
  };
  const isAfter = (one: At): boolean => one.row > at.row || (one.row === at.row && one.column > at.column);
  const isHere = (one: At): boolean => one.row === at.row && one.column === at.column;
  const keep = (value: string): void => {
    put(value);
    const others = wrong.filter((one) => !isHere(one));
    go(others.find(isAfter) ?? others[0] ?? { ...at, row: within(at.row + 1, sheet.lines.length) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, target } = event;
    if (edited !== null) {
      if (key === 'Enter') keep(edited);
      if (key === 'Escape') {
        edit(null);
        go({ ...at });
      }
      if (key === 'Enter' || key === 'Escape') event.preventDefault();
      return;
    }
    if (!(target instanceof HTMLElement) || target.dataset.at === undefined) return;
    const step = steps[key];
    if (step) {
      go({
        row: within(at.row + step[0], sheet.lines.length),
        column: within(at.column + step[1], sheet.columns.length),
      });
    } else if (key === 'Enter' || key === 'F2') edit(sheet.lines[at.row]?.cells[at.column] ?? '');
    else if (key === 'Delete') put('');
    else if (key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) edit(key);
    else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (edited !== null) return;
    event.preventDefault();
    const block = cellsOf(event.clipboardData.getData('text/plain'));
    if (block.length > 0) onChange(withBlock(sheet, at, block));
  };
  return { table, at, edited, edit, put, go, onKeyDown, onPaste };
};
