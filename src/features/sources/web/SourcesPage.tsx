import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { ChooseUnit } from '#features/admissions/web/ChooseUnit.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { useSession } from '#web/session.ts';
import { useFilter } from '#web/useFilter.ts';
import { useMay } from '#web/useMay.ts';
import { listSources } from '../contract.ts';
import { SourceList } from './SourceList.tsx';
import { saySources } from './saySources.ts';
import '#features/admissions/web/case.css';
import './sources.css';

const NewCase = lazy(async () => ({
  default: (await import('#features/admissions/web/list/NewCase.tsx')).NewCase,
}));
/** What the figures of a unit say of its sources. */
type Said = (unitCode: string) => ReactNode;

/** The people before the dossier below one's unit. */
export function SourcesPage({ said }: { said: Said }) {
  const may = useMay('case-reader');
  const mayWrite = useMay('case-writer');
  const { grant } = useSession();
  const [{ unitCode, pool }, change] = useFilter(listSources, ['unitCode', 'pool']);
  const [isOpening, open] = useState(false);
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
          <div className="folds">
            <ChooseUnit
              chosen={chosen}
              words={saySources('choose-unit')}
              onChoose={(code) => change({ unitCode: code })}
            />
            {chosen && (
              <Figures key={chosen} isOpened={pool !== undefined}>
                {said(chosen)}
              </Figures>
            )}
            {mayWrite && chosen && (
              <Button type="primary" aria-haspopup="dialog" onClick={() => open(true)}>
                {saySources('new')}
              </Button>
            )}
          </div>
          {chosen && <SourceList key={chosen} unitCode={chosen} />}
          <Suspense fallback={null}>
            {isOpening && <NewCase found={null} unitCode={chosen} onClose={() => open(false)} />}
          </Suspense>
        </>
      ) : (
        <Notice kind="note" title={saySources('not-mine')} lines={[saySources('not-mine-cure')]} />
      )}
    </Page>
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
