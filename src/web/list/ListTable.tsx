import type { ReactNode, Ref } from 'react';
import { printCount } from '#kernel/number.ts';
import type { Column, Order, TotalLine } from './column.ts';
import type { Density } from './remembered.ts';
import { sayList } from './sayList.ts';
import './list.css';
import './print.css';

/** Which rows somebody ticked. */
export type Choice = { has: (key: string) => boolean; toggle: (key: string) => void };

export type TableProps<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string | number;
  /** Number of the first row; without it rows carry no number. */
  first?: number;
  totals?: readonly TotalLine[];
  order?: Order;
  density?: Density;
  choice?: Choice;
  isBusy?: boolean;
  ref?: Ref<HTMLElement>;
};

/**
 * Rows under headings that stay in sight, as does the head of each row; it scrolls by itself, by keyboard too. On a
 * phone each row is a card with the heading beside every value.
 */
export function ListTable<Row>(props: TableProps<Row>) {
  const { label, columns, rows, keyOf, first, totals = [], density = 'normal', choice, isBusy, ref } = props;
  const isNumbered = first !== undefined;
  return (
    <section
      ref={ref}
      className={`table-frame table-${density}`}
      aria-label={label}
      aria-busy={isBusy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className={isNumbered ? 'table-numbered' : undefined}>
        <thead className={props.order ? 'table-sorts' : undefined}>
          <tr>
            {isNumbered && (
              <th scope="col" className="table-no">
                {sayList('list.number')}
              </th>
            )}
            {columns.map((column) => (
              <Heading key={column.id} column={column} order={props.order} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const key = String(keyOf(row));
            return (
              <tr key={key}>
                {isNumbered && <RowNumber n={first + index} rowKey={key} choice={choice} />}
                <Cells columns={columns} contentOf={(column) => column.show(row)} />
              </tr>
            );
          })}
        </tbody>
        {totals.length > 0 && (
          <tbody className="table-totals">
            {totals.map(({ title, values }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a total never move
              <tr key={index}>
                {isNumbered && <td className="table-no" />}
                <Cells
                  columns={columns}
                  contentOf={({ id, kind }) => (kind === 'head' ? title : values[id])}
                />
              </tr>
            ))}
          </tbody>
        )}
      </table>
    </section>
  );
}

function Heading<Row>({ column, order }: { column: Column<Row>; order: Order | undefined }) {
  const { title, kind, sort, isAct } = column;
  const isBy = order !== undefined && sort === order.by;
  const sorted = isBy
    ? { 'aria-sort': order.isRising ? ('ascending' as const) : ('descending' as const) }
    : {};
  return (
    <th scope="col" className={isAct ? 'table-act' : kind} {...sorted}>
      {order && sort ? (
        <button type="button" className="table-sort" onClick={() => order.onOrder(sort)}>
          {title}
          <span aria-hidden="true">{isBy ? (order.isRising ? '▲' : '▼') : ''}</span>
        </button>
      ) : (
        title
      )}
    </th>
  );
}

function RowNumber({ n, rowKey, choice }: { n: number; rowKey: string; choice: Choice | undefined }) {
  if (!choice) return <td className="table-no">{printCount(n)}</td>;
  return (
    <td className="table-no">
      <label>
        <input type="checkbox" checked={choice.has(rowKey)} onChange={() => choice.toggle(rowKey)} />
        {printCount(n)}
      </label>
    </td>
  );
}

type CellsProps<Row> = { columns: readonly Column<Row>[]; contentOf: (column: Column<Row>) => ReactNode };

function Cells<Row>({ columns, contentOf }: CellsProps<Row>) {
  return columns.map((column) => {
    const { id, kind, title, isAct } = column;
    return kind === 'head' ? (
      <th key={id} scope="row" className="head">
        {contentOf(column)}
      </th>
    ) : (
      <td key={id} className={isAct ? 'table-act' : kind} data-label={title}>
        {contentOf(column)}
      </td>
    );
  });
}
