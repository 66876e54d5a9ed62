import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Drawer } from 'antd';
import { useId, useState } from 'react';
import type { Day } from '#kernel/day.ts';
import type { Endpoint } from '#kernel/endpoint.ts';
import { call } from '#web/api.ts';
import { DayPicker } from '#web/DayPicker.tsx';
import { Icon } from '#web/Icon.tsx';
import { Notice } from '#web/Notice.tsx';
import { Refused } from '#web/refused.ts';
import type { Bulk } from './BulkActs.tsx';
import { sayToday } from './sayToday.ts';
import { keyOf, nameOf, type Remind, type Task } from './task.ts';

/** What became of one case: done, or why not. */
type Result = { isDone: boolean; lines: readonly string[] };

/** An act that needs nothing but its day, under the address at which the server publishes it. */
const plainAct = (act: string) =>
  ({ action: `case.${act}`, method: 'POST', path: `/cases/:caseCode/${act}` }) as unknown as Endpoint;

const inputOf = ({ caseCode, version, matter }: Task, on: Day) => ({
  caseCode,
  version,
  on,
  ...(matter === null ? {} : { matter }),
});

const attempt = async (act: () => Promise<unknown>): Promise<Result> => {
  try {
    await act();
    return { isDone: true, lines: [] };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const lines = error.reasons.map(({ message }) => message);
    return { isDone: false, lines: lines.length > 0 ? lines : [error.title] };
  }
};

type Props = {
  bulk: Bulk;
  on: string;
  remind: Remind;
  onClose: () => void;
};

/** One call per case, one after the other, with a line for each; who has left meanwhile finds what was done. */
export function BulkDrawer({ bulk: { act, words, tasks }, on, remind, onClose }: Props) {
  const client = useQueryClient();
  const label = useId();
  const [day, setDay] = useState(on as Day);
  const [chosen, choose] = useState(() => new Set(tasks.map(keyOf)));
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const wanted = tasks.filter((task) => chosen.has(keyOf(task)));
  const left = wanted.filter((task) => !results.get(keyOf(task))?.isDone);
  const done = wanted.length - left.length;
  const failed = [...results.values()].filter(({ isDone }) => !isDone).length;
  const run = async (): Promise<void> => {
    setBusy(true);
    const found = new Map(results);
    for (const task of left) {
      const doIt = () => (act === null ? remind(task) : call(plainAct(act), inputOf(task, day)));
      found.set(keyOf(task), await attempt(doIt));
      setResults(new Map(found));
    }
    setBusy(false);
  };
  const close = (): void => {
    onClose();
    if (results.size > 0) void client.invalidateQueries();
  };
  const toggle = (key: string): void => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    choose(next);
  };
  return (
    <Drawer open title={sayToday('bulk.act', { step: words, n: tasks.length })} onClose={close} size="large">
      <div className="stack">
        {act !== null && (
          <div>
            <label htmlFor={label}>{sayToday('bulk.on')}</label>
            <div>
              <DayPicker id={label} value={day} onChange={setDay} />
            </div>
          </div>
        )}
        <fieldset className="bulk-cases">
          <legend>{sayToday('bulk.choose')}</legend>
          {tasks.map((task) => (
            <Line
              key={keyOf(task)}
              task={task}
              isChosen={chosen.has(keyOf(task))}
              isBusy={isBusy}
              result={results.get(keyOf(task))}
              onToggle={() => toggle(keyOf(task))}
            />
          ))}
        </fieldset>
        <p>{sayToday('bulk.back')}</p>
        <div aria-live="polite">
          {isBusy && <p>{sayToday('bulk.progress', { done: done + failed, n: wanted.length })}</p>}
          {!isBusy && results.size > 0 && (
            <Notice kind={failed > 0 ? 'warning' : 'done'} title={sayToday('bulk.done', { done, failed })} />
          )}
        </div>
        {left.length > 0 && (
          <Button type="primary" loading={isBusy} onClick={run}>
            {sayToday(act === null ? 'bulk.run-remind' : 'bulk.run', { n: left.length })}
          </Button>
        )}
      </div>
    </Drawer>
  );
}

type LineProps = {
  task: Task;
  isChosen: boolean;
  isBusy: boolean;
  result: Result | undefined;
  onToggle: () => void;
};

function Line({ task, isChosen, isBusy, result, onToggle }: LineProps) {
  return (
    <div className="bulk-case">
      <Checkbox checked={isChosen} disabled={isBusy || result?.isDone === true} onChange={onToggle}>
        {nameOf(task)}, {task.branchName}
      </Checkbox>
      {isBusy && isChosen && result === undefined && <span>{sayToday('bulk.line-waiting')}</span>}
      {result && (
        <span className="bulk-result">
          <Icon name={result.isDone ? 'done' : 'error'} />
          {sayToday(result.isDone ? 'bulk.line-done' : 'bulk.line-failed')}
        </span>
      )}
      {result?.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
