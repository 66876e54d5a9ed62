import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { printDay } from '#web/printDay.ts';
import { useMay } from '#web/useMay.ts';
import { sayAct, sayCase, sayCode } from '../sayCase.ts';
import type { Case } from './CasePage.tsx';
import { isOnlyLate, isOpen } from './offered.ts';
import { Section } from './Section.tsx';
import type { PartProps } from './Work.tsx';

/** The one thing to do now, as one big button; or who is waited for. */
export function NextStep({ one, open }: PartProps) {
  return (
    <Section title={sayCase('next.title')}>
      <div className="next-step">
        <Next one={one} open={open} />
      </div>
    </Section>
  );
}

const isOver = ({ group }: Case): boolean => group === 'ended';

function Next({ one, open }: PartProps) {
  const may = useMay('case-writer');
  const move = one.moves.find(({ act }) => act === one.next);
  if (!move) {
    return isOver(one) ? (
      <p>{sayCase('next.over')}</p>
    ) : (
      <>
        <p className="next-what">{sayCase('next.none')}</p>
        <p>{sayCase('next.none-why')}</p>
      </>
    );
  }
  const act = sayAct([`act.${move.act}`]);
  const party = sayCode('party', move.by);
  const isVote = move.isByVote;
  return (
    <>
      {may && move.isMine && !isVote && isOpen(move) ? (
        <Button type="primary" size="large" onClick={() => open({ act: move.act })}>
          {act}
        </Button>
      ) : (
        <p className="next-what">{move.isMine ? act : sayCase('next.waits', { party, act })}</p>
      )}
      <p>{sayCase('next.who', { party })}</p>
      <Due one={one} />
      {move.blockers.length > 0 && <p>{sayCase(isOnlyLate(move) ? 'next.late' : 'next.blocked')}</p>}
      {isVote && (
        <p>
          {sayCase('next.vote')} <Link to="/hop">{sayCase('next.meetings')}</Link>
        </p>
      )}
    </>
  );
}

/** The nearest deadline that runs. */
function Due({ one }: { one: Case }) {
  const due = one.clocks
    .filter(({ endedOn }) => endedOn === null)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];
  if (!due) return null;
  return (
    <p>
      {sayCode('clock', due.kind)}:{' '}
      <strong>{sayCase(due.isOverdue ? 'next.overdue' : 'next.due', { day: printDay(due.dueOn) })}</strong>
    </p>
  );
}
