import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Page } from '#web/Page.tsx';
import { useRead } from '#web/reads.ts';
import { say } from '#web/say.ts';
import { useFilter } from '#web/useFilter.ts';
import { countRequests, listRequests } from '../contract.ts';
import { sayRequest } from './sayRequest.ts';

const ToAsk = lazy(async () => ({ default: (await import('./ToAsk.tsx')).ToAsk }));
const Requests = lazy(async () => ({ default: (await import('./Requests.tsx')).Requests }));

const views = { 'can-hoi': 'to-ask', 'da-gui': 'sent', 'nhan-duoc': 'received' } as const;
type View = keyof typeof views;

/** What is still to be asked of other units, what was asked of them, and what they ask. */
export function RequestsPage() {
  const { part: named } = useParams({ strict: false }) as { part?: string };
  const view = (Object.keys(views) as View[]).find((one) => one === named) ?? 'can-hoi';
  const [{ caseCode }] = useFilter(listRequests, ['caseCode']);
  const { data } = useRead(countRequests, {});
  const countsOf = (one: View): readonly [open: number, late: number] => {
    if (one === 'can-hoi' || !data) return [0, 0];
    return one === 'da-gui' ? [data.sentOpen, data.sentOverdue] : [data.receivedOpen, data.receivedOverdue];
  };
  const tabWords = (one: View): string => {
    const tab = sayRequest(`tab.${views[one]}`);
    const [n, late] = countsOf(one);
    if (late > 0) return sayRequest('tab.late', { tab, n, late });
    return n > 0 ? sayRequest('tab.count', { tab, n }) : tab;
  };
  return (
    <Page title={sayRequest('title')}>
      <nav className="views" aria-label={sayRequest('tabs')}>
        {(Object.keys(views) as View[]).map((one) => (
          <Link
            key={one}
            to="/tham-tra/{-$part}"
            params={{ part: one === 'can-hoi' ? undefined : one }}
            search={caseCode ? ({ caseCode } as object) : {}}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            {tabWords(one)}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<p className="loading">{say('page.loading')}</p>}>
        {view === 'can-hoi' ? (
          <ToAsk />
        ) : (
          <Requests key={view} side={views[view]} overdue={data?.sentOverdue ?? 0} />
        )}
      </Suspense>
    </Page>
  );
}
