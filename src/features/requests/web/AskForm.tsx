import { Button, Drawer } from 'antd';
import type { Relation } from '#features/admissions/model.ts';
import { type Day, parseDay } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { given } from '#web/form/given.ts';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { say } from '#web/say.ts';
import { useSession } from '#web/session.ts';
import { sendRequest } from '../contract.ts';
import { AskFields, type Question, type Values } from './AskFields.tsx';
import { sayRequest } from './sayRequest.ts';
import { keyOf, personWords, questionWords } from './words.ts';
import './requests.css';

type Props = {
  question: Question;
  /** What else may be asked about the same person. */
  others: readonly Question[];
  onClose: () => void;
};

const fieldOf = {
  'request-goes-to-another-unit': 'unit',
  'request-names-one-receiver': 'unit',
  'request-is-asked-once': 'unit',
  'request-is-due-after-it-was-sent': 'dueOn',
  'act-in-the-future': 'on',
} as const;

/** A letter to one place about one person. */
export function AskForm({ question, others, onClose }: Props) {
  const today = parseDay(useSession().today) as Day;
  const all = [question, ...others];
  const chosenOf = (keys: readonly string[] = []) => all.filter((one) => keys.includes(keyOf(one)));
  return (
    <Drawer
      open
      size="large"
      title={sayRequest('ask.title', { name: personWords(question) })}
      onClose={onClose}
    >
      <ActForm<typeof sendRequest, Values>
        endpoint={sendRequest}
        of={keyOf(question)}
        initial={{ keys: [keyOf(question)], where: 'inside', on: today }}
        inputOf={({ keys, where, unit, toName, toAddress, ...values }) => ({
          ...given(values),
          caseCode: question.caseCode,
          on: values.on,
          questions: chosenOf(keys).map(({ kind, relation, number }) => ({
            kind,
            number,
            ...(relation === null ? {} : { relation: relation as Relation }),
          })),
          ...(where === 'inside' ? given({ toUnitCode: unit?.value }) : given({ toName, toAddress })),
        })}
        fieldOf={fieldOf}
        words={sayRequest('ask.send')}
        wayBack={sayRequest('ask.way-back')}
        preview={({ keys, where, unit, toName, on }) => {
          const to = where === 'outside' ? toName : unit?.label;
          const questions = chosenOf(keys).map(questionWords).join('; ');
          return to && on && questions
            ? [sayRequest('ask.preview', { to, questions, day: columnDate(on) })]
            : [];
        }}
        done={({ requests }) => <Sent requests={requests} onClose={onClose} />}
      >
        {(_form, values) => <AskFields values={values} all={all} />}
      </ActForm>
    </Drawer>
  );
}

function Sent({
  requests,
  onClose,
}: {
  requests: OutputOf<typeof sendRequest>['requests'];
  onClose: () => void;
}) {
  const days = [...new Set(requests.map(({ dueOn }) => printDay(dueOn)).filter(Boolean))];
  return (
    <Notice
      kind="done"
      title={sayRequest('ask.sent', { n: requests.length })}
      lines={days.length > 0 ? [sayRequest('ask.sent-due', { day: days.join(', ') })] : []}
    >
      <Button onClick={onClose}>{say('common.close')}</Button>
    </Notice>
  );
}
