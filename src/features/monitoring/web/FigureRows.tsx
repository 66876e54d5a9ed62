import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNames } from '#features/organisations/web/useNames.ts';
import { printCount } from '#kernel/number.ts';
import { call } from '#web/api.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { TableFrame } from '#web/TableFrame.tsx';
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
        const columns = columnsOf(rows, placeName);
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
              <TableFrame label={sayFigure('card.rows')}>
                <thead>
                  <tr>
                    <th scope="col" className="number">
                      {sayFigure('rows.no')}
                    </th>
                    {columns.map(({ words }) => (
                      <th key={words} scope="col">
                        {words}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row, index) => (
                    <tr key={row.key}>
                      <td className="number">{printCount(index + 1)}</td>
                      {columns.map(({ words, show }) => (
                        <td key={words}>{show(row)}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </TableFrame>
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
