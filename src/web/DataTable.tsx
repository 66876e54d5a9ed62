import type { ReactNode } from 'react';
import './table.css';

export type Column<Row> = {
  words: string;
  show: (row: Row, index: number) => ReactNode;
  /** A number stands at the right; a head names its row. */
  kind?: 'number' | 'head';
};

type Props<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string | number;
};

/**
 * Rows under headings that stay in sight; it scrolls by itself, by keyboard too. On a phone each row is a card
 * with the heading beside every value.
 */
export function DataTable<Row>({ label, columns, rows, keyOf }: Props<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-frame" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map(({ words, kind }) => (
              <th key={words} scope="col" className={kind}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={keyOf(row)}>
              {columns.map(({ words, show, kind }) =>
                kind === 'head' ? (
                  <th key={words} scope="row">
                    {show(row, index)}
                  </th>
                ) : (
                  <td key={words} className={kind} data-label={words}>
                    {show(row, index)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
