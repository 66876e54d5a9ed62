import { Form, Input } from 'antd';
import type { InputOf } from '#kernel/endpoint.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { cancelRound } from '../../movesContract.ts';
import { sayAllocation } from '../sayAllocation.ts';
import { type MoveProps, required } from './move.ts';

/** Ends a round that was not adopted. */
export function Cancel({ answer, onDone }: MoveProps) {
  type Values = InputOf<typeof cancelRound>;
  return (
    <ActForm<typeof cancelRound, Values>
      endpoint={cancelRound}
      of={answer.round.code}
      initial={{}}
      isDangerous
      inputOf={(values) => ({ ...values, roundCode: answer.round.code })}
      words={sayAllocation('move.cancel')}
      wayBack={sayAllocation('move.cancel-back')}
      preview={({ reason }) => (reason?.trim() ? [sayAllocation('move.cancel-preview')] : [])}
      onDone={onDone}
    >
      {() => (
        <Form.Item name="reason" label={sayAllocation('move.reason')} rules={required}>
          <Input.TextArea maxLength={2_000} rows={2} />
        </Form.Item>
      )}
    </ActForm>
  );
}
