import { printDay } from '#web/printDay.ts';
import type { Own } from './OwnPage.tsx';
import { sayOwn } from './sayOwn.ts';

type Due = Own['week'][number];

/** What falls due within seven days or is late. */
export function Week({ own }: { own: Own }) {
  const { week, tasks, people } = own;
  const wordsOf = ({ kind, of }: Due): string => {
    if (kind === 'task') return tasks.find(({ id }) => String(id) === of)?.what ?? '';
    const name = people.find(({ caseCode }) => caseCode === of)?.fullName ?? sayOwn('person.forgotten');
    return sayOwn(kind === 'contact' ? 'week.contact' : 'week.term', { name });
  };
  return (
    <section className="own-week">
      <h2>{sayOwn('week')}</h2>
      {week.length === 0 ? (
        <p>{sayOwn('week.none')}</p>
      ) : (
        <ul>
          {week.map((due) => (
            <li key={`${due.kind} ${due.of}`} className={due.isOverdue ? 'own-late' : undefined}>
              <span>{wordsOf(due)}</span>
              <strong>
                {due.dueOn === null
                  ? sayOwn('week.no-day')
                  : sayOwn(due.isOverdue ? 'week.overdue' : 'week.due', { day: printDay(due.dueOn) })}
              </strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
