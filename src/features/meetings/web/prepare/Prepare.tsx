import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';
import { openMeeting } from '../../contract/holding.ts';
import type { Meeting } from '../MeetingPage.tsx';
import { sayMeeting } from '../sayMeeting.ts';
import { Agenda } from './Agenda.tsx';
import { BranchOpening } from './BranchOpening.tsx';
import { CommitteeOpening } from './CommitteeOpening.tsx';

const ChangeForm = lazy(async () => ({ default: (await import('./ChangeForm.tsx')).ChangeForm }));
const CancelForm = lazy(async () => ({ default: (await import('./CancelForm.tsx')).CancelForm }));

/** A meeting that is to come: whom it is to vote on, and once its day is there who came. */
export function Prepare({ meeting }: { meeting: Meeting }) {
  const { today } = useSession();
  const may = useMay(openMeeting.policy);
  const [form, setForm] = useState<'change' | 'cancel' | null>(null);
  const close = () => setForm(null);
  const isSoon = meeting.heldOn > today;
  const needed = meeting.items.find((item) => item.needed !== null)?.needed ?? null;
  return (
    <>
      {may && (
        <div className="row">
          <Button aria-haspopup="dialog" onClick={() => setForm('change')}>
            {sayMeeting('change.title')}
          </Button>
          <Button aria-haspopup="dialog" danger onClick={() => setForm('cancel')}>
            {sayMeeting('cancel.title')}
          </Button>
        </div>
      )}
      <Agenda meeting={meeting} />
      {isSoon && (
        <Notice
          kind="note"
          title={sayMeeting('open.soon', { day: printDay(meeting.heldOn) })}
          lines={[sayMeeting('open.soon-what')]}
        />
      )}
      {may && !isSoon && meeting.body === 'branch' && <BranchOpening meeting={meeting} needed={needed} />}
      {may && !isSoon && meeting.body !== 'branch' && <CommitteeOpening meeting={meeting} />}
      <Suspense>
        {form === 'change' && <ChangeForm meeting={meeting} onClose={close} />}
        {form === 'cancel' && <CancelForm meeting={meeting} onClose={close} />}
      </Suspense>
    </>
  );
}
