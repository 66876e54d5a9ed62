import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { UnitPicker } from '#features/organisations/web/UnitPicker.tsx';
import type { OutputOf } from '#kernel/endpoint.ts';
import { inSentence, parsePeriod } from '#kernel/period.ts';
import type { Column } from '#web/list/column.ts';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { printDay } from '#web/printDay.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';
import { beginReport, listReports } from '../contract.ts';
import { sayReports } from './sayReports.ts';
import './reports.css';

const OtherPeriod = lazy(async () => ({ default: (await import('./OtherPeriod.tsx')).OtherPeriod }));

type Answer = OutputOf<typeof listReports>;
type Listed = Answer['reports'][number];

/** A period as it stands in the middle of a sentence. */
export const periodWords = ({ code, label }: { code: string; label: string }): string => {
  const period = parsePeriod(code);
  return period ? inSentence(period) : label;
};

/** The reports of a unit, and the periods that are to be reported on. */
export function ReportsPage() {
  const { grant } = useSession();
  const go = useNavigate();
  const { unitCode: asked } = useParams({ strict: false }) as { unitCode?: string };
  const unitCode = asked ?? grant?.unitCode ?? undefined;
  if (unitCode) return <OfUnit key={unitCode} unitCode={unitCode} />;
  return (
    <Page title={sayReports('page.title-none')}>
      <div className="stack">
        <Notice kind="note" title={sayReports('page.need-unit')} />
        <div>
          <label htmlFor="report-unit">{sayReports('page.unit')}</label>
          <UnitPicker
            id="report-unit"
            onChange={(code) => void go({ to: '/bao-cao/{-$unitCode}', params: { unitCode: code } })}
          />
        </div>
      </div>
    </Page>
  );
}

const columns = (unitCode: string): Column<Listed>[] => [
  {
    id: 'period',
    title: sayReports('list.period'),
    kind: 'head',
    show: ({ id, period }) => (
      <Link to="/bao-cao/$unitCode/$reportId" params={{ unitCode, reportId: String(id) }}>
        {period.label}
      </Link>
    ),
  },
  {
    id: 'asOf',
    title: sayReports('list.as-of'),
    show: ({ asOf }) => printDay(asOf),
    sheet: { kind: 'day' },
  },
  { id: 'state', title: sayReports('list.state'), show: ({ state }) => sayReports(`state.${state}`) },
  { id: 'number', title: sayReports('list.number'), show: ({ number }) => number },
  {
    id: 'signedOn',
    title: sayReports('list.signed'),
    show: ({ signedOn }) => printDay(signedOn),
    sheet: { kind: 'day' },
  },
  { id: 'signer', title: sayReports('list.signer'), isExtra: true, show: ({ signer }) => signer },
];

function OfUnit({ unitCode }: { unitCode: string }) {
  const pages = usePages(
    listReports,
    { unitCode },
    { read: ({ reports, next }) => ({ rows: reports, next }) },
  );
  const mayWrite = useMay(beginReport.policy);
  const answer = pages.query.data?.answer;
  return (
    <Page title={sayReports('page.title', { unit: answer?.unit.name ?? unitCode })}>
      <div className="stack">
        <p className="lead">{sayReports('page.what')}</p>
        {mayWrite && <Due unitCode={unitCode} suggested={answer?.suggested ?? []} />}
        <section>
          <h2>{sayReports('list.title')}</h2>
          <PagedList
            id={listReports.action}
            label={sayReports('list.title')}
            pages={pages}
            columns={columns(unitCode)}
            keyOf={({ id }) => id}
            empty={{ title: sayReports('list.none'), cure: sayReports('list.none-cure') }}
          />
        </section>
      </div>
    </Page>
  );
}

function Due({ unitCode, suggested }: { unitCode: string; suggested: Answer['suggested'] }) {
  const go = useNavigate();
  const begin = useChange(
    beginReport,
    ({ id }) => void go({ to: '/bao-cao/$unitCode/$reportId', params: { unitCode, reportId: String(id) } }),
  );
  return (
    <section>
      <h2>{sayReports('due.title')}</h2>
      <RefusedLines refused={begin.error} />
      <ul className="report-due">
        {suggested.map(({ code, label, asOf, draftId }, n) => (
          <li key={code}>
            <Button
              type={n === 0 ? 'primary' : 'default'}
              loading={begin.isPending && begin.variables.period === code}
              onClick={() => begin.mutate({ unitCode, period: code })}
            >
              {sayReports(draftId === null ? 'due.open' : 'due.go-on', {
                period: periodWords({ code, label }),
              })}
            </Button>
            <span>{sayReports('due.as-of', { day: printDay(asOf) })}</span>
          </li>
        ))}
      </ul>
      <details>
        <summary>{sayReports('due.other')}</summary>
        <Suspense>
          <OtherPeriod isBusy={begin.isPending} onBegin={(period) => begin.mutate({ unitCode, period })} />
        </Suspense>
      </details>
    </section>
  );
}
