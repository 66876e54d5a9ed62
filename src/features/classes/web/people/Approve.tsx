import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { ListTable } from '#web/list/ListTable.tsx';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { useMay } from '#web/useMay.ts';
import { decideNominations } from '../../contract/people.ts';
import { kindWords, sayClass } from '../sayClass.ts';
import { useTicked } from '../useTicked.ts';
import type { Nomination } from './Nominations.tsx';
import { personColumns } from './personColumns.ts';

/** Those who wait for the committee, decided on many at once. */
export function Approve({ people }: { people: readonly Nomination[] }) {
  const mine = people.filter(({ isMineToApprove }) => isMineToApprove);
  const mayApprove = useMay(decideNominations.policy) && mine.length > 0;
  const id = useId();
  const [reason, setReason] = useState('');
  const { choice, ticked, isAll, turnAll, clear } = useTicked(mine.map(({ nominationId }) => nominationId));
  const decide = useChange(decideNominations, clear);
  if (people.length === 0 && !decide.data) return null;
  const send = (isApproved: boolean) =>
    decide.mutate({
      nominationIds: ticked.map(Number),
      isApproved,
      ...(isApproved ? {} : { reason: reason.trim() }),
    });
  const n = ticked.length;
  return (
    <section className="block">
      <h2>{sayClass('approve.title', { n: people.length })}</h2>
      <div aria-live="polite">
        {decide.data && <Notice kind="done" title={sayClass('approve.done', { n: decide.data.decided })} />}
      </div>
      <RefusedLines refused={decide.error} />
      {people.length > 0 && !mayApprove && <p>{sayClass('approve.not-mine')}</p>}
      {mayApprove && (
        <>
          <div className="row class-acts">
            <Button onClick={turnAll}>{sayClass(isAll ? 'approve.none' : 'approve.all')}</Button>
            <Button type="primary" disabled={n === 0} loading={decide.isPending} onClick={() => send(true)}>
              {sayClass('approve.act', { n })}
            </Button>
          </div>
          <ListTable
            label={sayClass('approve.list')}
            rows={mine}
            keyOf={({ nominationId }) => nominationId}
            first={1}
            choice={choice}
            columns={[
              personColumns.name,
              personColumns.born,
              personColumns.branch,
              { id: 'kind', title: sayClass('people.kind'), show: ({ kind }) => kindWords(kind) },
              {
                id: 'className',
                title: sayClass('people.class'),
                show: ({ className }) => className ?? sayClass('people.any-class'),
              },
              {
                id: 'nominatedOn',
                title: sayClass('people.on'),
                show: ({ nominatedOn }) => printDay(nominatedOn),
              },
            ]}
          />
          {n > 0 && (
            <div className="class-refuse">
              <label htmlFor={id}>{sayClass('approve.reason')}</label>
              <Input
                id={id}
                maxLength={300}
                autoComplete="off"
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
              <Button
                danger
                disabled={reason.trim() === ''}
                loading={decide.isPending}
                onClick={() => send(false)}
              >
                {sayClass('approve.refuse', { n })}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
