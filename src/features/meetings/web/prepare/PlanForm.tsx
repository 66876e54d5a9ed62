import { useNavigate } from '@tanstack/react-router';
import { Drawer, Form, Select } from 'antd';
import type { InputOf } from '#kernel/endpoint.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { given } from '#web/form/given.ts';
import { planMeeting } from '../../contract/planning.ts';
import { bodiesAt, MEETING_KINDS, type MeetingBody } from '../../model.ts';
import type { MeetingUnit } from '../OwnMeetings.tsx';
import { sayMeeting, titleOf } from '../sayMeeting.ts';
import { hourOf, OccasionFields } from './OccasionFields.tsx';
import { UsualDays } from './UsualDays.tsx';

type Values = Omit<InputOf<typeof planMeeting>, 'unitCode' | 'code' | 'items'>;

/** Kinds of meetings that a body holds; only the committee of a branch talks things over. */
export const kindsOf = (body: MeetingBody) =>
  MEETING_KINDS.filter((kind) => kind !== 'consultation' || body === 'branch-committee');

/** A new meeting of a unit; afterwards its page. */
export function PlanForm({ unit, onClose }: { unit: MeetingUnit; onClose: () => void }) {
  const navigate = useNavigate();
  const bodies = bodiesAt(unit.kind);
  const [usual = 'branch'] = bodies;
  return (
    <Drawer open title={sayMeeting('plan.title')} onClose={onClose} size="large">
      <p>{sayMeeting('plan.unit', { name: unit.name })}</p>
      <ActForm<typeof planMeeting, Values>
        endpoint={planMeeting}
        of={unit.code}
        initial={{ body: usual, kind: 'regular' }}
        inputOf={({ at, ...values }) => ({
          ...given(values),
          ...(at ? { at: hourOf(at) } : {}),
          unitCode: unit.code,
        })}
        words={sayMeeting('plan.act')}
        wayBack={sayMeeting('plan.back')}
        preview={({ body, kind, on }) =>
          body && kind && on
            ? [sayMeeting('plan.preview', { title: titleOf({ body, kind }), day: columnDate(on) })]
            : []
        }
        onDone={({ code }) => void navigate({ to: '/hop/$meetingCode', params: { meetingCode: code } })}
      >
        {(form, { body = usual }) => (
          <>
            <Form.Item name="body" label={sayMeeting('plan.body')} rules={[{ required: true }]}>
              <Select<MeetingBody>
                options={bodies.map((value) => ({ value, label: sayMeeting(`who.${value}`) }))}
                onChange={(chosen) =>
                  form.setFieldValue('kind', chosen === 'branch-committee' ? 'consultation' : 'regular')
                }
              />
            </Form.Item>
            <UsualDays unitCode={unit.code} body={body} onChoose={(on) => form.setFieldValue('on', on)} />
            <OccasionFields body={body} kinds={kindsOf(body)} />
          </>
        )}
      </ActForm>
    </Drawer>
  );
}
