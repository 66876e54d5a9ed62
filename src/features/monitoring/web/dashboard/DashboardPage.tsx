import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useDeferredValue, useState } from 'react';
import { readUnit } from '#features/organisations/contract/reading.ts';
import { SampleMark } from '#features/organisations/web/SampleMark.tsx';
import type { Day } from '#kernel/day.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { Loaded, Loading } from '#web/Loaded.tsx';
import { Page } from '#web/Page.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { readDashboard } from '../../dashboardContract.ts';
import type { Figure } from '../../figure.ts';
import { IgnoredNotice } from '../IgnoredNotice.tsx';
import { OpenedCard } from '../OpenedCard.tsx';
import { dashboardAsked, questionIn } from '../question.ts';
import { sayFigure } from '../sayFigure.ts';
import { ChildLink } from './ChildLink.tsx';
import { type Counted, figureOf } from './counted.ts';
import { DashboardFilters } from './DashboardFilters.tsx';
import { ZeroLists } from './gaps/ZeroLists.tsx';
import { Ranking } from './Ranking.tsx';
import type { Dashboard } from './ranking.ts';
import { Structure } from './Structure.tsx';
import { sayDashboard } from './sayDashboard.ts';
import { TargetBars } from './TargetBars.tsx';
import { Warnings } from './warnings/Warnings.tsx';
import '../figures.css';
import '#features/organisations/web/organisations.css';
import './dashboard.css';

const Pictures = lazy(async () => ({ default: (await import('../pictures/Pictures.tsx')).Pictures }));
const People = lazy(async () => ({ default: (await import('../pictures/People.tsx')).People }));

/** Where a unit and each of its subordinates stand, on one screen. */
export function DashboardPage() {
  const { unitCode = '' } = useParams({ strict: false }) as { unitCode?: string };
  return <OfUnit key={unitCode} unitCode={unitCode} />;
}

function OfUnit({ unitCode }: { unitCode: string }) {
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
      <Loaded from={read}>{(dashboard) => <Sections dashboard={dashboard} />}</Loaded>
    </Page>
  );
}

function Sections({ dashboard }: { dashboard: Dashboard }) {
  const [opened, show] = useState<Figure | null>(null);
  // The targets are shown first; what stands below the fold is made while they are read.
  const isWhole = useDeferredValue(true, false);
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
      </div>
      <TargetBars dashboard={dashboard} onOpen={open} />
      {isWhole ? (
        <>
          <Warnings dashboard={dashboard} onOpen={show} />
          <Ranking dashboard={dashboard} onOpen={open} />
          <ZeroLists dashboard={dashboard} onOpen={open} />
          <Suspense fallback={<div className="dash-waits" />}>
            <Pictures dashboard={dashboard} onOpen={open} />
          </Suspense>
          <Structure dashboard={dashboard} onOpen={open} />
          <Suspense fallback={null}>
            <People dashboard={dashboard} onOpen={open} />
          </Suspense>
        </>
      ) : (
        <div className="dash-waits" />
      )}
      <OpenedCard unitCode={opened?.unit.code ?? unit.code} figure={opened} onClose={() => show(null)} />
    </div>
  );
}
