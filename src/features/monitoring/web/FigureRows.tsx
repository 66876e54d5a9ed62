import { useWords } from '#features/organisations/web/useWords.ts';
import { printCount } from '#kernel/number.ts';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { Notice } from '#web/Notice.tsx';
import { listRows } from '../contract.ts';
import type { Card, Rows } from '../figure.ts';
import { columnsOf } from './rowColumns.tsx';
import { sayFigure } from './sayFigure.ts';

type Props = { unitCode: string; title: string; card: Card; rows: Rows };

/** The list behind a number: as many rows as the number says, a page at a time. */
export function FigureRows({ unitCode, title, card, rows: { query, count: expected } }: Props) {
  const { asOf, tree, countedBy } = card;
  const words = useWords(query.kind === 'units' ? 'block' : 'place-kind');
  const pages = usePages(
    listRows,
    { unitCode, asOf, tree, countedBy, query: JSON.stringify(query) },
    { read: ({ rows, next }) => ({ rows, next }) },
  );
  const page = pages.query.data;
  const count = page?.answer.count ?? expected;
  return (
    <>
      {page && count !== expected && (
        <Notice
          kind="warning"
          title={sayFigure('rows.count-other', {
            count: printCount(count),
            expected: printCount(expected),
          })}
        />
      )}
      {page && count === expected && <p>{sayFigure('rows.count', { count: printCount(count) })}</p>}
      <PagedList
        id={`${listRows.action}-${query.kind}`}
        label={sayFigure('card.rows')}
        pages={pages}
        columns={columnsOf(page?.rows ?? [], query.kind, words)}
        keyOf={({ key }) => key}
        keyField="key"
        count={count}
        grounds={[{ title: sayFigure('rows.figure'), words: title }]}
        empty={{ title: sayFigure('rows.none') }}
      />
    </>
  );
}
