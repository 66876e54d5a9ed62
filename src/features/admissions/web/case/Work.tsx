import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { valueWords } from '../eventWords.ts';
import { sayCase } from '../sayCase.ts';
import type { Case, Open } from './CasePage.tsx';
import { Deadlines } from './Deadlines.tsx';
import { Findings } from './Findings.tsx';
import { Missing } from './Missing.tsx';
import { Moves } from './Moves.tsx';
import { NextStep } from './NextStep.tsx';
import { People } from './People.tsx';
import { Tasks } from './Tasks.tsx';

export type PartProps = { one: Case; open: Open };

/** What to do with a case, the most urgent first. */
export function Work({ one, open }: PartProps) {
  return (
    <div className="case-work">
      <div>
        <NextStep one={one} open={open} />
        <Missing one={one} />
        <Tasks one={one} open={open} />
        <Moves one={one} open={open} />
      </div>
      <div>
        <Deadlines one={one} />
        <Findings one={one} />
        <People one={one} open={open} />
      </div>
    </div>
  );
}

/** Why the dossier came back, above everything. */
export function Returned({ one }: { one: Case }) {
  if (one.status !== 'returned') return null;
  const back = one.events.findLast(({ act, isSuperseded }) => act === 'return' && !isSuperseded);
  if (!back) return null;
  const { reasons, note } = back.details as { reasons: string[]; note?: string };
  return (
    <Notice
      kind="warning"
      title={sayCase('returned.title', { day: printDay(back.on) })}
      lines={[
        ...reasons.map((reason) => valueWords('reasons', reason)),
        ...(note ? [note] : []),
        sayCase('returned.cure'),
      ]}
    />
  );
}
