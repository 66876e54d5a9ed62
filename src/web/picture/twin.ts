import type { ReactNode } from 'react';

/** The table that says the same as the drawing; the first column names the rows. */
export type Twin = {
  head: string;
  columns: readonly string[];
  rows: readonly { key: string; name: string; show?: ReactNode; cells: readonly ReactNode[] }[];
};
