import { Button, Checkbox, Drawer, Form, Input } from 'antd';
import { DocumentPicker } from '#features/documents/web/DocumentPicker.tsx';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import { NumberInput } from '#web/form/NumberInput.tsx';
import { Notice } from '#web/Notice.tsx';
import { say } from '#web/say.ts';
import { useSession } from '#web/session.ts';
import { changeRound } from '../contract.ts';
import { adoptRound, cancelRound, reviseRound } from '../movesContract.ts';
import { type Answer, rowOf, rowsOfDraft, sumOf } from './rows.ts';
import { sayAllocation } from './sayAllocation.ts';

type Props = { answer: Answer; move: 'adopt' | 'revise' | 'cancel' | 'change'; onClose: () => void };

/** The form of a move that needs a document, a day or a reason. */
export function MoveForms({ answer, move, onClose }: Props) {
  return (
    <Drawer open size="large" title={sayAllocation(`move.${move}`)} onClose={onClose}>
      {move === 'adopt' && <Adopt answer={answer} onClose={onClose} />}
      {move === 'revise' && <Revise answer={answer} onClose={onClose} />}
      {move === 'change' && <Change answer={answer} onClose={onClose} />}
      {move === 'cancel' && <Cancel answer={answer} onClose={onClose} />}
    </Drawer>
  );
}

type OneProps = Omit<Props, 'move'>;
const required = [{ required: true }];
const unitOf = ({ round }: Answer) => ({ code: round.unitCode, name: round.unitName });
const chosen = (answer: Answer) =>
  rowsOfDraft(answer, answer.drafts.find(({ isChosen }) => isChosen)?.name ?? '');

const done = (title: string, onClose: () => void) => (
  <Notice kind="done" title={title}>
    <Button onClick={onClose}>{say('common.close')}</Button>
  </Notice>
);

function Adopt({ answer, onClose }: OneProps) {
  const today = useSession().today as Day;
  type Values = InputOf<typeof adoptRound>;
  return (
    <ActForm<typeof adoptRound, Values>
      endpoint={adoptRound}
      of={answer.round.code}
      initial={{ on: today }}
      inputOf={(values) => ({ ...(given(values) as Values), roundCode: answer.round.code })}
      words={sayAllocation('move.adopt')}
      wayBack={sayAllocation('move.adopt-back')}
      preview={({ documentCode, on }) =>
        documentCode && on
          ? [
              sayAllocation('move.adopt-preview', {
                n: answer.units.length,
                sum: sumOf(chosen(answer), answer.units),
                day: columnDate(on),
              }),
            ]
          : []
      }
      done={({ units }) => done(sayAllocation('move.adopt-done', { n: units }), onClose)}
    >
      {() => (
        <>
          <Form.Item name="documentCode" label={sayAllocation('move.document')} rules={required}>
            <DocumentPicker unit={unitOf(answer)} />
          </Form.Item>
          <Form.Item name="on" label={sayAllocation('move.on')} rules={required}>
            <DayInput />
          </Form.Item>
        </>
      )}
    </ActForm>
  );
}

function Revise({ answer, onClose }: OneProps) {
  const today = useSession().today as Day;
  type Values = InputOf<typeof reviseRound>;
  const rows = chosen(answer);
  const changed = answer.units.filter(
    ({ code, target }) => target && rowOf(rows, code).assigned !== target.current,
  );
  return (
    <ActForm<typeof reviseRound, Values>
      endpoint={reviseRound}
      of={answer.round.code}
      initial={{ on: today }}
      inputOf={(values) => ({ ...(given(values) as Values), roundCode: answer.round.code })}
      words={sayAllocation('move.revise')}
      wayBack={sayAllocation('move.revise-back')}
      preview={({ reason, on }) =>
        reason?.trim() && on
          ? [sayAllocation('move.revise-preview', { n: changed.length, day: columnDate(on) })]
          : []
      }
      done={({ units }) => done(sayAllocation('move.revise-done', { n: units }), onClose)}
    >
      {() => (
        <>
          <Form.Item name="reason" label={sayAllocation('move.reason')} rules={required}>
            <Input.TextArea maxLength={2_000} rows={2} />
          </Form.Item>
          <Form.Item name="documentCode" label={sayAllocation('move.document')}>
            <DocumentPicker unit={unitOf(answer)} />
          </Form.Item>
          <Form.Item name="on" label={sayAllocation('move.on')} rules={required}>
            <DayInput />
          </Form.Item>
        </>
      )}
    </ActForm>
  );
}

function Change({ answer, onClose }: OneProps) {
  const { code, total, reserve, bound, keeping, mustAddUp, answerUntil, reviews, duties } = answer.round;
  type Values = InputOf<typeof changeRound>;
  return (
    <ActForm<typeof changeRound, Values>
      endpoint={changeRound}
      of={code}
      initial={{
        ...{ total: total ?? 0, reserve: reserve ?? 0, mustAddUp },
        ...(answerUntil ? { answerUntil: answerUntil as Day } : {}),
      }}
      inputOf={(values) => ({
        ...{ bound, keeping, duties, reviews: reviews as Day[] },
        ...(given(values) as Values),
        roundCode: code,
      })}
      fieldOf={{ 'allocation-reserve-is-within-the-total': 'reserve' }}
      words={sayAllocation('move.change')}
      wayBack={sayAllocation('move.change-back')}
      preview={({ total: next, reserve: kept }) =>
        typeof next === 'number'
          ? [sayAllocation('move.change-preview', { total: next, reserve: kept ?? 0 })]
          : []
      }
      done={() => done(sayAllocation('move.change-done'), onClose)}
    >
      {() => (
        <>
          <div className="act-pair">
            <Form.Item name="total" label={sayAllocation('open.total')} rules={required}>
              <NumberInput isWhole />
            </Form.Item>
            <Form.Item name="reserve" label={sayAllocation('open.reserve')}>
              <NumberInput isWhole />
            </Form.Item>
            <Form.Item name="answerUntil" label={sayAllocation('round.until')}>
              <DayInput />
            </Form.Item>
          </div>
          <Form.Item name="mustAddUp" valuePropName="checked">
            <Checkbox>{sayAllocation('open.must-add-up')}</Checkbox>
          </Form.Item>
        </>
      )}
    </ActForm>
  );
}

function Cancel({ answer, onClose }: OneProps) {
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
      onDone={onClose}
    >
      {() => (
        <Form.Item name="reason" label={sayAllocation('move.reason')} rules={required}>
          <Input.TextArea maxLength={2_000} rows={2} />
        </Form.Item>
      )}
    </ActForm>
  );
}
