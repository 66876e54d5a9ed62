import type { OutputOf } from '#kernel/endpoint.ts';
import { language } from '#web/language.ts';
import type { Column } from '#web/list/column.ts';
import { FilterSelect } from '#web/list/FilterSelect.tsx';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { useFilter } from '#web/useFilter.ts';
import { listImportFaults, type readImport } from '../contract.ts';
import { sayImport } from './sayImport.ts';

type Fault = OutputOf<typeof listImportFaults>['faults'][number];

const columns: Column<Fault>[] = [
  { id: 'sheet', title: sayImport('fault.sheet'), kind: 'head', show: ({ sheet }) => sheet },
  { id: 'row', title: sayImport('fault.row'), kind: 'number', show: ({ row }) => row },
  { id: 'column', title: sayImport('fault.column'), show: ({ column }) => column },
  { id: 'value', title: sayImport('fault.value'), show: ({ value }) => value },
  { id: 'message', title: sayImport('fault.message'), show: ({ message }) => message },
];

type Props = { id: number; sheets: OutputOf<typeof readImport>['sheets'] };

/** What is wrong in the files: where, what, and how to mend it. */
export function ImportFaults({ id, sheets }: Props) {
  const [{ sheet }, change] = useFilter(listImportFaults, ['sheet']);
  const pages = usePages(
    listImportFaults,
    { id, language, ...(sheet ? { sheet } : {}) },
    { read: ({ faults, next }) => ({ rows: faults, next }) },
  );
  return (
    <PagedList
      id={listImportFaults.action}
      label={sayImport('import.faults')}
      pages={pages}
      columns={columns}
      keyOf={({ n }) => n}
      keyField="n"
      count={pages.query.data?.answer.count ?? null}
      grounds={sheet ? [{ title: sayImport('fault.sheet'), words: sheet }] : []}
      empty={{ title: sayImport('fault.none-such') }}
    >
      {sheets.length > 1 && (
        <FilterSelect
          label={sayImport('fault.sheet')}
          options={sheets.map((one) => [one.sheet, `${one.sheet} (${one.faults})`])}
          value={sheet}
          onChange={(chosen) => change({ sheet: chosen })}
        />
      )}
    </PagedList>
  );
}
