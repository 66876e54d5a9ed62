import { type ReactNode, useEffect, useRef } from 'react';
import { Notice } from '../Notice.tsx';
import type { ListSource } from './column.ts';
import type { JumpKind } from './Jump.tsx';
import { ListTable, type TableProps } from './ListTable.tsx';
import { ListTools } from './ListTools.tsx';
import { Pager, type Paging } from './Pager.tsx';
import { useColumns, useDensity } from './remembered.ts';
import { useChoice } from './useChoice.ts';

export type ListProps<Row> = Omit<TableProps<Row>, 'density' | 'ref' | 'choice'> & {
  /** Names the list in what is remembered, shared and exported. */
  id: string;
  /** What to say, and what to do next, when there is no row. */
  empty: { title: string; cure?: string; act?: ReactNode };
  /** How many rows there are on all pages, where that is known. */
  count?: number | null;
  paging?: Paging;
  jump?: JumpKind;
  /** Where the rows come from: with it the list can be exported. */
  source?: ListSource;
  /** The field of a row that `keyOf` gives: with it rows can be ticked. */
  keyField?: string;
  /** Its filters and columns can be kept under a name. */
  hasViews?: boolean;
  /** What can be done for the rows that were ticked. */
  acts?: (keys: readonly string[]) => ReactNode;
  /** Filters, shown before the tools. */
  children?: ReactNode;
};

/** Another page begins at its first row, also where the whole screen scrolls. */
const showTop = (frame: HTMLElement | null): void => {
  frame?.scrollTo(0, 0);
  if (frame && frame.getBoundingClientRect().top < 0) frame.scrollIntoView({ block: 'start' });
};

/** A list as everywhere: filters, tools, rows with their numbers, totals, and the way through its pages. */
export function List<Row>(props: ListProps<Row>) {
  const {
    id,
    label,
    columns,
    rows,
    first = 1,
    empty,
    count = null,
    paging,
    jump,
    source,
    order,
    keyField,
  } = props;
  const chosen = useColumns(id, columns);
  const [density] = useDensity();
  const choosing = useChoice();
  const frame = useRef<HTMLElement>(null);
  const seen = useRef(first);
  useEffect(() => {
    if (seen.current === first) return;
    seen.current = first;
    showTop(frame.current);
  }, [first]);
  return (
    <div className="list">
      <div className="list-bar">
        {props.children}
        <ListTools
          label={label}
          columns={columns}
          chosen={chosen}
          source={
            source && keyField && choosing.keys.length > 0
              ? { ...source, only: { field: keyField, values: choosing.keys } }
              : source
          }
          choosing={keyField ? choosing : null}
          hasViews={props.hasViews ?? false}
          order={order}
          isPaged={paging !== undefined}
          hasRows={rows.length > 0}
        />
      </div>
      {choosing.keys.length > 0 && props.acts?.(choosing.keys)}
      {rows.length === 0 ? (
        <Notice kind="note" title={empty.title} lines={empty.cure ? [empty.cure] : []}>
          {empty.act}
        </Notice>
      ) : (
        <>
          <ListTable
            {...props}
            ref={frame}
            columns={chosen.shown}
            first={first}
            density={density}
            {...(choosing.choice ? { choice: choosing.choice } : {})}
          />
          <Pager
            label={label}
            first={first}
            shown={rows.length}
            count={count}
            {...(paging ? { paging } : {})}
            {...(jump ? { jump } : {})}
          />
        </>
      )}
    </div>
  );
}
