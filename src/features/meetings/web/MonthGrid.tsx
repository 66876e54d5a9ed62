import { Link } from '@tanstack/react-router';
import { addDays, type Day, daysBetween, partsOf, weekdayOf } from '#kernel/day.ts';
import { useSession } from '#web/session.ts';
import type { Listed } from './OwnMeetings.tsx';
import { sayMeeting, titleOf } from './sayMeeting.ts';
import { standingOf, stateWords } from './stateOf.ts';
import type { Month } from './useMonth.ts';

const week = [1, 2, 3, 4, 5, 6, 7] as const;

/** The weeks of a month from Monday on; null before its first day and after its last. */
const weeksOf = ({ first, last }: Month): (Day | null)[][] => {
  const before = weekdayOf(first) - 1;
  const days = daysBetween(first, last) + 1;
  return Array.from({ length: Math.ceil((before + days) / 7) }, (_, row) =>
    week.map((weekday) => {
      const n = row * 7 + weekday - 1 - before;
      return n < 0 || n >= days ? null : addDays(first, n);
    }),
  );
};

type Props = { month: Month; meetings: readonly Listed[] };

/** A month as it hangs on a wall, with its meetings on their days. */
export function MonthGrid({ month, meetings }: Props) {
  const { today } = useSession();
  const onDay = Map.groupBy(meetings, ({ heldOn }) => heldOn);
  return (
    <table className="meet-month">
      <caption className="meet-caption">{sayMeeting('calendar.label', { month: month.words })}</caption>
      <thead>
        <tr>
          {week.map((weekday) => (
            <th key={weekday} scope="col">
              {sayMeeting(`weekday.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((days, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: weeks stand in their order
          <tr key={row}>
            {days.map((day, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: days stand in their order
              <td key={at} {...(day === today ? { 'aria-current': 'date' as const } : {})}>
                {day && <span className="meet-day">{partsOf(day).day}</span>}
                {(day ? (onDay.get(day) ?? []) : []).map((meeting) => (
                  <Link
                    key={meeting.code}
                    className={`meet-on meet-${standingOf(meeting, today)}`}
                    to="/hop/$meetingCode"
                    params={{ meetingCode: meeting.code }}
                  >
                    {[meeting.at, titleOf(meeting)].filter(Boolean).join(' ')}
                    <small>{stateWords(meeting, today)}</small>
                  </Link>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
