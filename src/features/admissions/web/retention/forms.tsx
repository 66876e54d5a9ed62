import { Form, Input } from 'antd';
import type { Day } from '#kernel/day.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { NumberInput } from '#web/form/NumberInput.tsx';
import { changeRetention, holdCase } from '../../contract/retention.ts';
import type { Due } from './retentionColumns.tsx';
import { sayRetention } from './sayRetention.ts';

type Period = { months: number; basis: string | null };

/** How long, and by which regulation. */
export function PeriodForm({ months, basis, onDone }: Period & { onDone: () => void }) {
  return (
    <ActForm<typeof changeRetention, Period>
      endpoint={changeRetention}
      initial={{ months, basis }}
      inputOf={(values) => ({
        months: values.months,
        ...(values.basis?.trim() ? { basis: values.basis.trim() } : {}),
      })}
      preview={(values) => (values.months ? [sayRetention('set.preview', { months: values.months })] : [])}
      words={sayRetention('set.act')}
      wayBack={sayRetention('set.back')}
      onDone={onDone}
    >
      {() => (
        <>
          <Form.Item name="months" label={sayRetention('set.months')} rules={[{ required: true }]}>
            <NumberInput isWhole max={240} />
          </Form.Item>
          <Form.Item name="basis" label={sayRetention('set.basis')}>
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
        </>
      )}
    </ActForm>
  );
}

type Hold = { until: Day; reason: string };

/** Until when somebody is kept longer, and why. */
export function HoldForm({ due, onDone }: { due: Due; onDone: () => void }) {
  const name = due.fullName ?? due.caseCode;
  return (
    <ActForm<typeof holdCase, Hold>
      endpoint={holdCase}
      initial={{}}
      inputOf={({ until, reason }) => ({ caseCode: due.caseCode, until, reason: reason.trim() })}
      preview={({ until }) => (until ? [sayRetention('hold.preview', { name, day: columnDate(until) })] : [])}
      words={sayRetention('hold.act')}
      wayBack={sayRetention('hold.back')}
      of={due.caseCode}
      onDone={onDone}
    >
      {() => (
        <>
          <Form.Item name="until" label={sayRetention('hold.until')} rules={[{ required: true }]}>
            <DayInput />
          </Form.Item>
          <Form.Item
            name="reason"
            label={sayRetention('hold.reason')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input.TextArea rows={3} maxLength={2000} />
          </Form.Item>
        </>
      )}
    </ActForm>
  );
}
