import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Loaded } from '#web/Loaded.tsx';
import type { Column } from '#web/list/column.ts';
import { List } from '#web/list/List.tsx';
import { Page } from '#web/Page.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { useMay } from '#web/useMay.ts';
import { issuePaper, listOccasions } from '../contract.ts';
import { draftAddress, paperAddress } from './files.ts';
import { nameOf, type Occasion, stateOf, subjectOf } from './occasion.ts';
import type { Subject } from './PaperPanel.tsx';
import { sayPapers } from './sayPapers.ts';
import './papers.css';

const PaperPanel = lazy(async () => ({ default: (await import('./PaperPanel.tsx')).PaperPanel }));

/** Every paper that a case gives, issued or to be issued. */
export function CasePapers({ caseCode }: { caseCode: string }) {
  const read = useRead(listOccasions, { caseCode });
  const mayIssue = useMay(issuePaper.policy);
  const [looked, setLooked] = useState<Subject | null>(null);
  const columns: Column<Occasion>[] = [
    { id: 'kind', title: sayPapers('papers.kind'), kind: 'head', show: nameOf },
    { id: 'on', title: sayPapers('papers.on'), show: ({ on }) => printDay(on) },
    { id: 'issued', title: sayPapers('papers.state'), show: stateOf },
    {
      id: 'act',
      title: sayPapers('papers.act'),
      isAct: true,
      show: (one) => <Acts of={one} mayIssue={mayIssue} onLook={() => setLooked(subjectOf(one))} />,
    },
  ];
  return (
    <Page
      title={sayPapers('case.title')}
      above={
        <Link to="/ho-so/$caseCode" params={{ caseCode }} className="case-back">
          ‹ {sayPapers('case.back')}
        </Link>
      }
      aside={
        <Link to="/giay-to" search={{}}>
          {sayPapers('papers.register-link')}
        </Link>
      }
    >
      <Loaded from={read}>
        {({ fullName, occasions }) => (
          <div className="stack">
            {fullName && <p className="lead">{sayPapers('case.person', { name: fullName })}</p>}
            <List
              id={listOccasions.action}
              label={sayPapers('case.title')}
              columns={columns}
              rows={occasions}
              keyOf={({ kind, eventId, meetingCode }) => `${kind} ${eventId ?? meetingCode}`}
              empty={{ title: sayPapers('case.none'), cure: sayPapers('case.none-cure') }}
            />
          </div>
        )}
      </Loaded>
      <Suspense>{looked && <PaperPanel subject={looked} onClose={() => setLooked(null)} />}</Suspense>
    </Page>
  );
}

function Acts({ of, mayIssue, onLook }: { of: Occasion; mayIssue: boolean; onLook: () => void }) {
  const paper = nameOf(of);
  if (of.issued) {
    return (
      <div className="paper-acts">
        <a href={paperAddress(of.issued.id)} download aria-label={sayPapers('papers.fetch-of', { paper })}>
          {sayPapers('papers.fetch')}
        </a>
      </div>
    );
  }
  return (
    mayIssue && (
      <div className="paper-acts">
        <Button aria-label={sayPapers('case.look-of', { paper })} onClick={onLook}>
          {sayPapers('case.look')}
        </Button>
        <a href={draftAddress(subjectOf(of))} download aria-label={sayPapers('case.draft-of', { paper })}>
          {sayPapers('case.draft')}
        </a>
      </div>
    )
  );
}
