import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '#web/useMay.ts';
import { seatMember } from '../../contract/holding.ts';
import type { Meeting, Seat } from '../MeetingPage.tsx';
import { sayMeeting } from '../sayMeeting.ts';

const SeatForm = lazy(async () => ({ default: (await import('./SeatForm.tsx')).SeatForm }));

/** Where one seat stands: there or not and why, and why it does not count. */
const standingOf = ({ isPresent, exclusion, reason }: Seat): string => {
  const away = reason ? sayMeeting('seat.away-why', { reason }) : sayMeeting('seat.away');
  const counts = exclusion ? sayMeeting(`exclusion.${exclusion}`) : away;
  if (isPresent) return sayMeeting('seat.is-here');
  return exclusion && reason ? `${counts} (${reason})` : counts;
};

/** Who came, each correctable until the first vote. */
export function Seats({ meeting: { code, seats, votes, isClosed } }: { meeting: Meeting }) {
  const may = useMay(seatMember.policy) && votes.length === 0 && !isClosed;
  const [corrected, correct] = useState<Seat | null>(null);
  return (
    <details className="meet-more">
      <summary>{sayMeeting('roll.title')}</summary>
      <ul className="meet-roll">
        {seats.map((seat) => (
          <li key={seat.personCode}>
            <span>{seat.fullName ?? seat.personCode}</span>
            <span className="meet-soft">{standingOf(seat)}</span>
            {may && (
              <Button
                aria-haspopup="dialog"
                aria-label={sayMeeting('seat.act-of', { name: seat.fullName ?? seat.personCode })}
                onClick={() => correct(seat)}
              >
                {sayMeeting('seat.act')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Suspense>
        {corrected && <SeatForm meetingCode={code} seat={corrected} onClose={() => correct(null)} />}
      </Suspense>
    </details>
  );
}
