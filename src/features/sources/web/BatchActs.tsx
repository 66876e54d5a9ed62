import { useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useId, useState } from 'react';
import { operationOf } from '#features/admissions/web/act/fields.ts';
import { MemberSelect } from '#features/admissions/web/act/MemberSelect.tsx';
import type { Day } from '#kernel/day.ts';
import { call } from '#web/api.ts';
import { DayPicker } from '#web/DayPicker.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { Notice } from '#web/Notice.tsx';
import { Refused } from '#web/refused.ts';
import { useSession } from '#web/session.ts';
import { reviewSources } from '../contract.ts';
import { saySources } from './saySources.ts';

const BATCHES = ['helper', 'review', 'class'] as const;
type Batch = (typeof BATCHES)[number];
type Props = { unitCode: string; codes: readonly string[] };

/** One act for all who were chosen: a helper, the review of this month, the class. */
export function BatchActs({ unitCode, codes }: Props) {
  const [opened, open] = useState<Batch | null>(null);
  return (
    <div className="sources-batch">
      <span>{saySources('batch.for', { count: codes.length })}</span>
      {BATCHES.map((batch) => (
        <Button key={batch} aria-haspopup="dialog" onClick={() => open(batch)}>
          {saySources(`batch.${batch}`)}
        </Button>
      ))}
      {opened && <BatchDrawer batch={opened} unitCode={unitCode} codes={codes} onClose={() => open(null)} />}
    </div>
  );
}

type Done = { done: number; lines: readonly string[] };

const linesOf = (error: unknown, code: string): string[] => {
  if (!(error instanceof Refused)) throw error;
  const lines = error.reasons.map(({ message }) => message);
  return (lines.length > 0 ? lines : [error.title]).map((line) => (code ? `${code}: ${line}` : line));
};

function BatchDrawer({ batch, unitCode, codes, onClose }: Props & { batch: Batch; onClose: () => void }) {
  const client = useQueryClient();
  const [dayId, memberId, untilId] = [useId(), useId(), useId()];
  const { today } = useSession();
  const [on, setOn] = useState(today as Day);
  const [memberCode, setMember] = useState<string>();
  const [until, setUntil] = useState<Day | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState<Done | null>(null);

  const reviewed = async (): Promise<Done> => {
    const month = on.slice(0, 'YYYY-MM'.length);
    try {
      await call(reviewSources, { unitCode, month, on, keep: [...codes], remove: [] });
      return { done: codes.length, lines: [] };
    } catch (error) {
      return { done: 0, lines: linesOf(error, '') };
    }
  };
  const eachOf = async (act: string, more: object): Promise<Done> => {
    const lines: string[] = [];
    for (const caseCode of codes) {
      try {
        await call(operationOf(act), { caseCode, on, ...more });
      } catch (error) {
        lines.push(...linesOf(error, caseCode).slice(0, 1));
      }
    }
    return { done: codes.length - lines.length, lines };
  };
  const run = async (): Promise<void> => {
    setBusy(true);
    const helped = { memberCode, ...(until ? { until } : {}) };
    setDone(
      await (batch === 'review'
        ? reviewed()
        : batch === 'helper'
          ? eachOf('assign-helper', helped)
          : eachOf('enrol-in-class', {})),
    );
    setBusy(false);
  };
  const close = (): void => {
    onClose();
    if (done) void client.invalidateQueries();
  };
  return (
    <Drawer open title={saySources(`batch.${batch}`)} onClose={close} size="large">
      <div className="stack">
        <div>
          <label htmlFor={dayId}>{saySources('batch.day')}</label>
          <div>
            <DayPicker id={dayId} value={on} onChange={setOn} />
          </div>
        </div>
        {batch === 'helper' && (
          <>
            <div>
              <label htmlFor={memberId}>{saySources('batch.member')}</label>
              <div className="sources-field">
                <MemberSelect
                  id={memberId}
                  unitCode={unitCode}
                  isSeveral={false}
                  {...(memberCode ? { value: memberCode } : {})}
                  onChange={(code) => setMember(String(code))}
                />
              </div>
            </div>
            <div>
              <label htmlFor={untilId}>{saySources('batch.until')}</label>
              <div>
                <DayInput
                  id={untilId}
                  {...(until ? { value: until } : {})}
                  onChange={(day) => setUntil(day ?? null)}
                />
              </div>
            </div>
          </>
        )}
        <p>{saySources('batch.back')}</p>
        <div aria-live="polite">
          {done && (
            <Notice
              kind={done.done === codes.length ? 'done' : 'warning'}
              title={saySources('batch.done', { done: done.done, failed: codes.length - done.done })}
              lines={done.lines}
            />
          )}
        </div>
        {(done === null || done.done === 0) && (
          <Button
            type="primary"
            loading={isBusy}
            disabled={batch === 'helper' && memberCode === undefined}
            onClick={run}
          >
            {saySources('batch.run', { count: codes.length })}
          </Button>
        )}
      </div>
    </Drawer>
  );
}
