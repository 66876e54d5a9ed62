import { Form, Input, Radio } from 'antd';
import { type Day, parseDay } from '#kernel/day.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import { useSession } from '#web/session.ts';
import { answerRequest } from '../contract.ts';
import { answersTo, type RequestAnswer } from '../model.ts';
import { sayRequest } from './sayRequest.ts';
import { answerWords, type Request } from './words.ts';

type Values = { answer: RequestAnswer; on: Day; receivedOn?: Day; keptAt?: string; reason?: string };

const fieldOf = {
  'act-in-the-future': 'on',
  'request-is-answered-after-it-was-sent': 'on',
  'request-is-received-after-it-was-sent': 'receivedOn',
  'declining-has-a-reason': 'reason',
} as const;

/** The answer: its result, its day, and where the paper lies; never what it says. */
export function AnswerForm({ request }: { request: Request }) {
  const today = parseDay(useSession().today) as Day;
  // Who may take it back is the side that asked: it records what came on paper.
  const isPaper = request.mayWithdraw;
  return (
    <section className="apart">
      <h2>{sayRequest(isPaper ? 'answer.title-paper' : 'answer.title')}</h2>
      <ActForm<typeof answerRequest, Values>
        endpoint={answerRequest}
        of={String(request.id)}
        initial={{ on: today }}
        inputOf={({ reason, ...values }) => ({
          ...given(values),
          requestId: request.id,
          on: values.on,
          answer: values.answer,
          ...(values.answer === 'declined' ? given({ reason }) : {}),
        })}
        fieldOf={fieldOf}
        words={sayRequest('answer.send')}
        wayBack={sayRequest(isPaper ? 'answer.way-back-paper' : 'answer.way-back')}
        preview={({ answer, on }) =>
          answer && on
            ? [sayRequest('answer.preview', { answer: answerWords(answer), day: columnDate(on) })]
            : []
        }
      >
        {(_form, values) => (
          <>
            <Form.Item name="answer" label={sayRequest('answer.result')} rules={[{ required: true }]}>
              <Radio.Group
                className="request-questions"
                options={answersTo(request.kind).map((value) => ({ value, label: answerWords(value) }))}
              />
            </Form.Item>
            {values.answer === 'declined' && (
              <Form.Item
                name="reason"
                label={sayRequest('answer.reason')}
                rules={[{ required: true, whitespace: true }]}
              >
                <Input.TextArea maxLength={2_000} rows={3} />
              </Form.Item>
            )}
            <Form.Item
              name="keptAt"
              label={sayRequest('answer.kept')}
              extra={sayRequest('answer.kept-extra')}
            >
              <Input maxLength={300} autoComplete="off" />
            </Form.Item>
            <div className="act-pair">
              <Form.Item name="on" label={sayRequest('answer.on')} rules={[{ required: true }]}>
                <DayInput />
              </Form.Item>
              {request.receivedOn === null && (
                <Form.Item name="receivedOn" label={sayRequest('answer.received-on')}>
                  <DayInput />
                </Form.Item>
              )}
            </div>
          </>
        )}
      </ActForm>
    </section>
  );
}
