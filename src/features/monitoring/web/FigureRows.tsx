import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNames } from '#features/organisations/web/useNames.ts';
import { printCount } from '#kernel/number.ts';
import { call } from '#web/api.ts';
import { DataTable } from '#web/DataTable.tsx';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { listRows } from '../contract.ts';
import type { Card, Rows } from '../figure.ts';
import { columnsOf } from './rowColumns.tsx';
import { sayFigure } from './sayFigure.ts';

type Props = { unitCode: string; card: Card; rows: Rows };

const pageSize = 50;

/** The list behind a number: as many rows as the number says, a page at a time. */
export function FigureRows({ unitCode, card, rows: { query, count: expected } }: Props) {
  const { asOf, tree, countedBy } = card;
  const asked = { unitCode, asOf, tree, countedBy, query: JSON.stringify(query), limit: pageSize };
  const placeName = useNames('place-kind');
  const pages = useInfiniteQuery({
    queryKey: [listRows.action, asked],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call(listRows, { ...asked, ...(pageParam ? { after: pageParam } : {}) }, { signal }),
    getNextPageParam: (last) => last.next,
  });
  return (
    <Loaded from={pages}>
      {(read) => {
        const count = read.pages[0]?.count ?? expected;
        const rows = read.pages.flatMap((page) => page.rows);
        return (
          <>
            {count === expected ? (
              <p>{sayFigure('rows.count', { count: printCount(count) })}</p>
            ) : (
              <Notice
                kind="warning"
                title={sayFigure('rows.count-other', {
                  count: printCount(count),
                  expected: printCount(expected),
                })}
              />
            )}
            {rows.length > 0 && (
              <DataTable
                label={sayFigure('card.rows')}
                columns={columnsOf(rows, placeName)}
                rows={rows}
                keyOf={({ key }) => key}
              />
            )}
            {pages.hasNextPage && (
              <div className="row">
                <Button loading={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
                  {sayFigure('rows.more')}
                </Button>
                <span role="status">
                  {sayFigure('rows.shown', { shown: printCount(rows.length), count: printCount(count) })}
                </span>
              </div>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
