import { Button, Drawer } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange, useRead } from '#web/reads.ts';
import { useSettled } from '#web/useSettled.ts';
import { issuePaper, previewPaper } from '../contract.ts';
import { draftAddress, paperAddress } from './files.ts';
import { PaperFields } from './PaperFields.tsx';
import { PaperSheet } from './PaperSheet.tsx';
import { sayPapers } from './sayPapers.ts';
import './papers.css';

const DayPicker = lazy(async () => ({ default: (await import('#web/DayPicker.tsx')).DayPicker }));

export type Subject = Pick<InputOf<typeof previewPaper>, 'kind' | 'caseCode' | 'eventId' | 'meetingCode'>;
export type Said = Omit<InputOf<typeof previewPaper>, keyof Subject>;
export type Previewed = OutputOf<typeof previewPaper>;

const given = <T extends object>(said: T): T =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== '')) as T;

/** A paper before it is issued: what it says, what it lacks, and what only a person can say. */
export function PaperPanel({ subject, onClose }: { subject: Subject; onClose: () => void }) {
  const [said, setSaid] = useState<Said>({});
  const asked = { ...subject, ...given(said) };
  // Each look is written into the log of reading: not one for every letter.
  const settled = JSON.parse(useSettled(JSON.stringify(asked))) as typeof asked;
  const preview = useRead(previewPaper, settled, { keepsFormer: true });
  // What was refused last is said beside the paper as it was, so that it can be mended.
  const [former, setFormer] = useState<Previewed | null>(null);
  const { data } = preview;
  useEffect(() => {
    if (data) setFormer(data);
  }, [data]);
  const shown = data ?? former;
  const title = sayPapers('panel.title', { kind: sayPapers(`kind.${subject.kind}`) });
  return (
    <Drawer open title={title} onClose={onClose} size="min(100vw, 75rem)">
      <div className="paper-look">
        <div className="stack">
          {shown ? (
            <Suspense>
              <PaperFields
                shown={shown}
                said={said}
                onSay={(more) => setSaid({ ...said, ...more })}
                day={
                  <DayPicker
                    id="paper-on"
                    value={(said.on ?? shown.on) as Day}
                    onChange={(on) => setSaid({ ...said, on })}
                  />
                }
              />
              <RefusedLines refused={preview.error} />
              <Acts asked={asked} shown={shown} onClose={onClose} />
              <p>{sayPapers('panel.by-hand')}</p>
              <p>
                {shown.templateOf
                  ? sayPapers('panel.template-of', { unit: shown.templateOf })
                  : sayPapers('panel.template-shipped')}
              </p>
            </Suspense>
          ) : (
            <Loaded from={preview}>{() => null}</Loaded>
          )}
        </div>
        {shown && <PaperSheet blocks={shown.blocks} />}
      </div>
    </Drawer>
  );
}

type ActsProps = { asked: Subject & Said; shown: Previewed; onClose: () => void };

function Acts({ asked, shown, onClose }: ActsProps) {
  const issue = useChange(issuePaper, ({ id }) => {
    location.assign(paperAddress(id));
    onClose();
  });
  if (shown.issued) {
    return (
      <Notice kind="done" title={sayPapers('panel.issued')}>
        <a href={paperAddress(shown.issued.id)} download>
          {sayPapers('papers.fetch')}
        </a>
      </Notice>
    );
  }
  const what = shown.isNumbered
    ? sayPapers('panel.issue-what', { number: shown.number ?? '…' })
    : sayPapers('panel.issue-what-plain');
  return (
    <div className="stack">
      <RefusedLines refused={issue.error} />
      <div className="paper-acts">
        <ConfirmButton
          words={sayPapers('panel.issue')}
          what={what}
          isBusy={issue.isPending}
          onConfirm={() => issue.mutate(asked)}
        />
        <Button href={draftAddress(asked)} download>
          {sayPapers('panel.draft')}
        </Button>
      </div>
    </div>
  );
}
