import { Drawer, Form, Input } from 'antd';
import { ActForm } from '#web/form/ActForm.tsx';
import { confirmCalendarYear } from '../contract.ts';
import { sayCalendar } from './sayCalendar.ts';

/** States that all days off of a year are entered. */
export function ConfirmYear({ year, onClose }: { year: number; onClose: () => void }) {
  return (
    <Drawer open title={sayCalendar('calendar.confirm', { year })} onClose={onClose} size="large">
      <ActForm<typeof confirmCalendarYear, { source: string }>
        endpoint={confirmCalendarYear}
        of={String(year)}
        initial={{}}
        inputOf={({ source }) => ({ year, source })}
        words={sayCalendar('calendar.confirm-act')}
        wayBack={sayCalendar('calendar.confirm-back')}
        preview={({ source }) => (source ? [sayCalendar('calendar.confirm-preview', { year, source })] : [])}
        onDone={onClose}
      >
        {() => (
          <Form.Item
            name="source"
            label={sayCalendar('calendar.source')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
        )}
      </ActForm>
    </Drawer>
  );
}
