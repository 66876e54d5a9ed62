import type { ReactNode } from 'react';
import type { Endpoint } from '#kernel/endpoint.ts';

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
  /** How its value stands in a sheet: a day, an instant or a share, or codes in these words. */
  sheet?: { kind?: 'day' | 'instant' | 'share'; words?: Readonly<Record<string, string>> };
  /** An act, not something to read: neither printed nor exported. */
  isAct?: boolean;
};

/** Where the rows come from: what a saved view and an export ask for again. */
export type ListSource = {
  contract: Endpoint;
  /** Its input as it was asked, without what turns pages. */
  input: Readonly<Record<string, unknown>>;
  /** The field of its answer that holds the rows, where it lists several kinds. */
  rows?: string;
  /** Just these of them, named by a field. */
  only?: { field: string; values: readonly string[] };
  /** What the rows were chosen by, in the words of the screen. */
  grounds?: readonly { title: string; words: string }[];
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
