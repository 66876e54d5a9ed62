import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { call } from '#web/api.ts';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { Notice } from '#web/Notice.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import type { Refused } from '#web/refused.ts';
import { readBatch, startBatch } from '../batchContract.ts';
import { LineInput } from './LineInput.tsx';
import { sayReason } from './reasons.ts';
import { sayPapers } from './sayPapers.ts';

type Kind = InputOf<typeof startBatch>['kind'];
type Papers = InputOf<typeof startBatch>['papers'];
type Progress = OutputOf<typeof readBatch>;
type Props = {
  kind: Kind;
  chosen: Papers;
  hasRows: boolean;
  onAll: () => void;
  onStarted: () => void;
};

const askAgainMs = 1_000;

/** Issues the chosen papers, says how far it is, and gives them in one file. */
export function Batch({ kind, chosen, hasRows, onAll, onStarted }: Props) {
  const [place, setPlace] = useState('');
  const [term, setTerm] = useState('');
  const [id, setId] = useState<number | null>(null);
  const start = useChange(startBatch, (made) => {
    setId(made.id);
    onStarted();
  });
  const count = chosen.length;
  return (
    <div className="stack">
      {id !== null && <Under id={id} />}
      <RefusedLines refused={start.error} />
      {hasRows && (
        <div className="paper-acts paper-batch">
          <div>
            <LineInput
              label={sayPapers('panel.place')}
              hint={sayPapers('panel.place-hint')}
              value={place}
              onChange={setPlace}
              maxLength={40}
            />
          </div>
          <div>
            <LineInput
              label={sayPapers('panel.term')}
              hint={sayPapers('panel.term-hint')}
              value={term}
              onChange={setTerm}
              maxLength={40}
            />
          </div>
          <Button onClick={onAll}>{sayPapers('due.all')}</Button>
          {count > 0 && (
            <ConfirmButton
              words={sayPapers('due.start', { count })}
              what={sayPapers('due.start-what', { count })}
              isBusy={start.isPending}
              onConfirm={() =>
                start.mutate({
                  kind,
                  papers: chosen,
                  ...(place ? { place } : {}),
                  ...(term ? { term } : {}),
                })
              }
            />
          )}
        </div>
      )}
    </div>
  );
}

function Under({ id }: { id: number }) {
  const { data } = useQuery<Progress, Refused>({
    queryKey: [readBatch.action, id],
    queryFn: ({ signal }) => call(readBatch, { id }, { signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'ready' ? false : askAgainMs),
  });
  if (!data) return null;
  const { status, issued, refused, total } = data;
  if (status !== 'ready') {
    return (
      <Notice kind="note" title={sayPapers('due.under-way', { done: issued + refused.length, total })} />
    );
  }
  return (
    <Notice
      kind={refused.length > 0 ? 'warning' : 'done'}
      title={sayPapers('due.ready', { done: issued, total })}
      lines={refused.map(({ fullName, caseCode, meetingCode, reasons }) =>
        sayPapers('due.refused', {
          name: fullName ?? caseCode ?? meetingCode ?? '',
          reasons: reasons.map(sayReason).join(' '),
        }),
      )}
    >
      {issued > 0 && (
        <a href={`/api/v1/paper-batches/${id}/file`} download>
          {sayPapers('due.fetch')}
        </a>
      )}
    </Notice>
  );
}
