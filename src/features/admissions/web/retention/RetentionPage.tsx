import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { AdministrationTabs } from '#web/frame/AdministrationTabs.tsx';
import { Loaded } from '#web/Loaded.tsx';
import { List } from '#web/list/List.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange, useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';
import { changeRetention, readRetention, releaseCase } from '../../contract/retention.ts';
import { type Due, dueColumns, erasureColumns } from './retentionColumns.tsx';
import { sayRetention } from './sayRetention.ts';

const loadForms = () => import('./forms.tsx');
const HoldForm = lazy(async () => ({ default: (await loadForms()).HoldForm }));
const PeriodForm = lazy(async () => ({ default: (await loadForms()).PeriodForm }));

/** How long those who left are kept, who is erased soon, and what was erased. */
export function RetentionPage() {
  const may = useMay(readRetention.policy);
  const readsCases = useMay('case-reader');
  return (
    <Page
      title={sayRetention('page.title')}
      above={<AdministrationTabs />}
      aside={readsCases && <Link to="/ho-so">{sayRetention('page.back')}</Link>}
    >
      {may ? (
        <Retention />
      ) : (
        <Notice
          kind="note"
          title={sayRetention('page.not-mine')}
          lines={[sayRetention('page.not-mine-cure')]}
        />
      )}
    </Page>
  );
}

function Retention() {
  const found = useRead(readRetention, {});
  const { grant } = useSession();
  const decides = useMay(changeRetention.policy) && !grant?.unitCode;
  const [opened, open] = useState<Due | 'period' | null>(null);
  const release = useChange(releaseCase);
  const close = (): void => open(null);
  return (
    <Loaded from={found}>
      {({ months, basis, due, erasures }) => (
        <div className="stack">
          <Notice
            kind={basis ? 'note' : 'warning'}
            title={sayRetention('page.what', { months })}
            lines={[basis ? sayRetention('page.basis', { basis }) : sayRetention('page.unverified')]}
          >
            {decides && <Button onClick={() => open('period')}>{sayRetention('set.open')}</Button>}
          </Notice>
          <RefusedLines refused={release.error} />
          <div>
            <h2>{sayRetention('due.title')}</h2>
            <List
              id="retention.due"
              label={sayRetention('due.title')}
              columns={dueColumns(open, ({ caseCode }) => release.mutate({ caseCode }))}
              rows={due}
              keyOf={({ caseCode }) => caseCode}
              empty={{ title: sayRetention('due.none'), cure: sayRetention('due.none-cure') }}
            />
          </div>
          <div>
            <h2>{sayRetention('log.title')}</h2>
            <List
              id="retention.erasures"
              label={sayRetention('log.title')}
              columns={erasureColumns}
              rows={erasures}
              keyOf={({ on, digest }) => `${on} ${digest}`}
              empty={{ title: sayRetention('log.none') }}
            />
          </div>
          {opened === 'period' && (
            <Drawer open title={sayRetention('set.open')} onClose={close} size="large">
              <Suspense>
                <PeriodForm months={months} basis={basis} onDone={close} />
              </Suspense>
            </Drawer>
          )}
          {opened !== null && opened !== 'period' && (
            <Drawer
              open
              title={sayRetention('hold.of', { name: opened.fullName ?? opened.caseCode })}
              onClose={close}
              size="large"
            >
              <Suspense>
                <HoldForm due={opened} onDone={close} />
              </Suspense>
            </Drawer>
          )}
        </div>
      )}
    </Loaded>
  );
}
