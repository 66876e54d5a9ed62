import { Drawer, Form, Input, Select } from 'antd';
import type { Day } from '#kernel/day.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { setCalendarDay } from '../contract.ts';
import { CALENDAR_KINDS, type CalendarKind } from '../model.ts';
import { sayCalendar } from './sayCalendar.ts';

type Values = { day: Day; is: 'off' | 'working'; kind: CalendarKind; name: string; source: string };

const kinds = CALENDAR_KINDS.map((kind) => ({ value: kind, label: sayCalendar(`kind.${kind}`) }));
const states = (['off', 'working'] as const).map((is) => ({
  value: is,
  label: sayCalendar(`calendar.${is}`),
}));

/** States that a day is worked or off, with the announcement it rests on. */
export function DayForm({ onClose }: { onClose: () => void }) {
  return (
    <Drawer open title={sayCalendar('calendar.set')} onClose={onClose} size="large">
      <ActForm<typeof setCalendarDay, Values>
        endpoint={setCalendarDay}
        initial={{ is: 'off', kind: 'holiday' }}
        inputOf={({ is, ...values }) => ({ ...values, isWorking: is === 'working' })}
        words={sayCalendar('calendar.set-act')}
        wayBack={sayCalendar('calendar.set-back')}
        preview={({ day, is, source }) =>
          day && source
            ? [
                sayCalendar(is === 'working' ? 'calendar.set-preview-working' : 'calendar.set-preview-off', {
                  day: columnDate(day),
                  source,
                }),
              ]
            : []
        }
        onDone={onClose}
      >
        {() => (
          <>
            <Form.Item name="day" label={sayCalendar('calendar.day')} rules={[{ required: true }]}>
              <DayInput />
            </Form.Item>
            <Form.Item name="is" label={sayCalendar('calendar.is')} rules={[{ required: true }]}>
              <Select options={states} />
            </Form.Item>
            <Form.Item name="kind" label={sayCalendar('calendar.kind')} rules={[{ required: true }]}>
              <Select options={kinds} />
            </Form.Item>
            <Form.Item
              name="name"
              label={sayCalendar('calendar.name')}
              rules={[{ required: true, whitespace: true }]}
            >
              <Input maxLength={300} autoComplete="off" />
            </Form.Item>
            <Form.Item
              name="source"
              label={sayCalendar('calendar.source')}
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
