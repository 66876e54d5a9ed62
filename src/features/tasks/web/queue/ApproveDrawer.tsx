import { useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useId, useState } from 'react';
import type { Day } from '#kernel/day.ts';
import { DayPicker } from '#web/DayPicker.tsx';
import { Loading } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { useSession } from '#web/session.ts';
import { ApproveLines } from './ApproveLines.tsx';
import { approve, type Result } from './approve.ts';
import type { Queued } from './fate.ts';
import { sayQueue } from './sayQueue.ts';
import { useFates } from './useFates.ts';

type Props = {
  unitCode: string;
  rows: readonly Queued[];
  /** @param approved codes of the cases that were done */
  onClose: (approved: ReadonlySet<string>) => void;
};

/** One confirmation for many: who will be approved, apart from them who cannot be and why; then a line for each. */
export function ApproveDrawer({ unitCode, rows, onClose }: Props) {
  const client = useQueryClient();
  const label = useId();
  const today = useSession().today as Day;
  const [on, setOn] = useState(today);
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const { fates, isReading } = useFates(unitCode, rows, today);
  const planned = rows.filter(({ caseCode }) => {
    const fate = fates.get(caseCode);
    return fate !== undefined && fate.kind !== 'exception';
  });
  const isDone = ({ caseCode }: Queued): boolean => results.get(caseCode)?.isDone === true;
  const left = planned.filter((row) => !isDone(row));
  const done = rows.filter(isDone).length;
  const run = async (): Promise<void> => {
    setBusy(true);
    await approve(left, {
      fates,
      on,
      onResult: (code, one) => setResults((old) => new Map(old).set(code, one)),
    });
    setBusy(false);
  };
  const close = (): void => {
    onClose(new Set(rows.filter(isDone).map(({ caseCode }) => caseCode)));
    if (results.size > 0) void client.invalidateQueries();
  };
  const records = planned.some(({ caseCode }) => fates.get(caseCode)?.kind === 'record');
  return (
    <Drawer
      open
      title={sayQueue('batch.title', { n: rows.length })}
      onClose={close}
      size="large"
      footer={
        <div className="row">
          {left.length > 0 && (
            <Button type="primary" size="large" loading={isBusy} onClick={run}>
              {sayQueue('batch.run', { n: left.length })}
            </Button>
          )}
          <Button size="large" disabled={isBusy} onClick={close}>
            {sayQueue('batch.close')}
          </Button>
        </div>
      }
    >
      {isReading ? (
        <>
          <p role="status">{sayQueue('batch.reading', { n: rows.length })}</p>
          <Loading />
        </>
      ) : (
        <div className="stack">
          {records && (
            <div>
              <label htmlFor={label}>{sayQueue('batch.on')}</label>
              <div>
                <DayPicker id={label} value={on} onChange={setOn} />
              </div>
            </div>
          )}
          <div>
            <div aria-live="polite">
              {isBusy && <p>{sayQueue('batch.progress', { done, n: planned.length })}</p>}
              {!isBusy && results.size > 0 && (
                <Notice
                  kind={done < rows.length ? 'warning' : 'done'}
                  title={sayQueue('batch.done', { done, left: rows.length - done })}
                />
              )}
            </div>
            <ApproveLines rows={rows} fates={fates} results={results} isBusy={isBusy} />
          </div>
          <p>{sayQueue('batch.way-back')}</p>
        </div>
      )}
    </Drawer>
  );
}
