import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { useMay } from '#web/useMay.ts';
import { proposeRound } from '../movesContract.ts';
import { type Move, WORKFLOW } from '../workflow.ts';
import type { MoveForm } from './moves/MoveDrawer.tsx';
import type { Answer } from './rows.ts';
import { sayAllocation } from './sayAllocation.ts';

const MoveDrawer = lazy(async () => ({ default: (await import('./moves/MoveDrawer.tsx')).MoveDrawer }));

/** The moves that are open for the side that divides. */
export function Moves({ answer, isSaved }: { answer: Answer; isSaved: boolean }) {
  const { round } = answer;
  const mayWrite = useMay(proposeRound.policy);
  const [opened, open] = useState<MoveForm | null>(null);
  const propose = useChange(proposeRound);
  const may = (move: Move): boolean => mayWrite && WORKFLOW[round.state][move] !== undefined;
  if (!mayWrite) return null;
  return (
    <section aria-label={sayAllocation('moves.title')}>
      <h2>{sayAllocation('moves.title')}</h2>
      {!isSaved && <p>{sayAllocation('moves.save-first')}</p>}
      <div className="allocation-tools">
        {isSaved && may('propose') && (
          <ConfirmButton
            words={sayAllocation('move.propose')}
            what={sayAllocation(answer.isOfMembers ? 'move.propose-members' : 'move.propose-what', {
              n: answer.units.length,
            })}
            isBusy={propose.isPending}
            onConfirm={() => propose.mutate({ roundCode: round.code })}
          />
        )}
        {isSaved && may('cancel') && (
          <Button aria-haspopup="dialog" onClick={() => open('change')}>
            {sayAllocation('move.change')}
          </Button>
        )}
        {(['adopt', 'revise', 'cancel'] as const)
          .filter((move) => may(move) && (isSaved || move === 'cancel'))
          .map((move) => (
            <Button key={move} danger={move === 'cancel'} aria-haspopup="dialog" onClick={() => open(move)}>
              {sayAllocation(`move.${move}`)}
            </Button>
          ))}
      </div>
      <RefusedLines refused={propose.error} />
      {opened && (
        <Suspense>
          <MoveDrawer answer={answer} move={opened} onClose={() => open(null)} />
        </Suspense>
      )}
    </section>
  );
}
