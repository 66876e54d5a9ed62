import { Input } from 'antd';
import { lazy, Suspense, useId, useState } from 'react';
import { printCount } from '#kernel/number.ts';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useFilter } from '#web/useFilter.ts';
import { useMay } from '#web/useMay.ts';
import { useSettled } from '#web/useSettled.ts';
import { countSources, listSources } from '../contract.ts';
import { Filters } from './Filters.tsx';
import { saySources } from './saySources.ts';
import { sourceColumns } from './sourceColumns.tsx';

const BatchActs = lazy(async () => ({ default: (await import('./BatchActs.tsx')).BatchActs }));

const FIELDS = [
  ...(['status', 'origin', 'introducer', 'pool', 'tag', 'mobility', 'certificate', 'help'] as const),
  ...(['notReviewedIn', 'isWithoutBasis', 'sort'] as const),
];

/** The list, what it is filtered by and how many people that leaves. */
export function SourceList({ unitCode }: { unitCode: string }) {
  const id = useId();
  const mayWrite = useMay('case-writer');
  const { today, grant } = useSession();
  const [typed, setTyped] = useState('');
  const words = useSettled(typed.trim());
  const [filter, change] = useFilter(listSources, FIELDS);
  const asked = { unitCode, ...filter, ...(words ? { words } : {}) };
  const { sort: _, ...counted } = asked;
  const { data: total } = useRead(countSources, counted, { keepsFormer: true });
  const pages = usePages(listSources, asked, { read: ({ sources, next }) => ({ rows: sources, next }) });
  const isFiltered = Object.keys(counted).length > 1;
  return (
    <PagedList
      id={listSources.action}
      label={saySources('title')}
      pages={pages}
      columns={sourceColumns(today, grant?.role === 'branch-secretary')}
      keyOf={({ code }) => code}
      keyField="code"
      hasViews={words === ''}
      grounds={[]}
      {...(mayWrite
        ? {
            acts: (keys: readonly string[]) => (
              <Suspense fallback={null}>
                <BatchActs unitCode={unitCode} codes={keys} />
              </Suspense>
            ),
          }
        : {})}
      empty={
        isFiltered
          ? { title: saySources('none-such'), cure: saySources('none-such-cure') }
          : { title: saySources('empty'), cure: saySources('empty-cure') }
      }
    >
      <search className="list-filter sources-find">
        <label htmlFor={id}>{saySources('find')}</label>
        <Input
          id={id}
          type="search"
          value={typed}
          maxLength={100}
          autoComplete="off"
          placeholder={saySources('find-hint')}
          onChange={({ target }) => setTyped(target.value)}
        />
      </search>
      <Filters filter={filter} change={change} month={today.slice(0, 'YYYY-MM'.length)} />
      <p role="status" className="sources-total">
        {total && saySources('total', { count: printCount(total.count) })}
      </p>
    </PagedList>
  );
}
