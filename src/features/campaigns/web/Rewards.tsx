import { Button, Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import { UnitPicker } from '#features/organisations/web/UnitPicker.tsx';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { columnDate } from '#kernel/number.ts';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import type { Column } from '#web/list/column.ts';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';
import { listRewards, recordReward, removeReward } from '../registerContract.ts';
import { CampaignSelect } from './CampaignSelect.tsx';
import { CasePicker, type Chosen } from './CasePicker.tsx';
import { sayCampaign } from './sayCampaign.ts';

type Reward = OutputOf<typeof listRewards>['rewards'][number];
type Recorded = InputOf<typeof recordReward>;
type Values = Omit<Recorded, 'personCode'> & { person?: Chosen };

const columns: Column<Reward>[] = [
  {
    id: 'unitName',
    title: sayCampaign('reward.who'),
    kind: 'head',
    show: ({ fullName, unitName }) =>
      fullName === null ? unitName : sayCampaign('reward.person-of', { name: fullName, unit: unitName }),
  },
  {
    id: 'fullName',
    title: sayCampaign('one.person'),
    isExtra: true,
    show: ({ fullName }) => fullName,
  },
  { id: 'form', title: sayCampaign('reward.form'), show: ({ form }) => form },
  {
    id: 'decisionNumber',
    title: sayCampaign('reward.number'),
    show: ({ decisionNumber }) => decisionNumber,
  },
  {
    id: 'decidedOn',
    title: sayCampaign('reward.on'),
    sheet: { kind: 'day' },
    show: ({ decidedOn }) => printDay(decidedOn),
  },
  { id: 'decidedBy', title: sayCampaign('reward.by'), show: ({ decidedBy }) => decidedBy },
  {
    id: 'campaignName',
    title: sayCampaign('activity.of'),
    isExtra: true,
    show: ({ campaignName }) => campaignName,
  },
];

/** Rewards of units and people, each by its decision. */
export function Rewards() {
  const writes = useMay(recordReward.policy);
  const [isNew, setNew] = useState(false);
  const remove = useChange(removeReward);
  const pages = usePages(listRewards, {}, { read: ({ rewards, next }) => ({ rows: rewards, next }) });
  const act: Column<Reward> = {
    id: 'act',
    title: sayCampaign('list.act'),
    isAct: true,
    show: ({ id, decisionNumber }) => (
      <ConfirmButton
        words={sayCampaign('register.remove')}
        label={sayCampaign('register.remove-of', { what: decisionNumber })}
        what={sayCampaign('register.remove-what')}
        isDangerous
        onConfirm={() => remove.mutate({ rewardId: id })}
      />
    ),
  };
  return (
    <section>
      <div className="page-head">
        <h2>{sayCampaign('reward.title')}</h2>
        {writes && (
          <Button type="primary" aria-haspopup="dialog" onClick={() => setNew(true)}>
            {sayCampaign('reward.new')}
          </Button>
        )}
      </div>
      <RefusedLines refused={remove.error} />
      <PagedList
        id={listRewards.action}
        label={sayCampaign('reward.title')}
        pages={pages}
        columns={writes ? [...columns, act] : columns}
        keyOf={({ id }) => id}
        count={pages.query.data?.answer.count ?? 0}
        empty={{ title: sayCampaign('reward.empty'), cure: sayCampaign('reward.empty-cure') }}
      />
      {isNew && (
        <Drawer open size="large" title={sayCampaign('reward.new')} onClose={() => setNew(false)}>
          <NewReward />
        </Drawer>
      )}
    </section>
  );
}

function NewReward() {
  const { today, grant } = useSession();
  const findsPeople = useMay('case-reader');
  return (
    <ActForm<typeof recordReward, Values>
      endpoint={recordReward}
      initial={{ decidedOn: today as Day, ...(grant?.unitCode ? { unitCode: grant.unitCode } : {}) }}
      inputOf={({ person, ...values }) => ({
        ...(given(values) as Recorded),
        ...(person ? { personCode: person.value } : {}),
      })}
      fieldOf={{ 'act-in-the-future': 'decidedOn', 'unit-not-found': 'unitCode' }}
      words={sayCampaign('form.save')}
      wayBack={sayCampaign('register.back')}
      preview={({ form, decisionNumber, decidedOn }) =>
        form?.trim() && decisionNumber?.trim() && decidedOn
          ? [
              sayCampaign('reward.preview', {
                form: form.trim(),
                number: decisionNumber.trim(),
                day: columnDate(decidedOn),
              }),
            ]
          : []
      }
      done={(_, again) => (
        <Notice kind="done" title={sayCampaign('register.done')}>
          <Button onClick={again}>{sayCampaign('register.again')}</Button>
        </Notice>
      )}
    >
      {(_, { unitCode }) => (
        <>
          <Form.Item name="unitCode" label={sayCampaign('register.unit')} rules={[{ required: true }]}>
            <UnitPicker />
          </Form.Item>
          {findsPeople && unitCode && (
            <Form.Item name="person" label={sayCampaign('reward.person')}>
              <CasePicker by="personCode" unitCode={unitCode} />
            </Form.Item>
          )}
          <Form.Item
            name="form"
            label={sayCampaign('reward.form')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
          <div className="act-pair">
            <Form.Item
              name="decisionNumber"
              label={sayCampaign('reward.number')}
              rules={[{ required: true, whitespace: true }]}
            >
              <Input maxLength={300} autoComplete="off" />
            </Form.Item>
            <Form.Item name="decidedOn" label={sayCampaign('reward.on')} rules={[{ required: true }]}>
              <DayInput />
            </Form.Item>
          </div>
          <Form.Item name="decidedBy" label={sayCampaign('reward.by')}>
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
          <Form.Item name="campaignCode" label={sayCampaign('activity.of')}>
            <CampaignSelect />
          </Form.Item>
        </>
      )}
    </ActForm>
  );
}
