import { Drawer, Form } from 'antd';
import { type Day, parseDay } from '#kernel/day.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { useSession } from '#web/session.ts';
import { endOfficer } from '../../contract/registers.ts';
import type { Officer } from '../Officers.tsx';
import { sayAct } from './sayAct.ts';

type Values = { on: Day };

/** A seat ends. */
export function EndOfficer({ officer, onClose }: { officer: Officer; onClose: () => void }) {
  const today = parseDay(useSession().today) as Day;
  return (
    <Drawer
      open
      title={sayAct('officer-end.title', { name: officer.personName })}
      onClose={onClose}
      size="large"
    >
      <ActForm<typeof endOfficer, Values>
        endpoint={endOfficer}
        of={String(officer.id)}
        initial={{ on: today }}
        inputOf={({ on }) => ({ officerId: officer.id, on })}
        fieldOf={{ 'effective-day-in-the-future': 'on', 'officer-not-in-office-that-day': 'on' }}
        words={sayAct('officer-end.act')}
        wayBack={sayAct('officer-end.way-back')}
        preview={({ on }) =>
          on
            ? [
                sayAct('officer-end.preview', {
                  name: officer.personName,
                  post: officer.post ?? sayAct('officer-end.seat'),
                  day: columnDate(on),
                }),
              ]
            : []
        }
        onDone={onClose}
      >
        {() => (
          <Form.Item
            name="on"
            label={sayAct('officer-end.on')}
            extra={sayAct('officer-end.on-extra')}
            rules={[{ required: true }]}
          >
            <DayInput />
          </Form.Item>
        )}
      </ActForm>
    </Drawer>
  );
}
