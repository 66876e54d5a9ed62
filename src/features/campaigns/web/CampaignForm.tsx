import { Button, Drawer, Form, Input, Radio } from 'antd';
import { UnitPicker } from '#features/organisations/web/UnitPicker.tsx';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import { Notice } from '#web/Notice.tsx';
import { say } from '#web/say.ts';
import { useSession } from '#web/session.ts';
import { correctCampaign, recordCampaign } from '../contract.ts';
import type { Campaign } from './Campaigns.tsx';
import { sayCampaign } from './sayCampaign.ts';

type Recorded = InputOf<typeof recordCampaign>;
type Corrected = InputOf<typeof correctCampaign>;

/** A new campaign, contest or model of one's unit. */
export function NewCampaign({ isModel, onClose }: { isModel: boolean; onClose: () => void }) {
  const { today, grant } = useSession();
  return (
    <Drawer open size="large" title={sayCampaign(isModel ? 'new.model' : 'new.campaign')} onClose={onClose}>
      <ActForm<typeof recordCampaign, Recorded>
        endpoint={recordCampaign}
        of={isModel ? 'model' : 'campaign'}
        initial={{
          sort: isModel ? 'model' : 'campaign',
          startsOn: today as Day,
          ...(grant?.unitCode ? { unitCode: grant.unitCode } : {}),
        }}
        inputOf={(values) => given(values) as Recorded}
        words={sayCampaign('form.save')}
        wayBack={sayCampaign('form.back')}
        preview={({ name, sort, startsOn }) =>
          name?.trim() && sort && startsOn
            ? [
                sayCampaign('form.preview', {
                  sort: sayCampaign(`sort.${sort}`),
                  name: name.trim(),
                  day: columnDate(startsOn),
                }),
              ]
            : []
        }
        done={(_, __, { name }) => (
          <Notice kind="done" title={sayCampaign('form.done', { name: name.trim() })}>
            <Button onClick={onClose}>{say('common.close')}</Button>
          </Notice>
        )}
      >
        {() => (
          <>
            {!isModel && (
              <Form.Item name="sort" label={sayCampaign('form.sort')}>
                <Radio.Group
                  className="act-choices"
                  options={(['campaign', 'contest'] as const).map((sort) => ({
                    value: sort,
                    label: sayCampaign(`sort.${sort}`),
                  }))}
                />
              </Form.Item>
            )}
            <Said />
            <Form.Item name="unitCode" label={sayCampaign('form.unit')} rules={[{ required: true }]}>
              <UnitPicker />
            </Form.Item>
          </>
        )}
      </ActForm>
    </Drawer>
  );
}

function Said() {
  return (
    <>
      <Form.Item name="name" label={sayCampaign('form.name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item name="goal" label={sayCampaign('form.goal')}>
        <Input.TextArea maxLength={2_000} rows={2} />
      </Form.Item>
      <div className="act-pair">
        <Form.Item name="startsOn" label={sayCampaign('form.from')} rules={[{ required: true }]}>
          <DayInput />
        </Form.Item>
        <Form.Item name="endsOn" label={sayCampaign('form.to')}>
          <DayInput />
        </Form.Item>
      </div>
    </>
  );
}

/** Name, goal and days put right, or the day on which it ends. */
export function EditCampaign({ one }: { one: Campaign }) {
  return (
    <ActForm<typeof correctCampaign, Corrected>
      endpoint={correctCampaign}
      of={one.code}
      initial={{
        name: one.name,
        startsOn: one.startsOn as Day,
        ...(one.goal ? { goal: one.goal } : {}),
        ...(one.endsOn ? { endsOn: one.endsOn as Day } : {}),
      }}
      inputOf={(values) => ({
        ...(given(values) as Corrected),
        campaignCode: one.code,
        ...(one.documentCode ? { documentCode: one.documentCode } : {}),
      })}
      words={sayCampaign('form.save')}
      wayBack={sayCampaign('form.back')}
      preview={({ name, startsOn }) =>
        name?.trim() && startsOn
          ? [
              sayCampaign('form.preview', {
                sort: sayCampaign(`sort.${one.sort}`),
                name: name.trim(),
                day: columnDate(startsOn),
              }),
            ]
          : []
      }
      done={(_, __, { name }) => (
        <Notice kind="done" title={sayCampaign('form.done', { name: name.trim() })} />
      )}
    >
      {() => <Said />}
    </ActForm>
  );
}
