import { Link } from '@tanstack/react-router';
import { type Day, weekdayOf } from '#kernel/day.ts';
import { printDay } from '#web/printDay.ts';
import { useSession } from '#web/session.ts';
import type { Listed } from './OwnMeetings.tsx';
import { sayMeeting, titleOf } from './sayMeeting.ts';
import { standingOf, stateWords } from './stateOf.ts';

/** A day of the week and of the month, with the hour where it is known. */
export const whenOf = ({ heldOn, at }: { heldOn: string; at: string | null }): string => {
  const weekday = `weekday.${weekdayOf(heldOn as Day)}` as 'weekday.1';
  const day = sayMeeting('line.day', { weekday: sayMeeting(weekday), day: printDay(heldOn) });
  return at ? sayMeeting('line.at', { day, at }) : day;
};

/** What is known of a meeting beside its day and name. */
const detailsOf = ({ place, theme, state, convened, present, items, quality }: Listed): string =>
  [
    theme,
    place,
    state === 'held' && convened > 0 ? sayMeeting('line.came', { present, convened }) : null,
    items > 0 ? sayMeeting('line.items', { count: items }) : null,
    quality ? sayMeeting('line.quality', { mark: sayMeeting(`quality.${quality}`) }) : null,
  ]
    .filter(Boolean)
    .join(' · ');

/** Meetings one after another, each the way to its page. */
export function MeetingLines({ meetings }: { meetings: readonly Listed[] }) {
  const { today } = useSession();
  return (
    <ul className="meet-lines">
      {meetings.map((meeting) => (
        <li key={meeting.code}>
          <Link to="/hop/$meetingCode" params={{ meetingCode: meeting.code }}>
            {titleOf(meeting)}
          </Link>
          <span>{whenOf(meeting)}</span>
          <span className={`meet-state meet-${standingOf(meeting, today)}`}>
            {stateWords(meeting, today)}
          </span>
          <span className="meet-soft">{detailsOf(meeting)}</span>
        </li>
      ))}
    </ul>
  );
}
