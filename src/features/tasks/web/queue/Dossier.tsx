import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { readCase } from '#features/admissions/contract/reading.ts';
import { OpenedAct } from '#features/admissions/web/act/OpenedAct.tsx';
import { CaseHead } from '#features/admissions/web/case/CaseHead.tsx';
import type { Case, Opened } from '#features/admissions/web/case/CasePage.tsx';
import { Findings } from '#features/admissions/web/case/Findings.tsx';
import { Missing } from '#features/admissions/web/case/Missing.tsx';
import { Tasks } from '#features/admissions/web/case/Tasks.tsx';
import { sayAct, sayCode } from '#features/admissions/web/sayCase.ts';
import { Loaded } from '#web/Loaded.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { usePhone } from '#web/usePhone.ts';
import { Decide } from './Decide.tsx';
import { nameOf, type Queued } from './fate.ts';
import { sayQueue } from './sayQueue.ts';

type Props = { queued: Queued; onApprove: () => void; onDone: (words: string) => void };

/** One dossier with what can be decided and its checklist. */
export function Dossier(props: Props) {
  const { queued } = props;
  const { caseCode, party, act, since } = queued;
  const read = useRead(readCase, { caseCode });
  const isPhone = usePhone();
  return (
    <section className="queue-dossier" aria-label={sayQueue('dossier')}>
      {isPhone && (
        <p>
          <Link className="queue-back" to="." search={{} as never} state={(same) => same}>
            ‹ {sayQueue('back')}
          </Link>
        </p>
      )}
      <div className="queue-head">
        <h2>{nameOf(queued)}</h2>
        <Link to="/ho-so/$caseCode" params={{ caseCode }}>
          {sayQueue('open-case')}
        </Link>
      </div>
      <p>
        {sayQueue('waits-for', {
          party: sayCode('party', party),
          act: sayAct([`act.${act}`]),
          day: printDay(since),
        })}
      </p>
      <Loaded from={read}>{(one) => <Checklist {...props} one={one} />}</Loaded>
    </section>
  );
}

function Checklist({ queued, one, onApprove, onDone }: Props & { one: Case }) {
  const [opened, open] = useState<Opened | null>(null);
  return (
    <>
      <Decide queued={queued} one={one} open={open} onApprove={onApprove} />
      <CaseHead one={one} />
      <Missing one={one} />
      <Findings one={one} />
      <Tasks one={one} open={open} />
      <OpenedAct one={one} opened={opened} onClose={() => open(null)} onDone={onDone} />
    </>
  );
}
