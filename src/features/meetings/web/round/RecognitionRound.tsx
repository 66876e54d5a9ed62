import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '#web/useMay.ts';
import { planMeeting } from '../../contract/planning.ts';
import { sayRound } from './sayRound.ts';

const RoundDrawer = lazy(async () => ({ default: (await import('./RoundDrawer.tsx')).RoundDrawer }));

/** The way to put several probationary members of a unit on the list of one meeting. */
export function RecognitionRound({ unitCode }: { unitCode: string }) {
  const may = useMay(planMeeting.policy);
  const [isOpen, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button type="primary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {sayRound('open')}
      </Button>
      <Suspense>{isOpen && <RoundDrawer unitCode={unitCode} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
