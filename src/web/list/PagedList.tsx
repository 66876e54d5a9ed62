import type { Endpoint } from '#kernel/endpoint.ts';
import { Loaded } from '../Loaded.tsx';
import type { ListSource } from './column.ts';
import { List, type ListProps } from './List.tsx';
import type { Pages, ReadPage } from './usePages.ts';

type Props<E extends Endpoint, Row> = Omit<
  ListProps<Row>,
  'rows' | 'first' | 'paging' | 'isBusy' | 'totals' | 'source'
> & {
  pages: Pages<E, Row>;
  grounds?: ListSource['grounds'];
  totalsOf?: (page: ReadPage<E, Row>) => ListProps<Row>['totals'];
};

/** A list that the server gives a page at a time. */
export function PagedList<E extends Endpoint, Row>({ pages, totalsOf, grounds, ...list }: Props<E, Row>) {
  return (
    <Loaded from={pages.query}>
      {(page) => {
        const totals = totalsOf?.(page);
        return (
          <List
            {...list}
            rows={page.rows}
            first={page.first}
            paging={pages}
            source={grounds ? { ...pages.source, grounds } : pages.source}
            isBusy={pages.query.isPlaceholderData}
            {...(totals ? { totals } : {})}
          />
        );
      }}
    </Loaded>
  );
}
