import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Loading } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';
import { findPlaces, listIntroductions } from '../contract.ts';
import { sayIntroduction } from './sayIntroduction.ts';
import './introductions.css';

const People = lazy(async () => ({ default: (await import('./People.tsx')).People }));
const Funnel = lazy(async () => ({ default: (await import('./Funnel.tsx')).Funnel }));
const Propose = lazy(async () => ({ default: (await import('./Propose.tsx')).Propose }));

/** People whom organisations introduce: theirs for them, the answers for the branches, the results for committees. */
export function IntroductionsPage() {
  const { part } = useParams({ strict: false }) as { part?: string };
  const isOwn = useSession().grant?.role === 'introducer';
  const seesPeople = useMay(listIntroductions.policy);
  const seesResults = useMay('organisation-reader');
  const writes = useMay('introduction-writer');
  const [isProposing, propose] = useState(false);
  const { data } = useRead(findPlaces, {}, { isWanted: isOwn });
  const showsFunnel = seesResults && (part === 'ket-qua' || !seesPeople);
  const name = data?.introducer?.name;
  return (
    <Page
      title={name ? sayIntroduction('title.own', { name }) : sayIntroduction('title')}
      aside={
        writes && (
          <Button type="primary" aria-haspopup="dialog" onClick={() => propose(true)}>
            {sayIntroduction(isOwn ? 'propose.open' : 'propose.open-paper')}
          </Button>
        )
      }
    >
      {seesPeople && seesResults && <Tabs />}
      <Suspense fallback={<Loading />}>
        {showsFunnel ? <Funnel /> : seesPeople ? <People /> : <NotMine />}
        {isProposing && <Propose onClose={() => propose(false)} />}
      </Suspense>
    </Page>
  );
}

const views = [
  [undefined, 'tab.people'],
  ['ket-qua', 'tab.funnel'],
] as const;

function Tabs() {
  const { data } = useRead(listIntroductions, { state: 'waiting', limit: 1 });
  const n = data?.counts.waiting ?? 0;
  return (
    <nav className="views" aria-label={sayIntroduction('tabs')}>
      {views.map(([part, words]) => (
        <Link
          key={words}
          to="/gioi-thieu/{-$part}"
          params={{ part }}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {part === undefined && n > 0 ? sayIntroduction('tab.waiting', { n }) : sayIntroduction(words)}
        </Link>
      ))}
    </nav>
  );
}

function NotMine() {
  return (
    <Notice kind="note" title={sayIntroduction('not-mine')} lines={[sayIntroduction('not-mine-cure')]} />
  );
}
