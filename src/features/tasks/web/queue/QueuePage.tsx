import { lazy, Suspense, useState } from 'react';
import { useAddressFilter } from '#web/addressFilter.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Pager } from '#web/list/Pager.tsx';
import { usePages } from '#web/list/usePages.ts';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';
import { usePhone } from '#web/usePhone.ts';
import { listQueue } from '../../queueContract.ts';
import { Dossier } from './Dossier.tsx';
import type { Queued } from './fate.ts';
import { QueueList } from './QueueList.tsx';
import { sayQueue } from './sayQueue.ts';
import '#features/admissions/web/case.css';
import './queue.css';

const ApproveDrawer = lazy(async () => ({ default: (await import('./ApproveDrawer.tsx')).ApproveDrawer }));

/** What waits for the committee one works for, the oldest first, and beside it the dossier with its checklist. */
export function QueuePage() {
  const { grant } = useSession();
  const mayRead = useMay(listQueue.policy);
  const unitCode = mayRead ? grant?.unitCode : null;
  return (
    <Page title={sayQueue('title')}>
      {unitCode ? (
        <Queue unitCode={unitCode} />
      ) : (
        <Notice kind="note" title={sayQueue('no-unit')} lines={[sayQueue('no-unit-what')]} />
      )}
    </Page>
  );
}

function Queue({ unitCode }: { unitCode: string }) {
  const pages = usePages(
    listQueue,
    { unitCode },
    { read: ({ cases, next }) => ({ rows: cases as Queued[], next }) },
  );
  const [done, setDone] = useState<string | null>(null);
  return (
    <>
      <div aria-live="polite">{done && <Notice kind="done" title={done} />}</div>
      <Loaded from={pages.query}>
        {({ rows, first }) =>
          rows.length === 0 && pages.isFirst ? (
            <Notice kind="done" title={sayQueue('empty')} lines={[sayQueue('empty-what')]} />
          ) : (
            <Split unitCode={unitCode} rows={rows} onDone={setDone}>
              <Pager
                label={sayQueue('title')}
                first={first}
                shown={rows.length}
                count={null}
                paging={pages}
              />
            </Split>
          )
        }
      </Loaded>
    </>
  );
}

type SplitProps = {
  unitCode: string;
  rows: readonly Queued[];
  onDone: (words: string | null) => void;
  /** The way through the pages. */
  children: React.ReactNode;
};

/** On a desk both sides at once; on a phone the list, then the dossier in its place. */
function Split({ unitCode, rows, onDone, children }: SplitProps) {
  const isPhone = usePhone();
  const [{ case: asked }, change] = useAddressFilter();
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [approving, approve] = useState<readonly Queued[]>([]);
  const shown = rows.find(({ caseCode }) => caseCode === asked) ?? (isPhone ? undefined : rows[0]);
  const begin = (list: readonly Queued[]): void => {
    onDone(null);
    approve(list);
  };
  return (
    <div className="queue">
      {!(isPhone && shown) && (
        <div className="queue-side">
          <QueueList rows={rows} shown={shown} chosen={chosen} onChoose={choose} onApprove={begin} />
          {children}
        </div>
      )}
      {shown && (
        <Dossier
          key={shown.caseCode}
          queued={shown}
          onApprove={() => begin([shown])}
          onDone={(words) => {
            onDone(words);
            if (isPhone) change({ case: undefined });
          }}
        />
      )}
      <Suspense fallback={null}>
        {approving.length > 0 && (
          <ApproveDrawer
            unitCode={unitCode}
            rows={approving}
            onClose={(approved) => {
              choose(new Set([...chosen].filter((code) => !approved.has(code))));
              approve([]);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
