import { Drawer, Form, Input, Radio, Select } from 'antd';
import type { InputOf } from '#kernel/endpoint.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { seatMember } from '../../contract/holding.ts';
import { EXCLUSIONS, type Exclusion } from '../../votes.ts';
import type { Seat } from '../MeetingPage.tsx';
import { sayMeeting } from '../sayMeeting.ts';

type Values = { isPresent: boolean; counts: Exclusion | 'none'; reason?: string };
type Props = { meetingCode: string; seat: Seat; onClose: () => void };

const choices = (['none', ...EXCLUSIONS] as const).map((value) => ({
  value,
  label: sayMeeting(`exclusion.${value}`),
}));

/** One seat put right: there or not, counted or not. */
export function SeatForm({ meetingCode, seat, onClose }: Props) {
  const { personCode, fullName, isPresent: was, exclusion, reason: why } = seat;
  const name = fullName ?? personCode;
  const inputOf = ({ isPresent, counts, reason }: Values): InputOf<typeof seatMember> => {
    const next = counts === 'none' ? null : counts;
    const words = reason?.trim();
    return {
      meetingCode,
      personCode,
      isPresent,
      ...(next === exclusion ? {} : { exclusion: next }),
      ...(words ? { reason: words } : {}),
    };
  };
  return (
    <Drawer open title={sayMeeting('seat.title', { name })} onClose={onClose} size="large">
      <ActForm<typeof seatMember, Values>
        endpoint={seatMember}
        of={`${meetingCode}/${personCode}`}
        initial={{ isPresent: was, counts: exclusion ?? 'none', ...(why ? { reason: why } : {}) }}
        inputOf={inputOf}
        words={sayMeeting('seat.save')}
        wayBack={sayMeeting('seat.back')}
        preview={({ isPresent, counts }) => [
          sayMeeting('seat.preview', {
            name,
            presence: sayMeeting(isPresent ? 'seat.is-here' : 'seat.is-away'),
            counts: sayMeeting(`exclusion.${counts ?? 'none'}`),
          }),
        ]}
        onDone={onClose}
      >
        {() => (
          <>
            <Form.Item name="isPresent" label={sayMeeting('roll.present')}>
              <Radio.Group
                options={[
                  { value: true, label: sayMeeting('seat.is-here') },
                  { value: false, label: sayMeeting('seat.is-away') },
                ]}
              />
            </Form.Item>
            <Form.Item name="counts" label={sayMeeting('seat.counts')}>
              <Select options={choices} />
            </Form.Item>
            <Form.Item name="reason" label={sayMeeting('seat.why')} extra={sayMeeting('seat.why-extra')}>
              <Input maxLength={300} autoComplete="off" />
            </Form.Item>
          </>
        )}
      </ActForm>
    </Drawer>
  );
}
