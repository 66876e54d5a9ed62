import { Button } from 'antd';
import { Icon } from '#web/Icon.tsx';
import { printDay } from '#web/printDay.ts';
import { useMay } from '#web/useMay.ts';
import { eventWords } from '../eventWords.ts';
import { sayCase } from '../sayCase.ts';
import type { Case, Open } from './CasePage.tsx';
import { lastStanding } from './offered.ts';
import type { PartProps } from './Work.tsx';
import '#features/organisations/web/history.css';

type Event = Case['events'][number];

/** All that happened, in sentences, the newest day first; what was corrected stays, struck and explained. */
export function History({ one, open }: PartProps) {
  const may = useMay('case-writer');
  const said = one.events.filter(({ isVoid }) => !isVoid);
  const events = said.toSorted((a, b) => (a.on === b.on ? b.id - a.id : a.on < b.on ? 1 : -1));
  const last = may ? lastStanding(one) : undefined;
  return (
    <>
      {last && (
        <p className="case-undo">
          <Button onClick={() => open({ correct: last, isVoid: true })}>{sayCase('history.undo')}</Button>
        </p>
      )}
      {events.length === 0 && <p>{sayCase('history.none')}</p>}
      <ol className="timeline">
        {events.map((event) => (
          <Line key={event.id} event={event} one={one} open={may ? open : null} />
        ))}
        <li>
          <time dateTime={one.openedOn}>{printDay(one.openedOn)}</time>
          <p className="timeline-what">{sayCase('history.opened')}</p>
        </li>
      </ol>
    </>
  );
}

function Line({ event, one, open }: { event: Event; one: Case; open: Open | null }) {
  const words = eventWords(event, one);
  const by = one.events.find(({ supersedes }) => supersedes === event.id);
  return (
    <li>
      <time dateTime={event.on}>{printDay(event.on)}</time>
      <div>
        <p className="timeline-what">{event.isSuperseded ? <del>{words}</del> : words}</p>
        {by && (
          <p className="timeline-by">
            <Icon name="note" />
            {sayCase(by.isVoid ? 'history.void' : 'history.superseded', {
              day: printDay(by.recordedAt.slice(0, 10)),
              reason: by.reason ?? '',
            })}
          </p>
        )}
        {event.supersedes !== null && (
          <p className="timeline-by">{sayCase('history.stands-for', { reason: event.reason ?? '' })}</p>
        )}
        {event.supersedes === null && event.reason && (
          <p className="timeline-by">{sayCase('history.on-paper', { reason: event.reason })}</p>
        )}
        <p className="timeline-by">
          {sayCase('history.recorded', { day: printDay(event.recordedAt.slice(0, 10)) })}
        </p>
        {open && !event.isSuperseded && (
          <Button
            size="small"
            className="timeline-act"
            aria-label={sayCase('history.correct-what', { day: printDay(event.on) })}
            onClick={() => open({ correct: event, isVoid: false })}
          >
            {sayCase('history.correct')}
          </Button>
        )}
      </div>
    </li>
  );
}
