import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Day } from '#kernel/day.ts';
import { printCount } from '#kernel/number.ts';
import { Loaded, Loading } from '#web/Loaded.tsx';
import { ListTable } from '#web/list/ListTable.tsx';
import { useRead } from '#web/reads.ts';
import { useMay } from '#web/useMay.ts';
import { readGaps } from '../../../contract/gaps.ts';
import { CountButton, type Open } from '../CountButton.tsx';
import { isOf } from '../counted.ts';
import type { Dashboard } from '../ranking.ts';
import { countedOf, type Gaps, reasonFor, shareFor, titleOf, wordsFor } from './gapLines.ts';
import { sayGap } from './sayGap.ts';

const GapHistory = lazy(async () => ({ default: (await import('./GapHistory.tsx')).GapHistory }));
const IdleUnits = lazy(async () => ({ default: (await import('./IdleUnits.tsx')).IdleUnits }));
const Helpers = lazy(async () => ({
  default: (await import('#features/admissions/web/helpers/Helpers.tsx')).Helpers,
}));

type Props = { dashboard: Dashboard; onOpen: Open };

/** Where nothing is yet: units without admission or source, places without member or branch, people who wait. */
export function ZeroLists({ dashboard, onOpen }: Props) {
  const { unit, period, tree } = dashboard;
  const asOf = dashboard.asOf as Day;
  const read = useRead(
    readGaps,
    { unitCode: unit.code, period: period.code, asOf, tree },
    { keepsFormer: true },
  );
  const data = read.data && isOf(dashboard, read.data) ? read.data : undefined;
  return (
    <section>
      <h2>{data ? titleOf(data) : sayGap('lacking.title')}</h2>
      <Loaded from={{ ...read, data }}>
        {(gaps) => <Lines gaps={gaps} dashboard={dashboard} onOpen={onOpen} />}
      </Loaded>
    </section>
  );
}

function Lines({ gaps: answer, dashboard, onOpen }: Props & { gaps: Gaps }) {
  const { unit } = dashboard;
  const seesCases = useMay('case-reader');
  const { gaps, isRecordedAbove } = answer;
  if (gaps.length === 0) return <p>{sayGap('lacking.nothing')}</p>;
  return (
    <>
      <ListTable
        label={titleOf(answer)}
        rows={gaps}
        keyOf={({ gap, subject }) => `${gap} ${subject}`}
        columns={[
          {
            id: 'what',
            title: sayGap('lacking.what'),
            kind: 'head',
            show: (gap) => (
              <>
                {wordsFor(gap)}
                {gap.n === null && <span className="ranking-why">{reasonFor(gap)}</span>}
              </>
            ),
          },
          {
            id: 'n',
            title: sayGap('lacking.n'),
            kind: 'number',
            show: (gap) =>
              gap.n === null ? (
                sayGap('lacking.unknown')
              ) : (
                <CountButton counted={countedOf(gap, gap.n, unit)} onOpen={onOpen} />
              ),
          },
          {
            id: 'whole',
            title: sayGap('lacking.whole'),
            kind: 'number',
            show: ({ whole }) => (whole === null ? '' : printCount(whole)),
          },
          { id: 'share', title: sayGap('lacking.share'), kind: 'number', show: shareFor },
        ]}
      />
      {gaps.some(({ subject }) => subject === 'place' || subject === 'base-unit') && (
        <p>
          <Link to="/ra-soat/dia-ban" search={{ unitCode: unit.code, asOf: dashboard.asOf }}>
            {sayGap('lacking.review')}
          </Link>
        </p>
      )}
      <OnDemand title={sayGap('history.title')}>
        <GapHistory dashboard={dashboard} onOpen={onOpen} />
      </OnDemand>
      <OnDemand title={sayGap('idle.title')}>
        <IdleUnits dashboard={dashboard} />
      </OnDemand>
      {seesCases && (
        <OnDemand title={sayGap('helpers.title')}>
          <Helpers unitCode={unit.code} />
        </OnDemand>
      )}
      {isRecordedAbove && <p className="dash-soft">{sayGap('lacking.recorded-above')}</p>}
    </>
  );
}

/** Read only when somebody unfolds it: it takes longer than the rest. */
function OnDemand({ title, children }: { title: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="dash-more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && <Suspense fallback={<Loading />}>{children}</Suspense>}
    </details>
  );
}
