import { Drawer, Form, Input } from 'antd';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { given } from '#web/form/given.ts';
import { changeMeeting } from '../../contract/planning.ts';
import type { Meeting } from '../MeetingPage.tsx';
import { sayMeeting } from '../sayMeeting.ts';
import { hourOf, OccasionFields } from './OccasionFields.tsx';
import { kindsOf } from './PlanForm.tsx';

type Values = Omit<InputOf<typeof changeMeeting>, 'meetingCode'>;
type Props = { meeting: Meeting; onClose: () => void };

/** Another day, hour or content; another day asks for the reason. */
export function ChangeForm({ meeting, onClose }: Props) {
  const { code, heldOn, body, kind, at, place, theme, content } = meeting;
  return (
    <Drawer open title={sayMeeting('change.title')} onClose={onClose} size="large">
      <ActForm<typeof changeMeeting, Values>
        endpoint={changeMeeting}
        of={code}
        initial={{
          on: heldOn as Day,
          kind,
          ...(at ? { at } : {}),
          ...(place ? { place } : {}),
          ...(theme ? { theme } : {}),
          ...(content ? { content } : {}),
        }}
        inputOf={({ at: hour, ...values }) => ({
          ...given(values),
          ...(hour ? { at: hourOf(hour) } : {}),
          meetingCode: code,
        })}
        words={sayMeeting('change.act')}
        wayBack={sayMeeting('change.back')}
        preview={({ on }) => (on ? [sayMeeting('change.preview', { day: columnDate(on) })] : [])}
        onDone={onClose}
      >
        {(_, { on }) => (
          <>
            <OccasionFields body={body} kinds={kindsOf(body)} />
            {on && on !== heldOn && (
              <Form.Item
                name="reason"
                label={sayMeeting('plan.reason')}
                rules={[{ required: true, whitespace: true }]}
              >
                <Input maxLength={300} autoComplete="off" />
              </Form.Item>
            )}
          </>
        )}
      </ActForm>
    </Drawer>
  );
}
