import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { readDashboard } from '#features/monitoring/contract/dashboard.ts';
import type { Figure } from '#features/monitoring/figure.ts';
import { type Counted, figureOf } from '#features/monitoring/web/dashboard/counted.ts';
import type { Dashboard } from '#features/monitoring/web/dashboard/ranking.ts';
import { OpenedCard } from '#features/monitoring/web/OpenedCard.tsx';
import { dashboardAsked } from '#features/monitoring/web/question.ts';
import type { Day } from '#kernel/day.ts';
import { printCount } from '#kernel/number.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Page } from '#web/Page.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { FrozenNote } from '../frozen/FrozenNote.tsx';
import { Gaps } from './Gaps.tsx';
import { Months } from './Months.tsx';
import { RedUnits } from './RedUnits.tsx';
import { Remarks } from './Remarks.tsx';
import { Structure } from './Structure.tsx';
import { sayBrief } from './sayBrief.ts';
import { Targets } from './Targets.tsx';
import '#features/monitoring/web/figures.css';
import '#features/monitoring/web/dashboard/dashboard.css';
import './brief.css';

/** A unit on exactly one A4 page, for a leader to take along. */
export function BriefPage() {
  const { unitCode = '' } = useParams({ strict: false }) as { unitCode?: string };
  const [filter] = useAddressFilter();
  const today = useSession().today as Day;
  const read = useRead(readDashboard, dashboardAsked(unitCode, filter, today), { keepsFormer: true });
  return (
    <Page
      title={sayBrief('page.title', { unit: read.data?.unit.name ?? unitCode })}
      aside={
        <div className="brief-acts">
          <Button type="primary" onClick={() => window.print()}>
            {sayBrief('page.print')}
          </Button>
          <Link to="/bang-dieu-hanh/$unitCode" params={{ unitCode }} search={(asked: object) => asked}>
            {sayBrief('page.back')}
          </Link>
        </div>
      }
    >
      <Loaded from={read}>{(dashboard) => <Sheet dashboard={dashboard} />}</Loaded>
    </Page>
  );
}

function Sheet({ dashboard }: { dashboard: Dashboard }) {
  const [opened, show] = useState<Figure | null>(null);
  const { unit, period, asOf, done, lastYear, countedBy, tree } = dashboard;
  const { today } = useSession();
  const parts = { dashboard, onOpen: (counted: Counted) => show(figureOf(dashboard, counted)) };
  return (
    <div className="brief">
      <p>
        {sayBrief('page.counted', {
          period: period.label,
          day: printDay(asOf),
          n: printCount(done),
          before: printCount(lastYear),
        })}
      </p>
      <Targets {...parts} />
      <FrozenNote unitCode={unit.code} period={period.code} asOf={asOf} most={1} />
      <div className="brief-pair">
        <RedUnits {...parts} />
        <Gaps {...parts} />
      </div>
      <Months {...parts} />
      <Structure {...parts} />
      <Remarks dashboard={dashboard} onShow={show} />
      <p className="brief-sources">
        {sayBrief('sources', {
          counted: sayBrief(`sources.${countedBy}`),
          tree: sayBrief(`sources.${tree}`),
        })}{' '}
        {sayBrief('sources.printed', { day: printDay(today) })}
      </p>
      <OpenedCard unitCode={opened?.unit.code ?? unit.code} figure={opened} onClose={() => show(null)} />
    </div>
  );
}
