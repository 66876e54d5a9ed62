import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { PaperSheet } from '#features/papers/web/PaperSheet.tsx';
import type { OutputOf } from '#kernel/endpoint.ts';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { Facts } from '#web/Facts.tsx';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { printDay } from '#web/printDay.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange, useRead } from '#web/reads.ts';
import { useMay } from '#web/useMay.ts';
import { dropReport, readReport, signReport } from '../contract.ts';
import { periodWords } from './ReportsPage.tsx';
import { sayReports } from './sayReports.ts';
import '#features/papers/web/papers.css';
import './reports.css';

const Differences = lazy(async () => ({ default: (await import('./Differences.tsx')).Differences }));
const WriteReport = lazy(async () => ({ default: (await import('./WriteReport.tsx')).WriteReport }));
const SignReport = lazy(async () => ({ default: (await import('./SignReport.tsx')).SignReport }));
const VoidReport = lazy(async () => ({ default: (await import('./VoidReport.tsx')).VoidReport }));

export type Report = OutputOf<typeof readReport>;
type Opened = 'write' | 'sign' | 'void' | null;

/** One report: as its paper says it, what may be done with it, and what changed since it was signed. */
export function ReportPage() {
  const { unitCode = '', reportId = '' } = useParams({ strict: false }) as Record<string, string>;
  const id = Number(reportId) || 1;
  const read = useRead(readReport, { id }, { keepsFormer: true });
  const report = read.data;
  const title = report
    ? sayReports('one.title', { period: periodWords(report.period), unit: report.unit.name })
    : sayReports('page.title-none');
  return (
    <Page
      title={title}
      aside={
        <Link to="/bao-cao/{-$unitCode}" params={{ unitCode }}>
          {sayReports('one.back')}
        </Link>
      }
    >
      <Loaded from={read}>{(one) => <One report={one} />}</Loaded>
    </Page>
  );
}

function One({ report }: { report: Report }) {
  const [opened, open] = useState<Opened>(null);
  const { id, state, missing, blocks, asOf, tree } = report;
  const close = (): void => open(null);
  return (
    <div className="stack">
      <Facts
        facts={[
          [sayReports('list.state'), sayReports(`state.${state}`)],
          [sayReports('list.number'), report.number],
          [sayReports('list.as-of'), printDay(asOf)],
          [sayReports('one.tree'), sayReports(`one.tree-${tree}`)],
          [sayReports('list.signed'), printDay(report.signedOn)],
          [sayReports('list.signer'), report.signer],
          [sayReports('one.void-reason'), report.voidReason],
          [sayReports('one.before'), <Before key="before" report={report} />],
        ]}
      />
      <Acts report={report} onOpen={open} />
      {state === 'draft' && missing.length > 0 && (
        <Notice
          kind="warning"
          title={sayReports('one.missing', { count: missing.length })}
          lines={[missing.join(', '), sayReports('one.live')]}
        />
      )}
      {state !== 'draft' && (
        <Suspense>
          <Differences id={id} />
        </Suspense>
      )}
      <PaperSheet blocks={blocks} />
      <Suspense>
        {opened === 'write' && <WriteReport report={report} onClose={close} />}
        {opened === 'sign' && <SignReport report={report} onClose={close} />}
        {opened === 'void' && <VoidReport report={report} onClose={close} />}
      </Suspense>
    </div>
  );
}

function Before({ report: { previous, unit } }: { report: Report }) {
  if (!previous) return sayReports('one.before-none');
  return (
    <Link to="/bao-cao/$unitCode/$reportId" params={{ unitCode: unit.code, reportId: String(previous.id) }}>
      {sayReports('one.before-of', { number: previous.number ?? '', day: printDay(previous.asOf) })}
    </Link>
  );
}

function Acts({ report, onOpen }: { report: Report; onOpen: (what: Opened) => void }) {
  const { id, state, unit } = report;
  const mayWrite = useMay(signReport.policy);
  const go = useNavigate();
  const drop = useChange(
    dropReport,
    () => void go({ to: '/bao-cao/{-$unitCode}', params: { unitCode: unit.code } }),
  );
  const isDraft = state === 'draft';
  return (
    <>
      <RefusedLines refused={drop.error} />
      <div className="paper-acts">
        <Button type="primary" href={`/api/v1/reports/${id}/file`} download>
          {sayReports(isDraft ? 'one.fetch-draft' : 'one.fetch')}
        </Button>
        {mayWrite && isDraft && (
          <>
            <Button onClick={() => onOpen('write')}>{sayReports('write.open')}</Button>
            <Button onClick={() => onOpen('sign')}>{sayReports('sign.open')}</Button>
            <ConfirmButton
              words={sayReports('drop.act')}
              what={sayReports('drop.what')}
              isDangerous
              isBusy={drop.isPending}
              onConfirm={() => drop.mutate({ id })}
            />
          </>
        )}
        {mayWrite && state === 'signed' && (
          <Button danger onClick={() => onOpen('void')}>
            {sayReports('void.open')}
          </Button>
        )}
      </div>
    </>
  );
}
