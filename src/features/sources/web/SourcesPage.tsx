import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import { ChooseUnit } from '#features/admissions/web/ChooseUnit.tsx';
import { printCount } from '#kernel/number.ts';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useFilter } from '#web/useFilter.ts';
import { useMay } from '#web/useMay.ts';
import { useSettled } from '#web/useSettled.ts';
import { countSources, listSources } from '../contract.ts';
import { Filters } from './Filters.tsx';
import { saySources } from './saySources.ts';
import { sourceColumns } from './sourceColumns.tsx';
import '#features/admissions/web/case.css';
import './sources.css';

const NewCase = lazy(async () => ({
  default: (await import('#features/admissions/web/list/NewCase.tsx')).NewCase,
}));
const BatchActs = lazy(async () => ({ default: (await import('./BatchActs.tsx')).BatchActs }));

const FIELDS = [
  ...(['status', 'origin', 'introducer', 'pool', 'tag', 'mobility', 'certificate', 'help'] as const),
  ...(['notReviewedIn', 'isWithoutBasis', 'sort'] as const),
];

/** What the figures of a unit say of its sources. */
type Said = (unitCode: string) => ReactNode;

/** The people before the dossier below one's unit. */
export function SourcesPage({ said }: { said: Said }) {
  const may = useMay('case-reader');
  const mayWrite = useMay('case-writer');
  const { grant } = useSession();
  const [{ unitCode }, change] = useFilter(listSources, ['unitCode']);
  const chosen = unitCode ?? grant?.unitCode ?? null;
  return (
    <Page
      title={saySources('title')}
      aside={
        may && (
          <nav className="cases-aside">
            {mayWrite && <Link to="/nguon/dan">{saySources('paste-link')}</Link>}
            {mayWrite && <Link to="/nguon/trung">{saySources('doubles-link')}</Link>}
            <Link to="/nguon/ra-soat" search={unitCode ? { unitCode } : {}}>
              {saySources('review-link')}
            </Link>
            <Link to="/nguon/viec-giao" search={unitCode ? { unitCode } : {}}>
              {saySources('assignment.title')}
            </Link>
            <Link to="/nguon/dong-chay" search={unitCode ? { unitCode } : {}}>
              {saySources('flow-link')}
            </Link>
          </nav>
        )
      }
    >
      {may ? (
        <>
          <ChooseUnit
            chosen={chosen}
            words={saySources('choose-unit')}
            onChoose={(code) => change({ unitCode: code })}
          />
          {chosen && <Sources key={chosen} unitCode={chosen} said={said} />}
        </>
      ) : (
        <Notice kind="note" title={saySources('not-mine')} lines={[saySources('not-mine-cure')]} />
      )}
    </Page>
  );
}

function Sources({ unitCode, said }: { unitCode: string; said: Said }) {
  const id = useId();
  const mayWrite = useMay('case-writer');
  const { today, grant } = useSession();
  const [isOpening, open] = useState(false);
  const [typed, setTyped] = useState('');
  const words = useSettled(typed.trim());
  const [filter, change] = useFilter(listSources, FIELDS);
  const asked = { unitCode, ...filter, ...(words ? { words } : {}) };
  const { sort: _, ...counted } = asked;
  const { data: total } = useRead(countSources, counted, { keepsFormer: true });
  const pages = usePages(listSources, asked, { read: ({ sources, next }) => ({ rows: sources, next }) });
  const isFiltered = Object.keys(counted).length > 1;
  return (
    <>
      <div className="cases-begin">
        <search className="find-person">
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
        {mayWrite && (
          <Button type="primary" aria-haspopup="dialog" onClick={() => open(true)}>
            {saySources('new')}
          </Button>
        )}
      </div>
      <p role="status">
        {total && <strong>{saySources('total', { count: printCount(total.count) })}</strong>}
      </p>
      <Figures isOpened={filter.pool !== undefined}>{said(unitCode)}</Figures>
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
        <Filters filter={filter} change={change} month={today.slice(0, 'YYYY-MM'.length)} />
      </PagedList>
      <Suspense fallback={null}>
        {isOpening && <NewCase found={null} unitCode={unitCode} onClose={() => open(false)} />}
      </Suspense>
    </>
  );
}

/** Read only when somebody unfolds it, or asks for a pool that the head-counts know too. */
function Figures({ isOpened, children }: { isOpened: boolean; children: ReactNode }) {
  const [isOpen, setOpen] = useState(isOpened);
  return (
    <details
      className="case-more"
      open={isOpened ? true : undefined}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{saySources('figures')}</summary>
      {(isOpen || isOpened) && children}
    </details>
  );
}
