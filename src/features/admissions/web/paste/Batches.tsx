import { Button } from 'antd';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { printInstant } from '#web/printDay.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange, useRead } from '#web/reads.ts';
import { listBatches, undoMany } from '../../contract/paste.ts';
import { sayPaste } from './sayPaste.ts';

/** Lists that were pasted lately, each to be taken back. */
export function Batches({ unitCode, latest }: { unitCode: string; latest: number | null }) {
  const found = useRead(listBatches, { unitCode });
  const undo = useChange(undoMany);
  const { error, data, variables } = undo;
  const isStopped = error?.has('pasted-case-was-built-upon') ?? false;
  return (
    <Loaded from={found}>
      {({ batches }) =>
        batches.length > 0 && (
          <section aria-label={sayPaste('batches.title')} className="paste-batches">
            <h2>{sayPaste('batches.title')}</h2>
            <RefusedLines refused={error} />
            {isStopped && variables && (
              <Button onClick={() => undo.mutate({ ...variables, isPartial: true })}>
                {sayPaste('undo.others')}
              </Button>
            )}
            {data && <Notice kind="done" title={sayPaste('done.undone', data)} />}
            <ul>
              {batches.map(({ batchId, madeAt, rows, unitName, undoneAt }) => {
                const at = printInstant(madeAt);
                return (
                  <li key={batchId} className={batchId === latest ? 'paste-latest' : ''}>
                    <span>{sayPaste('batches.line', { at, count: rows, unit: unitName ?? '' })}</span>
                    {undoneAt ? (
                      <span className="case-soft">
                        {sayPaste('batches.undone', { at: printInstant(undoneAt) })}
                      </span>
                    ) : (
                      <Button
                        loading={undo.isPending && variables?.batchId === batchId}
                        aria-label={sayPaste('undo.of', { at })}
                        onClick={() => undo.mutate({ batchId })}
                      >
                        {sayPaste('undo.act')}
                      </Button>
                    )}
                  </li>
                );
              })}
            </ul>
          </section>
        )
      }
    </Loaded>
  );
}
