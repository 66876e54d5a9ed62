import { Drawer, Form, Input } from 'antd';
import { ActForm } from '#web/form/ActForm.tsx';
import { printDay } from '#web/printDay.ts';
import { cancelMeeting } from '../../contract/planning.ts';
import type { Meeting } from '../MeetingPage.tsx';
import { sayMeeting } from '../sayMeeting.ts';

type Props = { meeting: Meeting; onClose: () => void };

/** A meeting is called off, with the reason. */
export function CancelForm({ meeting: { code, heldOn }, onClose }: Props) {
  return (
    <Drawer open title={sayMeeting('cancel.title')} onClose={onClose} size="large">
      <ActForm<typeof cancelMeeting, { reason: string }>
        endpoint={cancelMeeting}
        of={code}
        initial={{}}
        inputOf={({ reason }) => ({ meetingCode: code, reason })}
        isDangerous
        words={sayMeeting('cancel.act')}
        wayBack={sayMeeting('cancel.back')}
        preview={() => [sayMeeting('cancel.preview', { day: printDay(heldOn) })]}
        onDone={onClose}
      >
        {() => (
          <Form.Item
            name="reason"
            label={sayMeeting('cancel.reason')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
        )}
      </ActForm>
    </Drawer>
  );
}
