import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Facts } from '#web/Facts.tsx';
import { useMay } from '#web/useMay.ts';
import { remarkMeeting } from '../../contract/holding.ts';
import type { Meeting } from '../MeetingPage.tsx';
import { sayMeeting } from '../sayMeeting.ts';

const RemarkForm = lazy(async () => ({ default: (await import('./RemarkForm.tsx')).RemarkForm }));

/** Who came from above and what was said, and how good the meeting was. */
export function Remarks({ meeting }: { meeting: Meeting }) {
  const { visitor, supportNote, quality, qualityNote } = meeting;
  const may = useMay(remarkMeeting.policy);
  const [isOpen, setOpen] = useState(false);
  const isEmpty = ![visitor, supportNote, quality, qualityNote].some(Boolean);
  return (
    <section className="block">
      <h2>{sayMeeting('remark.title')}</h2>
      {isEmpty ? (
        <p className="meet-soft">{sayMeeting('remark.none')}</p>
      ) : (
        <Facts
          facts={[
            [sayMeeting('remark.visitor'), visitor],
            [sayMeeting('remark.support'), supportNote],
            [sayMeeting('remark.quality'), quality && sayMeeting(`quality.${quality}`)],
            [sayMeeting('remark.quality-note'), qualityNote],
          ]}
        />
      )}
      {may && (
        <p>
          <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {sayMeeting('remark.change')}
          </Button>
        </p>
      )}
      <Suspense>{isOpen && <RemarkForm meeting={meeting} onClose={() => setOpen(false)} />}</Suspense>
    </section>
  );
}
