import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Loading } from '#web/Loaded.tsx';
import { Page } from '#web/Page.tsx';
import { sayCampaign } from './sayCampaign.ts';
import './campaigns.css';

const Campaigns = lazy(async () => ({ default: (await import('./Campaigns.tsx')).Campaigns }));
const Registers = lazy(async () => ({ default: (await import('./Registers.tsx')).Registers }));

const views = [
  [undefined, 'tab.campaigns'],
  ['mo-hinh', 'tab.models'],
  ['hoat-dong', 'tab.register'],
] as const;

/** Campaigns, models, and the register of activities and rewards. */
export function CampaignsPage() {
  const { part } = useParams({ strict: false }) as { part?: string };
  return (
    <Page title={sayCampaign('title')}>
      <nav className="views" aria-label={sayCampaign('tabs')}>
        {views.map(([one, words]) => (
          <Link
            key={words}
            to="/phong-trao/{-$part}"
            params={{ part: one }}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            {sayCampaign(words)}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<Loading />}>
        {part === 'hoat-dong' ? <Registers /> : <Campaigns key={part ?? ''} isModels={part === 'mo-hinh'} />}
      </Suspense>
    </Page>
  );
}
