import { Link, useParams } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { Facts } from '#web/Facts.tsx';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';
import { readMeeting } from '../contract/reading.ts';
import { whenOf } from './MeetingLines.tsx';
import { sayMeeting, titleOf } from './sayMeeting.ts';
import { standingOf, stateWords } from './stateOf.ts';
import './meetings.css';

const Prepare = lazy(async () => ({ default: (await import('./prepare/Prepare.tsx')).Prepare }));
const Over = lazy(async () => ({ default: (await import('./run/Over.tsx')).Over }));
const Run = lazy(async () => ({ default: (await import('./run/Run.tsx')).Run }));

export type Meeting = OutputOf<typeof readMeeting>;
export type Item = Meeting['items'][number];
export type Seat = Meeting['seats'][number];

/** The way to the printed minutes of a meeting. */
type Minutes = (meetingCode: string) => ReactNode;

/** One meeting, from its plan to its end: what stands below its heading follows its state. */
export function MeetingPage({ minutes }: { minutes: Minutes }) {
  const { meetingCode = '' } = useParams({ strict: false }) as { meetingCode?: string };
  const may = useMay(readMeeting.policy);
  const read = useRead(readMeeting, { meetingCode }, { isWanted: may });
  const { data } = read;
  return (
    <Page
      title={data ? titleOf(data) : sayMeeting('page.title')}
      above={data && <Above meeting={data} />}
      aside={data && <State meeting={data} />}
    >
      {may ? (
        <Loaded from={read}>
          {(meeting) => <OfMeeting key={meeting.code} meeting={meeting} minutes={minutes} />}
        </Loaded>
      ) : (
        <Notice kind="note" title={sayMeeting('page.not-mine')} lines={[sayMeeting('page.not-mine-cure')]} />
      )}
    </Page>
  );
}

function Above({ meeting: { unitCode, unitName, heldOn } }: { meeting: Meeting }) {
  return (
    <p className="meet-above">
      <Link to="/hop" search={{ unit: unitCode, month: heldOn.slice(0, 7) } as object}>
        {sayMeeting('page.of', { name: unitName })}
      </Link>
    </p>
  );
}

function State({ meeting }: { meeting: Meeting }) {
  const { today } = useSession();
  return (
    <span className={`meet-state meet-${standingOf(meeting, today)}`}>{stateWords(meeting, today)}</span>
  );
}

function OfMeeting({ meeting, minutes }: { meeting: Meeting; minutes: Minutes }) {
  const { state, isClosed, place, theme, content, plannedOn, changeReason, method, votes } = meeting;
  const isHeld = state === 'held';
  return (
    <div className="stack">
      <div>
        <Facts
          facts={[
            [sayMeeting('meeting.when'), whenOf(meeting)],
            [sayMeeting('meeting.place'), place],
            [sayMeeting('meeting.theme'), theme],
            [sayMeeting('meeting.content'), content],
            [
              sayMeeting('meeting.method'),
              isHeld && (!isClosed || votes.length > 0) ? sayMeeting(`method.${method}`) : null,
            ],
          ]}
        />
        {plannedOn && (
          <p className="meet-soft">
            {sayMeeting('meeting.moved', { day: printDay(plannedOn) })}.{' '}
            {changeReason &&
              state !== 'cancelled' &&
              sayMeeting('meeting.moved-why', { reason: changeReason })}
          </p>
        )}
      </div>
      {isHeld && <div className="row">{minutes(meeting.code)}</div>}
      <Suspense>
        {state === 'planned' && <Prepare meeting={meeting} />}
        {isHeld && (isClosed ? <Over meeting={meeting} /> : <Run meeting={meeting} />)}
      </Suspense>
      {state === 'cancelled' && (
        <Notice
          kind="note"
          title={sayMeeting('meeting.cancelled')}
          lines={changeReason ? [sayMeeting('meeting.moved-why', { reason: changeReason })] : []}
        />
      )}
    </div>
  );
}
