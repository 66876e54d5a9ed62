import { Button } from 'antd';
import { listMeetingDays } from '#features/admissions/contract/meetingDays.ts';
import type { Day } from '#kernel/day.ts';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import type { MeetingBody } from '../../model.ts';
import { sayMeeting } from '../sayMeeting.ts';

const MOST = 3;

type Props = { unitCode: string; body: MeetingBody; onChoose: (on: Day) => void };

/** The next days on which a body meets as it always does, each to be taken with one press. */
export function UsualDays({ unitCode, body, onChoose }: Props) {
  const { data } = useRead(listMeetingDays, { unitCode });
  const next = data?.bodies.find((one) => one.body === body)?.next.slice(0, MOST) ?? [];
  if (next.length === 0) return null;
  return (
    <fieldset className="meet-usual">
      <legend>{sayMeeting('plan.usual')}</legend>
      {next.map((on) => (
        <Button key={on} onClick={() => onChoose(on as Day)}>
          {printDay(on)}
        </Button>
      ))}
    </fieldset>
  );
}
