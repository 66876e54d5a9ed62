import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '#web/Loaded.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { useMay } from '#web/useMay.ts';
import { listOccasions, previewPaper, showPaper } from '../contract.ts';
import { nameOf, type Occasion, stateOf, subjectOf } from './occasion.ts';
import { PaperSheet } from './PaperSheet.tsx';
import { sayPapers } from './sayPapers.ts';
import './papers.css';

/** Every paper of a case as a sheet: what was issued as it was frozen, what was not as it would be now. */
export function CaseSheets({ caseCode }: { caseCode: string }) {
  const read = useRead(listOccasions, { caseCode });
  return (
    <section className="paper-sheets" aria-labelledby="paper-sheets">
      <h2 id="paper-sheets">{sayPapers('sheets.title')}</h2>
      <Loaded from={read}>
        {({ occasions }) =>
          occasions.length === 0 ? (
            <p>{sayPapers('case.none')}</p>
          ) : (
            <>
              <p>
                <Link to="/giay-to" search={{ case: caseCode }}>
                  {sayPapers('sheets.print')}
                </Link>
              </p>
              {occasions.map((one) => (
                <Foldable key={`${one.kind} ${one.eventId ?? one.meetingCode}`} one={one} />
              ))}
            </>
          )
        }
      </Loaded>
    </section>
  );
}

/** One paper, read only when it is opened: each look is written into the log. */
function Foldable({ one }: { one: Occasion }) {
  const [isOpen, setOpen] = useState(false);
  const may = useMay(previewPaper.policy);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {nameOf(one)} <span className="paper-soft">{`${printDay(one.on)} · ${stateOf(one)}`}</span>
      </summary>
      {isOpen && one.issued && <Issued id={one.issued.id} />}
      {isOpen && !one.issued && (may ? <Coming one={one} /> : <p>{sayPapers('sheets.not-mine')}</p>)}
    </details>
  );
}

function Issued({ id }: { id: number }) {
  const read = useRead(showPaper, { id });
  return <Loaded from={read}>{({ blocks }) => <PaperSheet blocks={blocks} />}</Loaded>;
}

function Coming({ one }: { one: Occasion }) {
  const read = useRead(previewPaper, subjectOf(one));
  return <Loaded from={read}>{({ blocks }) => <PaperSheet blocks={blocks} />}</Loaded>;
}
