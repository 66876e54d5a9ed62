import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import type { Column } from '#web/list/column.ts';
import { FilterSelect } from '#web/list/FilterSelect.tsx';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { Page } from '#web/Page.tsx';
import { printDay } from '#web/printDay.ts';
import { useFilter } from '#web/useFilter.ts';
import { useMay } from '#web/useMay.ts';
import { listDue, startBatch } from '../batchContract.ts';
import { ACT_KIND_CODES } from '../kinds.ts';
import { Batch } from './Batch.tsx';
import { sayPapers } from './sayPapers.ts';
import './papers.css';

type Due = OutputOf<typeof listDue>['due'][number];

/** What names one row, whatever it is printed from. */
const keyOf = ({ eventId, meetingCode }: Due): string => meetingCode ?? String(eventId);

const paperOf = ({ caseCode, eventId, meetingCode }: Due) => ({
  ...(caseCode === null ? {} : { caseCode }),
  ...(eventId === null ? {} : { eventId }),
  ...(meetingCode === null ? {} : { meetingCode }),
});

const nameOf = ({ fullName, about, caseCode, meetingCode, on }: Due): string =>
  meetingCode === null
    ? [fullName ?? caseCode, about].filter(Boolean).join(', ')
    : sayPapers('due.meeting', { day: printDay(on) });

const options = ACT_KIND_CODES.map((kind) => [kind, sayPapers(`kind.${kind}`)] as const);

/** What was recorded and has not been printed; many papers are issued at once. */
export function DuePage() {
  const [{ kind = '6-knd' }, change] = useFilter(listDue, ['kind']);
  return (
    <Page
      title={sayPapers('due.title')}
      aside={
        <Link to="/giay-to" search={{}}>
          {sayPapers('papers.register-link')}
        </Link>
      }
    >
      <p className="lead">{sayPapers('due.what')}</p>
      <OfKind key={kind} kind={kind} onKind={(chosen) => change({ kind: chosen })} />
    </Page>
  );
}

type OfKindProps = {
  kind: (typeof ACT_KIND_CODES)[number];
  onKind: (kind: OfKindProps['kind'] | undefined) => void;
};

function OfKind({ kind, onKind }: OfKindProps) {
  const mayIssue = useMay(startBatch.policy);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const pages = usePages(listDue, { kind }, { read: ({ due, next }) => ({ rows: due, next }) });
  const toggle = (key: string): void =>
    setChosen(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  const columns: Column<Due>[] = [
    { id: 'fullName', title: sayPapers('due.name'), kind: 'head', show: nameOf },
    {
      id: 'caseCode',
      title: sayPapers('papers.case'),
      show: ({ caseCode, meetingCode, fullName }) => (
        <span>
          {caseCode !== null && (
            <Link
              to="/giay-to"
              search={{ case: caseCode }}
              aria-label={sayPapers('due.open-case-of', { name: fullName ?? caseCode })}
            >
              {sayPapers('due.open-case')}
            </Link>
          )}
          {meetingCode !== null && (
            <Link to="/hop/$meetingCode" params={{ meetingCode }}>
              {sayPapers('due.open-meeting')}
            </Link>
          )}
        </span>
      ),
    },
    { id: 'unitName', title: sayPapers('due.branch'), show: ({ unitName }) => unitName },
    { id: 'on', title: sayPapers('papers.on'), show: ({ on }) => printDay(on), sheet: { kind: 'day' } },
  ];
  const choose: Column<Due> = {
    id: 'choose',
    title: sayPapers('due.choose'),
    isAct: true,
    show: (one) => (
      <label className="paper-choose">
        <input
          type="checkbox"
          checked={chosen.includes(keyOf(one))}
          onChange={() => toggle(keyOf(one))}
          aria-label={sayPapers('due.choose-of', { name: nameOf(one) })}
        />
      </label>
    ),
  };
  const rows = pages.query.data?.rows ?? [];
  return (
    <div className="stack">
      {mayIssue && (
        <Batch
          kind={kind}
          chosen={rows.filter((row) => chosen.includes(keyOf(row))).map(paperOf)}
          onAll={() => setChosen(rows.map(keyOf))}
          onStarted={() => setChosen([])}
          hasRows={rows.length > 0}
        />
      )}
      <PagedList
        id={listDue.action}
        label={sayPapers('due.title')}
        pages={pages}
        columns={mayIssue ? [...columns, choose] : columns}
        keyOf={keyOf}
        empty={{ title: sayPapers('due.none'), cure: sayPapers('due.none-cure') }}
      >
        <FilterSelect label={sayPapers('papers.kind')} options={options} value={kind} onChange={onKind} />
      </PagedList>
    </div>
  );
}
