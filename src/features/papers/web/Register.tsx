import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import type { Column } from '#web/list/column.ts';
import { FilterSelect } from '#web/list/FilterSelect.tsx';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { printDay } from '#web/printDay.ts';
import { useFilter } from '#web/useFilter.ts';
import { useMay } from '#web/useMay.ts';
import { listPapers, voidPaper } from '../contract.ts';
import { KIND_CODES } from '../kinds.ts';
import { paperAddress } from './files.ts';
import { sayPapers } from './sayPapers.ts';
import './papers.css';

const VoidPaper = lazy(async () => ({ default: (await import('./VoidPaper.tsx')).VoidPaper }));

export type Listed = OutputOf<typeof listPapers>['papers'][number];

/** `Nghị quyết … 05-NQ/CB` */
export const paperName = ({ kind, number }: Pick<Listed, 'kind' | 'number'>): string =>
  [sayPapers(`kind.${kind}`), number].filter(Boolean).join(' ');

const notesOf = ({ voidedOn, voidReason, isOutdated, hasFile, missing }: Listed): string =>
  [
    voidedOn && sayPapers('papers.voided', { day: printDay(voidedOn), reason: voidReason ?? '' }),
    isOutdated && sayPapers('papers.outdated'),
    !hasFile && sayPapers('papers.erased'),
    missing > 0 && sayPapers('papers.missing', { count: missing }),
  ]
    .filter(Boolean)
    .join('. ');

const columns: Column<Listed>[] = [
  {
    id: 'number',
    title: sayPapers('papers.number'),
    kind: 'head',
    show: ({ number }) => number ?? sayPapers('papers.no-number'),
  },
  { id: 'kind', title: sayPapers('papers.kind'), show: ({ kind }) => sayPapers(`kind.${kind}`) },
  {
    id: 'fullName',
    title: sayPapers('papers.of'),
    show: ({ fullName, caseCode }) =>
      caseCode && (
        <Link to="/giay-to" search={{ case: caseCode }}>
          {fullName ?? caseCode}
        </Link>
      ),
  },
  { id: 'unitName', title: sayPapers('papers.unit'), show: ({ unitName }) => unitName },
  {
    id: 'issuedOn',
    title: sayPapers('papers.on'),
    show: ({ issuedOn }) => printDay(issuedOn),
    sheet: { kind: 'day' },
  },
  { id: 'signer', title: sayPapers('papers.signer'), isExtra: true, show: ({ signer }) => signer },
  { id: 'term', title: sayPapers('papers.term'), isExtra: true, show: ({ term }) => term },
  { id: 'voidReason', title: sayPapers('papers.note'), show: notesOf },
];

const options = KIND_CODES.map((kind) => [kind, sayPapers(`kind.${kind}`)] as const);

/** The register of outgoing papers: fetched again, or declared void. */
export function Register() {
  const [filter, change] = useFilter(listPapers, ['kind', 'state', 'unitCode']);
  const [voided, setVoided] = useState<Listed | null>(null);
  const mayVoid = useMay(voidPaper.policy);
  const pages = usePages(listPapers, filter, { read: ({ papers, next }) => ({ rows: papers, next }) });
  const acts: Column<Listed> = {
    id: 'act',
    title: sayPapers('papers.act'),
    isAct: true,
    show: (paper) => (
      <div className="paper-acts">
        {paper.hasFile && (
          <a
            href={paperAddress(paper.id)}
            download
            aria-label={sayPapers('papers.fetch-of', { paper: paperName(paper) })}
          >
            {sayPapers('papers.fetch')}
          </a>
        )}
        {mayVoid && paper.unitCode && paper.voidedOn === null && (
          <Button
            size="small"
            aria-label={sayPapers('papers.void-of', { paper: paperName(paper) })}
            onClick={() => setVoided(paper)}
          >
            {sayPapers('papers.void-act')}
          </Button>
        )}
      </div>
    ),
  };
  const gaps = pages.query.data?.answer.gaps ?? [];
  return (
    <Page
      title={sayPapers('papers.title')}
      aside={<Link to="/giay-to/cho-in">{sayPapers('papers.due-link')}</Link>}
    >
      <div className="stack">
        <p className="lead">{sayPapers('papers.what')}</p>
        {gaps.length > 0 && (
          <Notice
            kind="warning"
            title={sayPapers('papers.gap')}
            lines={gaps.map(({ unitCode, ...gap }) =>
              sayPapers('papers.gap-line', { unit: unitCode, ...gap }),
            )}
          />
        )}
        <PagedList
          id={listPapers.action}
          label={sayPapers('papers.title')}
          pages={pages}
          columns={[...columns, acts]}
          keyOf={({ id }) => id}
          hasViews
          grounds={
            filter.kind ? [{ title: sayPapers('papers.kind'), words: sayPapers(`kind.${filter.kind}`) }] : []
          }
          empty={{ title: sayPapers('papers.none'), cure: sayPapers('papers.none-cure') }}
        >
          <FilterSelect
            label={sayPapers('papers.kind')}
            options={options}
            value={filter.kind}
            onChange={(kind) => change({ kind })}
          />
          <FilterSelect
            label={sayPapers('papers.state')}
            options={[
              ['standing', sayPapers('papers.standing')],
              ['void', sayPapers('papers.void')],
            ]}
            value={filter.state}
            onChange={(state) => change({ state })}
          />
        </PagedList>
      </div>
      <Suspense>{voided && <VoidPaper paper={voided} onClose={() => setVoided(null)} />}</Suspense>
    </Page>
  );
}
