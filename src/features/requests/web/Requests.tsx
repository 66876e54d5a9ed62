import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { useAddressFilter } from '#web/addressFilter.ts';
import type { Column } from '#web/list/column.ts';
import { FilterSelect } from '#web/list/FilterSelect.tsx';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { useFilter } from '#web/useFilter.ts';
import { listRequests } from '../contract.ts';
import { REQUEST_FILTERS, REQUEST_KINDS, type Side } from '../model.ts';
import { OfCase } from './OfCase.tsx';
import { RemindAll } from './RemindAll.tsx';
import { columnsOf } from './requestColumns.tsx';
import { sayRequest } from './sayRequest.ts';
import { personWords, questionWords, type Request } from './words.ts';
import './requests.css';

const RequestDrawer = lazy(async () => ({ default: (await import('./RequestDrawer.tsx')).RequestDrawer }));

/** How long a request may have waited, to filter by; the reply clock itself is that of the rule. */
const AGES = ['10', '30', '60', '90'] as const;

/** Requests that went out or came in, those still open first, by their due day. */
export function Requests({ side, overdue }: { side: Side; overdue: number }) {
  const [filter, change] = useFilter(listRequests, ['caseCode', 'state', 'kind', 'minDays']);
  const [address, go] = useAddressFilter();
  const pages = usePages(
    listRequests,
    { side, ...filter },
    { read: ({ requests, next }) => ({ rows: requests, next }) },
  );
  const open: Column<Request> = {
    id: 'act',
    title: sayRequest('list.act'),
    isAct: true,
    show: (request) => (
      <Button
        aria-haspopup="dialog"
        aria-label={sayRequest('list.open-of', {
          name: personWords(request),
          question: questionWords(request),
        })}
        onClick={() => go({ request: String(request.id) })}
      >
        {sayRequest('list.open')}
      </Button>
    ),
  };
  const opened = Number(address.request);
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <>
      <OfCase caseCode={filter.caseCode} />
      {side === 'sent' && <RemindAll overdue={overdue} />}
      <PagedList
        id={`${listRequests.action}-${side}`}
        label={sayRequest(`list.${side}`)}
        pages={pages}
        columns={[...columnsOf(side), open]}
        keyOf={({ id }) => id}
        empty={
          isFiltered
            ? { title: sayRequest('list.none-such'), cure: sayRequest('list.none-such-cure') }
            : { title: sayRequest(`list.${side}-empty`), cure: sayRequest(`list.${side}-empty-cure`) }
        }
      >
        <FilterSelect
          label={sayRequest('list.state')}
          options={REQUEST_FILTERS.map((state) => [state, sayRequest(`filter.${state}`)])}
          value={filter.state}
          onChange={(state) => change({ state })}
        />
        <FilterSelect
          label={sayRequest('filter.kind')}
          options={REQUEST_KINDS.map((kind) => [kind, sayRequest(`kind.${kind}`)])}
          value={filter.kind}
          onChange={(kind) => change({ kind })}
        />
        <FilterSelect
          label={sayRequest('filter.age')}
          options={AGES.map((n) => [n, sayRequest('filter.age-of', { n })])}
          value={AGES.find((n) => Number(n) === filter.minDays)}
          onChange={(n) => change({ minDays: n === undefined ? undefined : Number(n) })}
        />
      </PagedList>
      {opened > 0 && (
        <Suspense>
          <RequestDrawer id={opened} onClose={() => go({ request: undefined })} />
        </Suspense>
      )}
    </>
  );
}
