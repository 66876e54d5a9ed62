import { Link } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { type KeyboardEvent, useId } from 'react';
import { sayAct } from '#features/admissions/web/sayCase.ts';
import { Icon } from '#web/Icon.tsx';
import { printDay } from '#web/printDay.ts';
import { useMay } from '#web/useMay.ts';
import { nameOf, type Queued } from './fate.ts';
import { sayQueue } from './sayQueue.ts';

type Props = {
  rows: readonly Queued[];
  shown: Queued | undefined;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  onApprove: (rows: readonly Queued[]) => void;
};

/** Who waits, for what and how long; chosen ones are approved together. */
export function QueueList({ rows, shown, chosen, onChoose, onApprove }: Props) {
  const id = useId();
  const mayDo = useMay('case-writer');
  const picked = rows.filter(({ caseCode }) => chosen.has(caseCode));
  const toggle = (caseCode: string): void => {
    const next = new Set(chosen);
    if (!next.delete(caseCode)) next.add(caseCode);
    onChoose(next);
  };
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{sayQueue('list')}</h2>
      {mayDo && (
        <div className="queue-tools">
          <Checkbox
            checked={picked.length === rows.length}
            indeterminate={picked.length > 0 && picked.length < rows.length}
            onChange={({ target }) =>
              onChoose(new Set(target.checked ? rows.map(({ caseCode }) => caseCode) : []))
            }
          >
            {sayQueue('choose-all')}
          </Checkbox>
          {picked.length > 0 && (
            <Button type="primary" aria-haspopup="dialog" onClick={() => onApprove(picked)}>
              {sayQueue('approve-chosen', { n: picked.length })}
            </Button>
          )}
        </div>
      )}
      <ol className="queue-rows">
        {rows.map((row) => (
          <li key={row.caseCode} className={row === shown ? 'queue-row queue-shown' : 'queue-row'}>
            {mayDo && (
              <Checkbox
                checked={chosen.has(row.caseCode)}
                aria-label={sayQueue('choose', { name: nameOf(row) })}
                onChange={() => toggle(row.caseCode)}
              />
            )}
            <Link
              to="."
              search={{ case: row.caseCode } as never}
              state={(same) => same}
              resetScroll={false}
              activeProps={{}}
              {...(row === shown ? { 'aria-current': true } : {})}
              onKeyDown={moveByArrows}
            >
              <Told row={row} />
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The arrow keys go to the row before or after. */
const moveByArrows = (event: KeyboardEvent<HTMLAnchorElement>): void => {
  const row = event.currentTarget.closest('li');
  const next = { ArrowDown: row?.nextElementSibling, ArrowUp: row?.previousElementSibling }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  next?.querySelector('a')?.focus();
};

function Told({ row }: { row: Queued }) {
  const { act, days, dueOn, isOverdue, branchName } = row;
  return (
    <>
      <strong>{nameOf(row)}</strong>
      <span>{sayAct([`act.${act}`])}</span>
      <span className={isOverdue ? 'case-overdue' : 'case-soft'}>
        {isOverdue && <Icon name="warning" />}
        {[
          days === 0 ? sayQueue('waits-today') : sayQueue('waits', { days }),
          dueOn && sayQueue(isOverdue ? 'overdue' : 'due', { day: printDay(dueOn) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span className="case-soft">{branchName}</span>
    </>
  );
}
