import type { InputOf } from '#kernel/endpoint.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { changeRound } from '../../contract.ts';
import { FrameFields } from '../FrameFields.tsx';
import { type FrameValues, frameSent, frameShown } from '../frame.ts';
import { sayAllocation } from '../sayAllocation.ts';
import type { MoveProps } from './move.ts';

/** The whole frame of a round, until it is adopted. */
export function Change({ answer, done }: MoveProps) {
  const { code } = answer.round;
  return (
    <ActForm<typeof changeRound, FrameValues>
      endpoint={changeRound}
      of={code}
      initial={frameShown(answer)}
      inputOf={(values) => ({ ...(frameSent(values) as InputOf<typeof changeRound>), roundCode: code })}
      fieldOf={{ 'allocation-reserve-is-within-the-total': 'reserve' }}
      words={sayAllocation('move.change')}
      wayBack={sayAllocation('move.change-back')}
      preview={({ total, reserve }) =>
        typeof total === 'number'
          ? [sayAllocation('move.change-preview', { total, reserve: reserve ?? 0 })]
          : []
      }
      done={() => done(sayAllocation('move.change-done'))}
    >
      {() => <FrameFields />}
    </ActForm>
  );
}
