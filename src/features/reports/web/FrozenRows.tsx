import { Drawer } from 'antd';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import type { Column } from '#web/list/column.ts';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { printDay } from '#web/printDay.ts';
import { listReportRows } from '../differencesContract.ts';
import { sayReports } from './sayReports.ts';

export type Which = InputOf<typeof listReportRows>['which'];
type Row = OutputOf<typeof listReportRows>['rows'][number];
type Props = { id: number; row: { key: string; label: string }; which: Which; onClose: () => void };

const columns: Column<Row>[] = [
  {
    id: 'on',
    title: sayReports('rows.on'),
    kind: 'head',
    show: ({ on }) => (on ? printDay(on) : sayReports('rows.gone')),
  },
  { id: 'number', title: sayReports('rows.number'), show: ({ number }) => number },
  { id: 'unitName', title: sayReports('rows.unit'), show: ({ unitName, unitCode }) => unitName ?? unitCode },
  { id: 'annulledOn', title: sayReports('rows.annulled'), show: ({ annulledOn }) => printDay(annulledOn) },
];

/** The facts behind one frozen number, behind the number of now, or behind one cause. */
export function FrozenRows({ id, row, which, onClose }: Props) {
  const pages = usePages(
    listReportRows,
    { id, key: row.key, which },
    { read: ({ rows, next }) => ({ rows, next }) },
  );
  const count = pages.query.data?.answer.count ?? 0;
  const title = sayReports('rows.title', { label: row.label, cause: sayReports(`cause.${which}`) });
  return (
    <Drawer open title={title} onClose={onClose} size="large">
      <p>{sayReports('rows.count', { n: printCount(count) })}</p>
      <PagedList
        id={listReportRows.action}
        label={title}
        pages={pages}
        columns={columns}
        keyOf={(one) => one.id}
        count={count}
        empty={{ title: sayReports('rows.none') }}
      />
    </Drawer>
  );
}
