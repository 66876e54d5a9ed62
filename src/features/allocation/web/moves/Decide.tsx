import { Form, Input } from 'antd';
import { DocumentPicker } from '#features/documents/web/DocumentPicker.tsx';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import { useSession } from '#web/session.ts';
import { adoptRound, reviseRound } from '../../movesContract.ts';
import { type Answer, rowOf, rowsOfDraft, sumOf } from '../rows.ts';
import { sayAllocation } from '../sayAllocation.ts';
import { type MoveProps, required } from './move.ts';

const chosen = (answer: Answer) =>
  rowsOfDraft(answer, answer.drafts.find(({ isChosen }) => isChosen)?.name ?? '');

/** The document and the day by which a committee decides. */
function DecidedBy({ answer, isDocumentRequired = false }: { answer: Answer; isDocumentRequired?: boolean }) {
  const { unitCode: code, unitName: name } = answer.round;
  return (
    <>
      <Form.Item
        name="documentCode"
        label={sayAllocation('move.document')}
        rules={isDocumentRequired ? required : []}
      >
        <DocumentPicker unit={{ code, name }} />
      </Form.Item>
      <Form.Item name="on" label={sayAllocation('move.on')} rules={required}>
        <DayInput />
      </Form.Item>
    </>
  );
}

/** Numbers become targets; of units by a document, of members by the branch itself. */
export function Adopt({ answer, done }: MoveProps) {
  const today = useSession().today as Day;
  const { units, isOfMembers, round } = answer;
  const rows = chosen(answer);
  const n = isOfMembers ? units.filter(({ code }) => rowOf(rows, code).assigned).length : units.length;
  type Values = InputOf<typeof adoptRound>;
  return (
    <ActForm<typeof adoptRound, Values>
      endpoint={adoptRound}
      of={round.code}
      initial={{ on: today }}
      inputOf={(values) => ({ ...(given(values) as Values), roundCode: round.code })}
      fieldOf={{ 'allocation-needs-a-document': 'documentCode' }}
      words={sayAllocation('move.adopt')}
      wayBack={sayAllocation('move.adopt-back')}
      preview={({ documentCode, on }) =>
        (documentCode || isOfMembers) && on
          ? [sayAllocation('move.adopt-preview', { n, sum: sumOf(rows, units), day: columnDate(on) })]
          : []
      }
      done={({ units: made }) => done(sayAllocation('move.adopt-done', { n: made }))}
    >
      {() => <DecidedBy answer={answer} isDocumentRequired={!isOfMembers} />}
    </ActForm>
  );
}

/** Numbers that changed since they were given; the first ones stay readable. */
export function Revise({ answer, done }: MoveProps) {
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
      done={({ units }) => done(sayAllocation('move.revise-done', { n: units }))}
    >
      {() => (
        <>
          <Form.Item name="reason" label={sayAllocation('move.reason')} rules={required}>
            <Input.TextArea maxLength={2_000} rows={2} />
          </Form.Item>
          <DecidedBy answer={answer} />
        </>
      )}
    </ActForm>
  );
}
