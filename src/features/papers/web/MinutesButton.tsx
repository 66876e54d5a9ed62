import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '#web/useMay.ts';
import { previewPaper } from '../contract.ts';
import { sayPapers } from './sayPapers.ts';

const PaperPanel = lazy(async () => ({ default: (await import('./PaperPanel.tsx')).PaperPanel }));

/** The minutes of a meeting, looked at and fetched as Word without leaving its page. */
export function MinutesButton({ meetingCode }: { meetingCode: string }) {
  const may = useMay(previewPaper.policy);
  const [isOpen, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {sayPapers('minutes.open')}
      </Button>
      <Suspense>
        {isOpen && <PaperPanel subject={{ kind: 'minutes', meetingCode }} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
