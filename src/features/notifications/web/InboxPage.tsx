import { Page } from '#web/Page.tsx';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';
import { downloadCalendar } from '../calendarContract.ts';
import { listDeliveries } from '../contract.ts';
import { CalendarAddress } from './CalendarAddress.tsx';
import { ChoiceForm } from './ChoiceForm.tsx';
import { FailedDeliveries } from './FailedDeliveries.tsx';
import { NoticePages } from './NoticePages.tsx';
import { sayInbox } from './sayInbox.ts';
import './inbox.css';

/** My notices, how they come, and the calendar of deadlines. */
export function InboxPage() {
  const { grant } = useSession();
  const hasCalendar = useMay(downloadCalendar.policy) && grant?.unitCode != null;
  const seesFailures = useMay(listDeliveries.policy) && grant?.unitCode === null;
  return (
    <Page title={sayInbox('inbox.title')}>
      <div className="stack">
        {seesFailures && <FailedDeliveries />}
        <section>
          <h2>{sayInbox('inbox.list')}</h2>
          <p>{sayInbox('inbox.what')}</p>
          <NoticePages />
        </section>
        <ChoiceForm />
        {hasCalendar && <CalendarAddress unitCode={grant.unitCode as string} />}
      </div>
    </Page>
  );
}
