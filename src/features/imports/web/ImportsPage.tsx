import { Link } from '@tanstack/react-router';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { AdministrationTabs } from '#web/frame/AdministrationTabs.tsx';
import type { Column } from '#web/list/column.ts';
import { FilterSelect } from '#web/list/FilterSelect.tsx';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { Page } from '#web/Page.tsx';
import { printInstant } from '#web/printDay.ts';
import { useFilter } from '#web/useFilter.ts';
import { importTemplate, listImports } from '../contract.ts';
import { IMPORT_OUTCOMES } from '../model.ts';
import { ImportForm } from './ImportForm.tsx';
import { sayImport } from './sayImport.ts';

type Batch = OutputOf<typeof listImports>['imports'][number];

const number = (
  id: 'rows' | 'new' | 'changed' | 'unchanged' | 'faultCount',
  isExtra = false,
): Column<Batch> => ({
  id,
  title: sayImport(id === 'faultCount' ? 'import.fault-count' : `import.${id}`),
  kind: 'number',
  isExtra,
  show: (batch) => printCount(batch[id]),
});

const columns: Column<Batch>[] = [
  {
    id: 'at',
    title: sayImport('import.at'),
    kind: 'head',
    sheet: { kind: 'instant' },
    show: ({ id, at }) => (
      <Link to="/nhap-du-lieu/$importId" params={{ importId: String(id) }}>
        {printInstant(at)}
      </Link>
    ),
  },
  { id: 'by', title: sayImport('import.by'), show: ({ by }) => by ?? sayImport('import.machine') },
  {
    id: 'source',
    title: sayImport('import.source'),
    show: ({ source }) => source || sayImport('import.no-source'),
  },
  {
    id: 'outcome',
    title: sayImport('import.outcome'),
    sheet: { words: Object.fromEntries(IMPORT_OUTCOMES.map((one) => [one, sayImport(`outcome.${one}`)])) },
    show: ({ outcome }) => sayImport(`outcome.${outcome}`),
  },
  number('rows'),
  number('new'),
  number('changed'),
  number('unchanged', true),
  number('faultCount'),
];

/** Data from files: tried first, then written; and what was imported before. */
export function ImportsPage() {
  const [filter, change] = useFilter(listImports, ['outcome']);
  const pages = usePages(listImports, filter, {
    read: ({ imports, next }) => ({ rows: imports, next }),
    cursor: 'before',
  });
  return (
    <Page
      title={sayImport('import.title')}
      above={<AdministrationTabs />}
      aside={
        <a href={`/api/v1${importTemplate.path}`} download>
          {sayImport('import.template')}
        </a>
      }
    >
      <div className="stack">
        <div>
          <p className="lead">{sayImport('import.what')}</p>
          <ImportForm />
        </div>
        <section>
          <h2>{sayImport('import.former')}</h2>
          <PagedList
            id={listImports.action}
            label={sayImport('import.former')}
            pages={pages}
            columns={columns}
            keyOf={({ id }) => id}
            keyField="id"
            hasViews
            grounds={
              filter.outcome
                ? [{ title: sayImport('import.outcome'), words: sayImport(`outcome.${filter.outcome}`) }]
                : []
            }
            empty={
              filter.outcome
                ? { title: sayImport('import.none-such') }
                : { title: sayImport('import.none'), cure: sayImport('import.none-cure') }
            }
          >
            <FilterSelect
              label={sayImport('import.outcome')}
              options={IMPORT_OUTCOMES.map((one) => [one, sayImport(`outcome.${one}`)])}
              value={filter.outcome}
              onChange={(outcome) => change({ outcome })}
            />
          </PagedList>
        </section>
      </div>
    </Page>
  );
}
