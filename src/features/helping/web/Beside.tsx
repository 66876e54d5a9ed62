import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { say } from '#web/say.ts';
import { finishOwnTask, withdrawOwn } from '../contract.ts';
import { nameOf } from './names.ts';
import type { Own } from './OwnPage.tsx';
import { sayOwn } from './sayOwn.ts';

/** What was given to the member, whom the member put forward, and who was admitted with this help. */
export function Beside({ own: { tasks, proposals, brought } }: { own: Own }) {
  return (
    <>
      {tasks.length > 0 && (
        <section>
          <h2>{sayOwn('task.title')}</h2>
          <ul className="own-lines">
            {tasks.map((task) => (
              <TaskLine key={task.id} task={task} />
            ))}
          </ul>
        </section>
      )}
      {proposals.length > 0 && <Proposals proposals={proposals} />}
      {brought.length > 0 && (
        <section>
          <h2>{sayOwn('brought')}</h2>
          <ul className="own-lines">
            {brought.map((one) => (
              <li key={one.id}>
                {sayOwn('brought.line', { name: nameOf(one), day: printDay(one.ceremonyOn) })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function TaskLine({ task: { id, what } }: { task: Own['tasks'][number] }) {
  const field = useId();
  const [isOpen, open] = useState(false);
  const [result, setResult] = useState('');
  const [isMissing, setMissing] = useState(false);
  const finish = useChange(finishOwnTask);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(result.trim() === '');
    if (result.trim() !== '') finish.mutate({ id, result: result.trim() });
  };
  return (
    <li>
      <span>{what}</span>
      {isOpen ? (
        <form className="own-form" onSubmit={send}>
          <RefusedLines refused={finish.error} />
          {isMissing && <Notice kind="error" title={sayOwn('task.empty')} />}
          <label htmlFor={field}>{sayOwn('task.result')}</label>
          <Input
            id={field}
            maxLength={300}
            value={result}
            onChange={({ target }) => setResult(target.value)}
          />
          <div className="own-acts">
            <Button type="primary" htmlType="submit" loading={finish.isPending}>
              {sayOwn('contact.save')}
            </Button>
            <Button onClick={() => open(false)}>{say('common.cancel')}</Button>
          </div>
        </form>
      ) : (
        <Button aria-label={sayOwn('task.done-which', { what })} onClick={() => open(true)}>
          {sayOwn('task.done')}
        </Button>
      )}
    </li>
  );
}

type Proposal = Own['proposals'][number];

const stateOf = ({ state, returnReason }: Proposal): string => {
  if (state === 'returned') return sayOwn('proposal.returned', { reason: returnReason ?? '' });
  return sayOwn(state === 'accepted' ? 'proposal.accepted' : 'proposal.waiting');
};

function Proposals({ proposals }: Pick<Own, 'proposals'>) {
  const withdraw = useChange(withdrawOwn);
  return (
    <section>
      <h2>{sayOwn('proposals')}</h2>
      <RefusedLines refused={withdraw.error} />
      <ul className="own-lines">
        {proposals.map((one) => {
          const name = nameOf(one);
          return (
            <li key={one.id}>
              <span>{sayOwn('proposal.line', { name, day: printDay(one.on), state: stateOf(one) })}</span>
              {one.state !== 'accepted' && (
                <ConfirmButton
                  words={sayOwn('proposal.withdraw')}
                  label={sayOwn('proposal.withdraw-which', { name })}
                  what={sayOwn('proposal.withdraw-what')}
                  isBusy={withdraw.isPending}
                  onConfirm={() => withdraw.mutate({ introductionId: one.id })}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
