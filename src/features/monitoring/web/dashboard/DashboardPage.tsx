import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, Suspense, useState } from 'react';
import { readUnit } from '#features/organisations/contract/reading.ts';
import { SampleMark } from '#features/organisations/web/SampleMark.tsx';
import type { Day } from '#kernel/day.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { dressed } from '#web/dressed.tsx';
import { Loaded, Loading } from '#web/Loaded.tsx';
import { Page } from '#web/Page.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { readDashboard } from '../../contract/dashboard.ts';
import type { Figure } from '../../figure.ts';
import { IgnoredNotice } from '../IgnoredNotice.tsx';
import { OpenedCard } from '../OpenedCard.tsx';
import { dashboardAsked, questionIn } from '../question.ts';
import { sayFigure } from '../sayFigure.ts';
import { ChildLink } from './ChildLink.tsx';
import { type Counted, figureOf } from './counted.ts';
import { DashboardFilters } from './DashboardFilters.tsx';
import type { Dashboard } from './ranking.ts';
import { sayDashboard } from './sayDashboard.ts';
import { TargetBars } from './TargetBars.tsx';
import '../figures.css';
import '#features/organisations/web/organisations.css';
import './dashboard.css';

/** The targets are shown first; what stands below the fold is fetched while they are read. */
const Below = dressed(async () => (await import('./Below.tsx')).Below);

/** What was signed of the dashboard's period, if anything. */
type Signed = (dashboard: Dashboard) => ReactNode;

/** Where a unit and each of its subordinates stand, on one screen. */
export function DashboardPage({ signed }: { signed: Signed }) {
  const { unitCode = '' } = useParams({ strict: false }) as { unitCode?: string };
  return <OfUnit key={unitCode} unitCode={unitCode} signed={signed} />;
}

function OfUnit({ unitCode, signed }: { unitCode: string; signed: Signed }) {
  const [filter, change] = useAddressFilter();
  const today = useSession().today as Day;
  const unit = useRead(readUnit, { code: unitCode });
  const read = useRead(readDashboard, dashboardAsked(unitCode, filter, today), { keepsFormer: true });
  // What stands above the figures is there before them, so that nothing jumps.
  if (unit.isPending || read.isPending) return <Loading />;
  const parents = unit.data?.parents ?? [];
  const question = questionIn(filter, today, read.data?.period.code);
  return (
    <Page
      title={sayDashboard('page.title', { name: unit.data?.name ?? unitCode })}
      above={
        parents.length > 0 && (
          <nav className="unit-path" aria-label={sayDashboard('page.parents')}>
            <ol>
              {parents.map(({ code, name }) => (
                <li key={code}>
                  <ChildLink child={{ code, name: name ?? code }} />
                </li>
              ))}
            </ol>
          </nav>
        )
      }
      aside={unit.data?.isSample && <SampleMark />}
    >
      <DashboardFilters question={question} onChange={change} />
      <IgnoredNotice question={question} />
      <Loaded from={read}>{(dashboard) => <Sections dashboard={dashboard} signed={signed} />}</Loaded>
    </Page>
  );
}

function Sections({ dashboard, signed }: { dashboard: Dashboard; signed: Signed }) {
  const [opened, show] = useState<Figure | null>(null);
  const open = (counted: Counted) => show(figureOf(dashboard, counted));
  const { unit, period, asOf, countedBy } = dashboard;
  return (
    <div className="stack dash">
      <div className="dash-soft row">
        <span>
          {sayDashboard('page.counted', {
            period: period.label,
            day: printDay(asOf),
            counted: sayFigure(`figures.counted-${countedBy}`),
          })}
        </span>
        <Link to="/units/$code" params={{ code: unit.code }}>
          {sayDashboard('page.unit')}
        </Link>
        <Link to="/tom-tat/$unitCode" params={{ unitCode: unit.code }} search={(asked: object) => asked}>
          {sayDashboard('page.brief')}
        </Link>
        <Link to="/du-bao/{-$unitCode}" params={{ unitCode: unit.code }}>
          {sayDashboard('page.forecast')}
        </Link>
        <Link to="/ra-soat" search={{ unitCode: unit.code, period: period.code, asOf }}>
          {sayDashboard('page.review')}
        </Link>
      </div>
      <TargetBars dashboard={dashboard} onOpen={open} />
      <Suspense fallback={<div className="dash-waits" />}>
        <Below dashboard={dashboard} signed={signed(dashboard)} onOpen={open} onShow={show} />
      </Suspense>
      <OpenedCard unitCode={opened?.unit.code ?? unit.code} figure={opened} onClose={() => show(null)} />
    </div>
  );
}
