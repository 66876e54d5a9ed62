import { Form, Input, Select } from 'antd';
import { DayInput } from '#web/form/DayInput.tsx';
import type { MeetingBody, MeetingKind } from '../../model.ts';
import { sayMeeting, titleOf } from '../sayMeeting.ts';

const hour = /^\s*([01]?[0-9]|2[0-3])[:hg.]([0-5][0-9])\s*$/i;

/** `8h30` and `8.30` as `08:30`. */
export const hourOf = (text: string): string => text.replace(hour, (_, h, m) => `${h.padStart(2, '0')}:${m}`);

type Props = { body: MeetingBody; kinds: readonly MeetingKind[] };

/** When, where and what about: the same for a new plan and a changed one. */
export function OccasionFields({ body, kinds }: Props) {
  return (
    <>
      <div className="act-pair">
        <Form.Item
          name="on"
          label={sayMeeting('plan.on')}
          extra={sayMeeting('plan.on-extra')}
          rules={[{ required: true }]}
        >
          <DayInput />
        </Form.Item>
        <Form.Item
          name="at"
          label={sayMeeting('plan.at')}
          extra={sayMeeting('plan.at-extra')}
          rules={[{ pattern: hour, message: sayMeeting('plan.at-wrong') }]}
        >
          <Input maxLength={5} autoComplete="off" />
        </Form.Item>
      </div>
      {kinds.length > 1 && (
        <Form.Item name="kind" label={sayMeeting('plan.kind')} rules={[{ required: true }]}>
          <Select options={kinds.map((value) => ({ value, label: titleOf({ body, kind: value }) }))} />
        </Form.Item>
      )}
      <Form.Item name="place" label={sayMeeting('plan.place')}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item name="theme" label={sayMeeting('plan.theme')} extra={sayMeeting('plan.theme-extra')}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item name="content" label={sayMeeting('plan.content')}>
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
    </>
  );
}
