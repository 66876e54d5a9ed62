import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { Loaded, Loading } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { useRead } from '#web/reads.ts';
import { useMay } from '#web/useMay.ts';
import { readCase } from '../../contract/reading.ts';
import { OpenedAct } from '../act/OpenedAct.tsx';
import { sayCase } from '../sayCase.ts';
import { AsOf, askedDays } from './AsOf.tsx';
import { CaseHead } from './CaseHead.tsx';
import { isOpen, lastStanding } from './offered.ts';
import { StageBar } from './StageBar.tsx';
import { Returned, Work } from './Work.tsx';
import '../case.css';

export type Case = OutputOf<typeof readCase>;
/** What the page opens beside itself: an act to record, an event to correct, what is judged of the person. */
export type Opened =
  | { act: string }
  | { correct: Case['events'][number]; isVoid: boolean }
  | { describe: true };
export type Open = (opened: Opened) => void;

const History = lazy(async () => ({ default: (await import('./History.tsx')).History }));
const PaperView = lazy(async () => ({ default: (await import('./PaperView.tsx')).PaperView }));

const views = ['work', 'history', 'form'] as const;

/** Shows every paper of a case: a feature does that which knows papers. */
type Papers = { papers: (one: Case) => ReactNode };
/** Until the decision there is a day to be reached. */
const isPlanned = ({ group }: Case): boolean => ['source', 'dossier', 'proposal'].includes(group);

/** One case: where it stands, what it lacks, what comes next, and all that happened. */
export function CasePage({ papers }: Papers) {
  const { caseCode = '' } = useParams({ strict: false }) as { caseCode?: string };
  const [address] = useAddressFilter();
  const may = useMay('case-reader');
  const read = useRead(readCase, { caseCode, ...askedDays(address) }, { isWanted: may, keepsFormer: true });
  const { data } = read;
  return (
    <Page
      title={data?.fullName ?? sayCase('case.unnamed', { code: caseCode })}
      above={
        <Link to="/ho-so" className="case-back">
          ‹ {sayCase('case.list')}
        </Link>
      }
      aside={
        may && (
          <nav className="row" aria-label={sayCase('case.beside')}>
            {data && isPlanned(data) && (
              <Link to="/ke-hoach-nguoc" search={{ case: caseCode }}>
                {sayCase('case.plan')}
              </Link>
            )}
            <Link to="/giay-to" search={{ case: caseCode }}>
              {sayCase('case.papers')}
            </Link>
          </nav>
        )
      }
    >
      {may ? (
        <Loaded from={read}>{(one) => <Opening one={one} papers={papers} />}</Loaded>
      ) : (
        <Notice kind="note" title={sayCase('cases.not-mine')} lines={[sayCase('cases.not-mine-cure')]} />
      )}
    </Page>
  );
}

function Opening({ one, papers }: Papers & { one: Case }) {
  const [address] = useAddressFilter();
  // A task leads here with the act it asks for, a new case with the next one; a vote is recorded in its meeting.
  const wanted = address.act === 'next' ? one.next : address.act;
  const asked = one.moves.find(
    (move) => move.act === wanted && move.isMine && !move.isByVote && isOpen(move),
  );
  const [opened, open] = useState<Opened | null>(asked ? { act: asked.act } : null);
  const [done, setDone] = useState<{ words: string; isAct: boolean } | null>(null);
  const mayWrite = useMay('case-writer');
  const last = lastStanding(one);
  const view = views.find((name) => name === address.view) ?? 'work';
  const openAnew: Open = (next) => {
    setDone(null);
    open(next);
  };
  return (
    <>
      {view === 'work' && <Returned one={one} />}
      <CaseHead one={one} />
      <StageBar one={one} />
      <AsOf one={one} />
      <div aria-live="polite">
        {done && (
          <Notice kind="done" title={done.words}>
            {done.isAct && mayWrite && last && (
              <Button onClick={() => openAnew({ correct: last, isVoid: true })}>
                {sayCase('history.undo')}
              </Button>
            )}
          </Notice>
        )}
      </div>
      <nav className="views" aria-label={sayCase('case.views')}>
        {views.map((name) => (
          <Link
            key={name}
            to="/ho-so/$caseCode"
            params={{ caseCode: one.code }}
            search={(same: object) => ({ ...same, view: name === 'work' ? undefined : name })}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {sayCase(`case.${name}`)}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<Loading />}>
        {view === 'history' && <History one={one} open={openAnew} />}
        {view === 'form' && (
          <>
            <PaperView one={one} />
            {papers(one)}
          </>
        )}
        {view === 'work' && <Work one={one} open={openAnew} />}
      </Suspense>
      <OpenedAct
        one={one}
        opened={opened}
        onClose={() => open(null)}
        onDone={(words) => setDone({ words, isAct: opened !== null && 'act' in opened })}
      />
    </>
  );
}
