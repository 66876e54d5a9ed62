import { lazy, type ReactNode, Suspense } from 'react';
import type { Day } from '#kernel/day.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useFilter } from '#web/useFilter.ts';
import { useMay } from '#web/useMay.ts';
import { countTasks, listTasks } from '../contract.ts';
import { MyProgress } from './MyProgress.tsx';
import { sayToday } from './sayToday.ts';
import { TaskPages } from './TaskPages.tsx';
import type { Remind } from './task.ts';
import { WhoseTabs } from './WhoseTabs.tsx';
import '#features/admissions/web/case.css';
import './today.css';

// What is due comes first; what stands beside it comes with scripts of its own.
const FindPerson = lazy(async () => ({
  default: (await import('#features/admissions/web/list/FindPerson.tsx')).FindPerson,
}));
const Drafts = lazy(async () => ({ default: (await import('./Drafts.tsx')).Drafts }));

type Props = {
  /** What stands beside the heading: the way to the inbox. */
  aside: ReactNode;
  remind: Remind;
};

/** What the unit one works for must do, the most pressing first, with one button each. */
export function TodayPage({ aside, remind }: Props) {
  const { grant, today } = useSession();
  const mayRead = useMay(listTasks.policy);
  const unitCode = mayRead ? grant?.unitCode : null;
  return (
    <Page title={sayToday('today.title')} aside={aside}>
      {unitCode ? (
        <>
          <p className="today-of">{sayToday('today.of', { day: printDay(today) })}</p>
          <div className="today">
            <Tasks unitCode={unitCode} remind={remind} />
            <div className="today-beside">
              <Suspense>
                <FindPerson unitCode={unitCode} onOpen={null} />
              </Suspense>
              <MyProgress unitCode={unitCode} today={today as Day} />
              <Suspense>
                <Drafts />
              </Suspense>
            </div>
          </div>
        </>
      ) : (
        <div className="stack">
          <Notice kind="note" title={sayToday('no-unit')} lines={[sayToday('no-unit-what')]} />
          <Suspense>
            <Drafts />
          </Suspense>
        </div>
      )}
    </Page>
  );
}

function Tasks({ unitCode, remind }: { unitCode: string; remind: Props['remind'] }) {
  const [{ whose = 'mine' }] = useFilter(listTasks, ['whose']);
  const counts = useRead(countTasks, { unitCode });
  return (
    <Loaded from={counts}>
      {(count) => (
        <section className="today-tasks">
          <WhoseTabs count={count} whose={whose} />
          <TaskPages key={whose} unitCode={unitCode} whose={whose} count={count} remind={remind} />
        </section>
      )}
    </Loaded>
  );
}
