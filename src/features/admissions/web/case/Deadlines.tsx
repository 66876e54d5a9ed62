import { Link } from '@tanstack/react-router';
import { type Day, daysBetween } from '#kernel/day.ts';
import { printCount } from '#kernel/number.ts';
import { Icon } from '#web/Icon.tsx';
import { printDay } from '#web/printDay.ts';
import { sayAct, sayCase, sayCode } from '../sayCase.ts';
import type { Case } from './CasePage.tsx';
import { Unverified } from './Missing.tsx';
import { Section } from './Section.tsx';

type Clock = Case['clocks'][number];

const standsOn = ({ dueOn, endedOn }: Clock, on: string): string => {
  if (endedOn) return sayCase('deadlines.ended', { day: printDay(endedOn) });
  const days = daysBetween(on as Day, dueOn as Day);
  if (days === 0) return sayCase('deadlines.today');
  return days > 0
    ? sayCase('deadlines.running', { days: printCount(days) })
    : sayCase('deadlines.overdue', { days: printCount(-days) });
};

/** `natural-father-1`: the relative of whom a reply is awaited. */
const ofWhom = (of: string): string => {
  const relation = sayAct([`value.relation.${of.replace(/-\d+$/, '')}`]);
  return relation && `: ${relation}`;
};

/** The deadlines that run, the next first; those that ended below. */
export function Deadlines({ one }: { one: Case }) {
  const running = one.clocks
    .filter(({ endedOn }) => endedOn === null)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const ended = one.clocks.filter(({ endedOn }) => endedOn !== null);
  return (
    <Section title={sayCase('deadlines.title')}>
      {running.length === 0 ? <p>{sayCase('deadlines.none')}</p> : <Lines clocks={running} on={one.on} />}
      {ended.length > 0 && (
        <details className="case-more">
          <summary>{sayCase('deadlines.past')}</summary>
          <Lines clocks={ended} on={one.on} />
        </details>
      )}
      <p className="case-acts">
        <Link to="/tham-tra/{-$part}" params={{ part: undefined }} search={{ caseCode: one.code } as object}>
          {sayCase('requests.ask')}
        </Link>
        <Link to="/tham-tra/{-$part}" params={{ part: 'da-gui' }} search={{ caseCode: one.code } as object}>
          {sayCase('requests.sent')}
        </Link>
      </p>
    </Section>
  );
}

function Lines({ clocks, on }: { clocks: readonly Clock[]; on: string }) {
  return (
    <ul className="case-lines">
      {clocks.map((clock) => (
        <li
          key={`${clock.kind} ${clock.of} ${clock.startsOn}`}
          className={clock.isOverdue ? 'is-overdue' : ''}
        >
          <Icon name={clock.endedOn ? 'done' : clock.isOverdue ? 'warning' : 'clock'} />
          <div>
            <p>
              {sayCode('clock', clock.kind)}
              {ofWhom(clock.of)}
            </p>
            <p>
              <strong>{printDay(clock.dueOn)}</strong> · {standsOn(clock, on)}{' '}
              <Unverified isUnverified={clock.isUnverified} />
            </p>
            <p className="case-soft">{sayCode('party', clock.owner)}</p>
            {clock.isUnsure && <p className="case-soft">{sayCase('deadlines.unsure')}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
