import { Link } from '@tanstack/react-router';
import { sayAct } from '#features/admissions/web/sayCase.ts';
import { Icon } from '#web/Icon.tsx';
import { printDay } from '#web/printDay.ts';
import type { Result } from './approve.ts';
import { type Fate, type Meeting, nameOf, type Queued } from './fate.ts';
import { sayQueue } from './sayQueue.ts';

type Props = {
  rows: readonly Queued[];
  fates: ReadonlyMap<string, Fate>;
  results: ReadonlyMap<string, Result>;
  isBusy: boolean;
};

const KINDS = [
  ['exception', 'batch.exceptions'],
  ['record', 'batch.will'],
  ['agenda', 'batch.agenda'],
] as const;

/** The exceptions with why, those that will be done, and those for a meeting, each under its heading. */
export function ApproveLines({ rows, fates, results, isBusy }: Props) {
  return KINDS.map(([kind, title]) => {
    const some = rows.filter(({ caseCode }) => fates.get(caseCode)?.kind === kind);
    if (some.length === 0) return null;
    return (
      <section key={kind} className="queue-lines">
        <h3>{sayQueue(title, { n: some.length })}</h3>
        {kind === 'exception' && <p className="case-soft">{sayQueue('batch.exceptions-what')}</p>}
        <ul className="case-lines">
          {some.map((row) => (
            <Line
              key={row.caseCode}
              row={row}
              fate={fates.get(row.caseCode) as Fate}
              result={results.get(row.caseCode)}
              isBusy={isBusy}
            />
          ))}
        </ul>
      </section>
    );
  });
}

function ToMeeting({ meeting: { code, heldOn } }: { meeting: Meeting }) {
  return (
    <Link to="/hop/$meetingCode" params={{ meetingCode: code }}>
      {sayQueue('batch.meeting', { day: printDay(heldOn) })}
    </Link>
  );
}

type LineProps = { row: Queued; fate: Fate; result: Result | undefined; isBusy: boolean };

const iconOf = (fate: Fate, result: Result | undefined) => {
  if (result) return result.isDone ? 'done' : 'error';
  return fate.kind === 'exception' ? 'warning' : 'todo';
};

function Line({ row, fate, result, isBusy }: LineProps) {
  const more = fate.kind === 'exception' ? fate.why : (result?.lines ?? []);
  return (
    <li>
      <Icon name={iconOf(fate, result)} />
      <div>
        <p>
          <strong>{nameOf(row)}</strong>, {row.branchName}{' '}
          <span className="case-soft">
            · {fate.kind === 'agenda' ? <ToMeeting meeting={fate.meeting} /> : sayAct([`act.${row.act}`])}
            {result && ` · ${sayQueue(result.isDone ? 'line.done' : 'line.failed')}`}
            {isBusy && !result && fate.kind !== 'exception' && ` · ${sayQueue('line.waiting')}`}
          </span>
        </p>
        {more.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </li>
  );
}
