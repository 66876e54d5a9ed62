import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { useRead } from '#web/reads.ts';
import { useMay } from '#web/useMay.ts';
import { usePhone } from '#web/usePhone.ts';
import { planMeeting } from '../contract/planning.ts';
import { listMeetings } from '../contract/reading.ts';
import { MeetingLines } from './MeetingLines.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import { sayMeeting } from './sayMeeting.ts';
import type { Month } from './useMonth.ts';

const PlanForm = lazy(async () => ({ default: (await import('./prepare/PlanForm.tsx')).PlanForm }));

export type Listed = OutputOf<typeof listMeetings>['meetings'][number];
export type MeetingUnit = { code: string; name: string; kind: string | null };

type Props = { unit: MeetingUnit; month: Month };

/** The meetings of the unit itself in one month: on a calendar where there is room, and one after another. */
export function OwnMeetings({ unit, month }: Props) {
  const [isPlanning, setPlanning] = useState(false);
  const mayPlan = useMay(planMeeting.policy);
  const isPhone = usePhone();
  const { first: from, last: to } = month;
  const read = useRead(listMeetings, { unitCode: unit.code, from, to, limit: 200 }, { keepsFormer: true });
  return (
    <section className="block">
      <div className="meet-head">
        <h2>{sayMeeting('page.own')}</h2>
        {mayPlan && (
          <Button type="primary" onClick={() => setPlanning(true)} aria-haspopup="dialog">
            {sayMeeting('page.plan')}
          </Button>
        )}
      </div>
      <Loaded from={read}>
        {({ meetings }) => (
          <>
            {!isPhone && <MonthGrid month={month} meetings={meetings} />}
            {meetings.length === 0 ? (
              <Notice
                kind="note"
                title={sayMeeting('page.none')}
                lines={[sayMeeting(mayPlan ? 'page.none-cure' : 'page.no-plan-cure')]}
              />
            ) : (
              <MeetingLines meetings={meetings} />
            )}
          </>
        )}
      </Loaded>
      <Suspense>{isPlanning && <PlanForm unit={unit} onClose={() => setPlanning(false)} />}</Suspense>
    </section>
  );
}
