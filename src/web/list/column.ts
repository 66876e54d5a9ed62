import type { ReactNode } from 'react';

/** One column of a list, as data: the table, the chooser, a saved view and an export read the same. */
export type Column<Row> = {
  /** Names the column in what is remembered, shared and exported. */
  id: string;
  title: string;
  show: (row: Row) => ReactNode;
  /** A number stands at the right; the head names its row, stays in sight and cannot be left out. */
  kind?: 'number' | 'head';
  /** The name of the order by this column, where the list can be put in order. */
  sort?: string;
  /** Not shown until somebody chooses it. */
  isExtra?: boolean;
  /** An act, not something to read: neither printed nor exported. */
  isAct?: boolean;
};

/** A line below the rows; what it says stands under the columns it belongs to. */
export type TotalLine = {
  title: ReactNode;
  values: Readonly<Record<string, ReactNode>>;
};

/** The order of the rows, and how to ask for another. */
export type Order = {
  by: string;
  isRising: boolean;
  onOrder: (by: string) => void;
};
