import { type ClipboardEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { cellsOf } from '#kernel/copiedCells.ts';

export type At = { row: number; column: number };
type Options = {
  rows: number;
  columns: number;
  textAt: (at: At) => string;
  onPut: (at: At, text: string) => void;
  onBlock: (at: At, block: string[][]) => void;
  onUndo?: () => void;
  /** Where Enter leads out of a field; without it to the row below. */
  nextOf?: (at: At) => At;
};

/** What a cell does; the same for as long as the grid stands, so that rows which did not change are not drawn again. */
export type CellActs = {
  edit: (text: string | null) => void;
  /** Puts what was typed in where the field was left some other way than by its keys. */
  leave: (text: string) => void;
  go: (to: At) => void;
};

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const within = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1);

/** Which cell of a grid is at hand and whether it is being edited: arrows, Enter, typing, Delete, paste, Ctrl+Z. */
export const useCells = (options: Options) => {
  const [at, setAt] = useState<At>({ row: 0, column: 0 });
  const [edited, edit] = useState<string | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const wanted = useRef<At | null>(null);
  const now = useRef({ ...options, at, edited });
  now.current = { ...options, at, edited };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the cell at hand and leaves the field with it
  useEffect(() => {
    if (edited !== null || wanted.current === null) return;
    const { row, column } = wanted.current;
    wanted.current = null;
    table.current?.querySelector<HTMLElement>(`[data-at="${row}-${column}"]`)?.focus();
  }, [at, edited]);

  const acts = useMemo(() => {
    const go = (to: At): void => {
      wanted.current = to;
      setAt({ ...to });
    };
    const put = (text: string): void => {
      const { at: here, textAt, onPut } = now.current;
      edit(null);
      if (text.trim() !== textAt(here)) onPut(here, text.trim());
    };
    const leave = (text: string): void => {
      if (now.current.edited !== null) put(text);
    };
    return { edit, put, leave, go };
  }, []);
  const { go, put } = acts;
  const { rows, columns, textAt, onBlock, onUndo, nextOf } = options;

  const inField = ({ key, shiftKey }: KeyboardEvent): boolean => {
    if (key === 'Escape') {
      edit(null);
      go(at);
    } else if (key === 'Enter') {
      put(edited ?? '');
      go(nextOf?.(at) ?? { ...at, row: within(at.row + 1, rows) });
    } else if (key === 'Tab') {
      put(edited ?? '');
      go({ ...at, column: within(at.column + (shiftKey ? -1 : 1), columns) });
    } else return false;
    return true;
  };
  const inCell = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => {
    const step = steps[key];
    const isCommand = ctrlKey || metaKey;
    if (isCommand && key.toLowerCase() === 'z' && onUndo) onUndo();
    else if (step) go({ row: within(at.row + step[0], rows), column: within(at.column + step[1], columns) });
    else if (key === 'Enter' || key === 'F2') edit(textAt(at));
    else if (key === 'Delete') put('');
    else if (key.length === 1 && !isCommand && !altKey) edit(key);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isCell = event.target instanceof HTMLElement && event.target.dataset.at !== undefined;
    if (edited !== null ? inField(event) : isCell && inCell(event)) event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (edited !== null) return;
    event.preventDefault();
    const block = cellsOf(event.clipboardData.getData('text/plain'));
    if (block.length > 0) onBlock(at, block);
  };
  return { table, at, edited, acts, onKeyDown, onPaste };
};
