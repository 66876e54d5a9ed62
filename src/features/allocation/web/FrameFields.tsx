import { Button, Checkbox, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { DayInput } from '#web/form/DayInput.tsx';
import { NumberInput } from '#web/form/NumberInput.tsx';
import { DUTY_PARTIES, KEEPINGS, ROUND_BOUNDS } from '../model.ts';
import { sayAllocation } from './sayAllocation.ts';

const required = [{ required: true }];

/** The frame of a round: what is divided and kept back, days, how it is divided, duties; `more` stands first among the rest. */
export function FrameFields({ more }: { more?: ReactNode }) {
  return (
    <>
      <div className="act-pair">
        <Form.Item name="total" label={sayAllocation('open.total')} rules={required}>
          <NumberInput isWhole />
        </Form.Item>
        <Form.Item name="reserve" label={sayAllocation('open.reserve')}>
          <NumberInput isWhole />
        </Form.Item>
        <Form.Item
          name="answerUntil"
          label={sayAllocation('round.until')}
          extra={sayAllocation('open.until-extra')}
        >
          <DayInput />
        </Form.Item>
      </div>
      <Reviews />
      <Form.Item name="mustAddUp" valuePropName="checked">
        <Checkbox>{sayAllocation('open.must-add-up')}</Checkbox>
      </Form.Item>
      <details>
        <summary>{sayAllocation('open.more')}</summary>
        {more}
        <Form.Item name="bound" label={sayAllocation('open.bound')}>
          <Radio.Group
            className="act-choices"
            options={ROUND_BOUNDS.map((value) => ({ value, label: sayAllocation(`bound.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="keeping" label={sayAllocation('open.keeping')}>
          <Radio.Group
            className="act-choices"
            options={KEEPINGS.map((value) => ({ value, label: sayAllocation(`keeping.${value}`) }))}
          />
        </Form.Item>
        {DUTY_PARTIES.map((party) => (
          <Form.Item
            key={party}
            name={party}
            label={sayAllocation('open.duties', { party: sayAllocation(`party.${party}`) })}
          >
            <Input.TextArea rows={3} maxLength={2_000} />
          </Form.Item>
        ))}
      </details>
    </>
  );
}

/** The days on which who divides looks at how the numbers stand. */
function Reviews() {
  return (
    <fieldset>
      <legend>{sayAllocation('round.reviews')}</legend>
      <Form.List name="reviews">
        {(days, { add, remove }) => (
          <div className="allocation-tools">
            {days.map(({ key, name }) => (
              <span key={key} className="allocation-tools">
                <Form.Item name={name} label={sayAllocation('open.review', { n: name + 1 })}>
                  <DayInput />
                </Form.Item>
                <Button onClick={() => remove(name)}>
                  {sayAllocation('open.review-remove', { n: name + 1 })}
                </Button>
              </span>
            ))}
            <Button onClick={() => add(null)}>{sayAllocation('open.review-add')}</Button>
          </div>
        )}
      </Form.List>
    </fieldset>
  );
}
