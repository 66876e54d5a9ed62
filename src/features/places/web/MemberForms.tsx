import { Form, Radio } from 'antd';
import { MemberSelect } from '#features/admissions/web/act/MemberSelect.tsx';
import { UnitPicker } from '#features/organisations/web/UnitPicker.tsx';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { useSession } from '#web/session.ts';
import { SITE_MEMBER_KINDS } from '../members.ts';
import { assignToPlace, releaseFromPlace } from '../membersContract.ts';
import type { PlaceMember } from './PlaceMembers.tsx';
import { sayPlace } from './sayPlaces.ts';

type Place = { code: string; name: string; unitCode: string };
type Assignment = InputOf<typeof assignToPlace> & { unitCode: string };

const fieldOf = {
  'effective-day-in-the-future': 'effectiveOn',
  'site-not-open-that-day': 'effectiveOn',
  'not-a-member-that-day': 'effectiveOn',
  'member-not-found': 'personCode',
  'member-is-at-one-site-a-day': 'personCode',
  'not-at-the-site-that-day': 'effectiveOn',
} as const;
const isRequired = [{ required: true }];

/** A member of a branch is at the place from a day on: local, or seconded to it. */
export function AssignForm({ place }: { place: Place }) {
  const today = useSession().today as Day;
  return (
    <section className="place-assign">
      <h3>{sayPlace('members.assign')}</h3>
      <ActForm<typeof assignToPlace, Assignment>
        endpoint={assignToPlace}
        of={place.code}
        initial={{ unitCode: place.unitCode, how: 'seconded', effectiveOn: today }}
        inputOf={({ personCode, how, effectiveOn }) => ({ code: place.code, personCode, how, effectiveOn })}
        fieldOf={fieldOf}
        words={sayPlace('members.assign')}
        wayBack={sayPlace('members.assign-back')}
        preview={({ personCode, how, effectiveOn }) =>
          personCode && how && effectiveOn
            ? [
                sayPlace('members.assign-preview', {
                  day: columnDate(effectiveOn),
                  how: sayPlace(`members.${how}`),
                  name: place.name,
                }),
              ]
            : []
        }
      >
        {(form, { unitCode = place.unitCode }) => (
          <>
            <Form.Item name="unitCode" label={sayPlace('members.unit')} rules={isRequired}>
              <UnitPicker onChange={() => form.resetFields(['personCode'])} />
            </Form.Item>
            <Form.Item name="personCode" label={sayPlace('members.person')} rules={isRequired}>
              <MemberSelect key={unitCode} unitCode={unitCode} isSeveral={false} />
            </Form.Item>
            <div className="act-pair">
              <Form.Item name="how" label={sayPlace('members.how')} rules={isRequired}>
                <Radio.Group
                  optionType="button"
                  options={SITE_MEMBER_KINDS.map((value) => ({ value, label: sayPlace(`members.${value}`) }))}
                />
              </Form.Item>
              <Form.Item name="effectiveOn" label={sayPlace('members.on')} rules={isRequired}>
                <DayInput />
              </Form.Item>
            </div>
          </>
        )}
      </ActForm>
    </section>
  );
}

type Leaving = { place: Place; member: PlaceMember; onDone: () => void };

/** The member is there no longer from a day on. */
export function ReleaseForm({ place, member, onDone }: Leaving) {
  const today = useSession().today as Day;
  const { personCode } = member;
  const name = member.fullName ?? personCode;
  return (
    <section className="place-assign">
      <h3>{sayPlace('members.release-of', { name })}</h3>
      <ActForm<typeof releaseFromPlace, { effectiveOn: Day }>
        endpoint={releaseFromPlace}
        of={`${place.code} ${personCode}`}
        initial={{ effectiveOn: today }}
        inputOf={({ effectiveOn }) => ({ code: place.code, personCode, effectiveOn })}
        fieldOf={fieldOf}
        words={sayPlace('members.release')}
        wayBack={sayPlace('members.release-back')}
        preview={({ effectiveOn }) =>
          effectiveOn ? [sayPlace('members.release-preview', { day: columnDate(effectiveOn), name })] : []
        }
        onDone={onDone}
      >
        {() => (
          <Form.Item name="effectiveOn" label={sayPlace('members.on')} rules={isRequired}>
            <DayInput />
          </Form.Item>
        )}
      </ActForm>
    </section>
  );
}
