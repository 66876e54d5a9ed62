import { Icon } from '#web/Icon.tsx';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { timelineOf } from '../timeline.ts';
import { documentName } from './documentName.ts';
import { EventSentence } from './EventSentence.tsx';
import { sayHistory } from './sayHistory.ts';
import type { Unit } from './UnitPage.tsx';
import { useNames } from './useNames.ts';
import './history.css';

/** The unit's life in sentences, the newest first: what happened, from what to what, by which document. */
export function Timeline({ unit }: { unit: Unit }) {
  const documentKind = useNames('document-kind');
  const events = timelineOf(unit);
  if (events.length === 0)
    return (
      <Notice kind="note" title={sayHistory('history.none')} lines={[sayHistory('history.none-cure')]} />
    );
  return (
    <ol className="timeline">
      {events.map((event) => (
        <li key={`${event.on} ${event.kind} ${event.units.map(({ code }) => code).join(' ')}`}>
          <time dateTime={event.on}>{printDay(event.on)}</time>
          <div>
            <p className="timeline-what">
              <EventSentence event={event} />
            </p>
            {event.document && (
              <p className="timeline-by">
                <Icon name="card" />
                {sayHistory('history.by', {
                  document: [
                    documentName(event.document, documentKind),
                    event.document.number && event.document.title,
                  ]
                    .filter(Boolean)
                    .join(': '),
                })}
              </p>
            )}
            {event.note && <p className="timeline-by">{event.note}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
