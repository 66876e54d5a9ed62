import { Drawer, Form, Input, Radio, Select } from 'antd';
import { exceptMeetingDay } from '#features/admissions/contract/meetingDays.ts';
import type { Day } from '#kernel/day.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { printDay } from '#web/printDay.ts';
import type { VotingBody } from './DaysOfBody.tsx';
import { sayDays, sayException } from './sayDays.ts';

const WAYS = ['moved', 'dropped', 'added'] as const;

type Values = { way: (typeof WAYS)[number]; insteadOf?: Day; heldOn?: Day; reason: string };
type Props = { unitCode: string; body: VotingBody; next: readonly string[]; onClose: () => void };

const daysOf = ({ way, insteadOf, heldOn }: Partial<Values>) => ({
  ...(way !== 'added' && insteadOf ? { insteadOf } : {}),
  ...(way !== 'dropped' && heldOn ? { heldOn } : {}),
});

/** One meeting that is not on its usual day. */
export function ExceptDay({ unitCode, body, next, onClose }: Props) {
  const preview = (values: Partial<Values>): string[] => {
    const days = daysOf(values);
    const isWhole = Object.keys(days).length === (values.way === 'moved' ? 2 : 1);
    return isWhole && values.reason?.trim()
      ? [sayException({ insteadOf: null, heldOn: null, ...days, reason: values.reason.trim(), isOwn: true })]
      : [];
  };
  return (
    <Drawer open title={sayDays('except.title')} onClose={onClose} size="large">
      <ActForm<typeof exceptMeetingDay, Values>
        endpoint={exceptMeetingDay}
        of={`${unitCode}-${body}`}
        initial={{ way: 'moved', ...(next[0] ? { insteadOf: next[0] as Day } : {}) }}
        inputOf={({ reason, ...values }) => ({ unitCode, body, reason: reason.trim(), ...daysOf(values) })}
        words={sayDays('except.act')}
        wayBack={sayDays('except.back')}
        preview={preview}
        onDone={onClose}
      >
        {(_, { way }) => (
          <>
            <Form.Item name="way" label={sayDays('except.way')}>
              <Radio.Group
                className="act-choices"
                options={WAYS.map((one) => ({ value: one, label: sayDays(`except.${one}`) }))}
              />
            </Form.Item>
            {way !== 'added' && (
              <Form.Item name="insteadOf" label={sayDays('except.instead-of')} rules={[{ required: true }]}>
                <Select options={next.map((value) => ({ value, label: printDay(value) }))} />
              </Form.Item>
            )}
            {way !== 'dropped' && (
              <Form.Item name="heldOn" label={sayDays('except.held-on')} rules={[{ required: true }]}>
                <DayInput />
              </Form.Item>
            )}
            <Form.Item
              name="reason"
              label={sayDays('except.reason')}
              rules={[{ required: true, whitespace: true }]}
            >
              <Input maxLength={300} autoComplete="off" />
            </Form.Item>
          </>
        )}
      </ActForm>
    </Drawer>
  );
}
