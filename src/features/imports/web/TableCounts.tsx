import { printCount } from '#kernel/number.ts';
import type { Column } from '#web/list/column.ts';
import { ListTable } from '#web/list/ListTable.tsx';
import type { TableCounts as Counts } from '../contract.ts';
import { sayImport } from './sayImport.ts';

const numbers = ['rows', 'new', 'changed', 'unchanged'] as const;

const columns: Column<Counts>[] = [
  { id: 'title', title: sayImport('import.table'), kind: 'head', show: ({ title }) => title },
  ...numbers.map(
    (id): Column<Counts> => ({
      id,
      title: sayImport(`import.${id}`),
      kind: 'number',
      show: (counts) => printCount(counts[id]),
    }),
  ),
];

/** How many rows of each table did what; they add up to the rows of the file. */
export function TableCounts({ tables }: { tables: readonly Counts[] }) {
  return (
    <ListTable
      label={sayImport('import.tables')}
      columns={columns}
      rows={tables}
      keyOf={({ table }) => table}
      totals={[
        {
          title: sayImport('import.sum'),
          values: Object.fromEntries(
            numbers.map((id) => [id, printCount(tables.reduce((sum, counts) => sum + counts[id], 0))]),
          ),
        },
      ]}
    />
  );
}
