import { Checkbox, Form, Input, Radio } from 'antd';
import type { Day } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { DayInput } from '#web/form/DayInput.tsx';
import type { listQuestions } from '../contract.ts';
import { type Recipient, RecipientPicker } from './RecipientPicker.tsx';
import { sayRequest } from './sayRequest.ts';
import { keyOf, questionWords } from './words.ts';

export type Question = OutputOf<typeof listQuestions>['questions'][number];

export type Values = {
  keys: string[];
  where: 'inside' | 'outside';
  unit?: Recipient;
  toName?: string;
  toAddress?: string;
  isAbroad?: boolean;
  on: Day;
  letterNumber?: string;
  dueOn?: Day;
};
type FieldsProps = { values: Partial<Values>; all: readonly Question[] };

/** Whom to ask, what in the same letter, and what the letter bears. */
export function AskFields({ values, all }: FieldsProps) {
  const isInside = values.where !== 'outside';
  const asksOpinion = all.some((one) => one.kind !== 'verification' && values.keys?.includes(keyOf(one)));
  return (
    <>
      <Form.Item name="where" label={sayRequest('ask.where')}>
        <Radio.Group
          className="request-where"
          options={[
            { value: 'inside', label: sayRequest('ask.inside') },
            { value: 'outside', label: sayRequest('ask.outside') },
          ]}
        />
      </Form.Item>
      {isInside ? (
        <Form.Item
          name="unit"
          label={sayRequest('ask.to')}
          extra={sayRequest('ask.to-extra')}
          rules={[{ required: true }]}
        >
          <RecipientPicker />
        </Form.Item>
      ) : (
        <>
          <Form.Item
            name="toName"
            label={sayRequest('ask.to-name')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
          <Form.Item name="toAddress" label={sayRequest('ask.to-address')}>
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
          <Form.Item name="isAbroad" valuePropName="checked">
            <Checkbox>{sayRequest('ask.is-abroad')}</Checkbox>
          </Form.Item>
        </>
      )}
      <Form.Item
        name="keys"
        label={sayRequest('ask.questions')}
        rules={[{ type: 'array', min: 1, message: sayRequest('ask.none-chosen') }]}
      >
        <Checkbox.Group
          className="request-questions"
          options={all.map((one) => ({ value: keyOf(one), label: questionWords(one) }))}
        />
      </Form.Item>
      <details>
        <summary>{sayRequest('ask.more')}</summary>
        <div className="act-pair">
          <Form.Item name="letterNumber" label={sayRequest('ask.letter')}>
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
          <Form.Item name="on" label={sayRequest('ask.on')} rules={[{ required: true }]}>
            <DayInput />
          </Form.Item>
        </div>
        {asksOpinion && (
          <Form.Item name="dueOn" label={sayRequest('ask.due')} extra={sayRequest('ask.due-extra')}>
            <DayInput />
          </Form.Item>
        )}
      </details>
    </>
  );
}
