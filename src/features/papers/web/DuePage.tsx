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
import { KIND_CODES } from '../kinds.ts';
import { Batch } from './Batch.tsx';
import { sayPapers } from './sayPapers.ts';
import './papers.css';

type Due = OutputOf<typeof listDue>['due'][number];

const kinds = KIND_CODES.filter((kind) => kind !== 'minutes');
const options = kinds.map((kind) => [kind, sayPapers(`kind.${kind}`)] as const);

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

type OfKindProps = { kind: (typeof kinds)[number]; onKind: (kind: OfKindProps['kind'] | undefined) => void };

function OfKind({ kind, onKind }: OfKindProps) {
  const mayIssue = useMay(startBatch.policy);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const pages = usePages(listDue, { kind }, { read: ({ due, next }) => ({ rows: due, next }) });
  const toggle = (code: string): void =>
    setChosen(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  const columns: Column<Due>[] = [
    { id: 'fullName', title: sayPapers('due.name'), kind: 'head', show: ({ fullName }) => fullName },
    {
      id: 'caseCode',
      title: sayPapers('papers.case'),
      show: ({ caseCode }) => (
        <span>
          <Link to="/giay-to" search={{ case: caseCode }}>
            {caseCode}
          </Link>
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
    show: ({ caseCode, fullName }) => (
      <label className="paper-choose">
        <input
          type="checkbox"
          checked={chosen.includes(caseCode)}
          onChange={() => toggle(caseCode)}
          aria-label={sayPapers('due.choose-of', { name: fullName ?? caseCode })}
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
          chosen={chosen}
          onAll={() => setChosen([...new Set(rows.map(({ caseCode }) => caseCode))])}
          onStarted={() => setChosen([])}
          hasRows={rows.length > 0}
        />
      )}
      <PagedList
        id={listDue.action}
        label={sayPapers('due.title')}
        pages={pages}
        columns={mayIssue ? [...columns, choose] : columns}
        keyOf={({ eventId }) => eventId}
        empty={{ title: sayPapers('due.none'), cure: sayPapers('due.none-cure') }}
      >
        <FilterSelect label={sayPapers('papers.kind')} options={options} value={kind} onChange={onKind} />
      </PagedList>
    </div>
  );
}
