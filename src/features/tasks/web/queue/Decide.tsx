import { Button } from 'antd';
import type { Case, Open } from '#features/admissions/web/case/CasePage.tsx';
import { sayBlocker, sayCode } from '#features/admissions/web/sayCase.ts';
import { Notice } from '#web/Notice.tsx';
import { useMay } from '#web/useMay.ts';
import { blockersIn, type Queued } from './fate.ts';
import { sayQueue } from './sayQueue.ts';

type Props = { queued: Queued; one: Case; open: Open; onApprove: () => void };

/** Approve, return, send up: those that are open as buttons, and why the one waited for is not. */
export function Decide({ queued, one, open, onApprove }: Props) {
  const may = useMay('case-writer');
  if (!may) return <Notice kind="note" title={sayQueue('read-only')} />;
  const mine = one.moves.filter((move) => move.isMine && blockersIn(move).length === 0);
  const [waited, back, up] = [queued.act, 'return', 'send-up'].map((name) =>
    mine.find(({ act }) => act === name),
  );
  const isVote = waited?.isByVote === true;
  return (
    <>
      <WhyNot queued={queued} one={one} />
      {/* biome-ignore lint/a11y/useSemanticElements: three buttons are no fieldset */}
      <div className="queue-decide" role="group" aria-label={sayQueue('decisions')}>
        {waited && waited !== up && (
          <Button
            type="primary"
            size="large"
            aria-haspopup="dialog"
            onClick={() => (isVote ? onApprove() : open({ act: waited.act }))}
          >
            {sayQueue(isVote ? 'to-meeting' : 'approve')}
          </Button>
        )}
        {back && (
          <Button size="large" aria-haspopup="dialog" onClick={() => open({ act: back.act })}>
            {sayQueue('return')}
          </Button>
        )}
        {up && (
          <Button
            type={waited === up ? 'primary' : 'default'}
            size="large"
            aria-haspopup="dialog"
            onClick={() => open({ act: up.act })}
          >
            {sayQueue('send-up')}
          </Button>
        )}
      </div>
    </>
  );
}

function WhyNot({ queued, one }: Pick<Props, 'queued' | 'one'>) {
  const move = one.moves.find(({ act }) => act === queued.act);
  const lines = !move
    ? [sayQueue('why.moved-on')]
    : [
        ...(move.isMine ? [] : [sayQueue('why.not-mine', { party: sayCode('party', move.by) })]),
        ...blockersIn(move).map(sayBlocker),
      ];
  return lines.length > 0 && <Notice kind="warning" title={sayQueue('not-yet')} lines={lines} />;
}
