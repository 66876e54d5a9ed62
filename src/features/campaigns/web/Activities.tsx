import { Button, Drawer, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { UnitPicker } from '#features/organisations/web/UnitPicker.tsx';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { columnDate, printCount } from '#kernel/number.ts';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import { NumberInput } from '#web/form/NumberInput.tsx';
import type { Column } from '#web/list/column.ts';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';
import { ACTIVITY_KINDS } from '../model.ts';
import { listActivities, recordActivity, removeActivity } from '../registerContract.ts';
import { CampaignSelect } from './CampaignSelect.tsx';
import { sayCampaign } from './sayCampaign.ts';

type Activity = OutputOf<typeof listActivities>['activities'][number];
type Values = InputOf<typeof recordActivity>;

const columns: Column<Activity>[] = [
  { id: 'topic', title: sayCampaign('activity.topic'), kind: 'head', show: ({ topic }) => topic },
  {
    id: 'kind',
    title: sayCampaign('activity.kind'),
    sheet: { words: Object.fromEntries(ACTIVITY_KINDS.map((one) => [one, sayCampaign(`kind.${one}`)])) },
    show: ({ kind }) => sayCampaign(`kind.${kind}`),
  },
  { id: 'on', title: sayCampaign('activity.on'), sheet: { kind: 'day' }, show: ({ on }) => printDay(on) },
  { id: 'unitName', title: sayCampaign('register.unit'), show: ({ unitName }) => unitName },
  { id: 'heldBy', title: sayCampaign('activity.by'), show: ({ heldBy }) => heldBy },
  { id: 'audience', title: sayCampaign('activity.audience'), show: ({ audience }) => audience },
  {
    id: 'audienceCount',
    title: sayCampaign('activity.count'),
    kind: 'number',
    show: ({ audienceCount }) => (audienceCount === null ? '' : printCount(audienceCount)),
  },
  {
    id: 'campaignName',
    title: sayCampaign('activity.of'),
    isExtra: true,
    show: ({ campaignName }) => campaignName,
  },
];

/** Tuyên truyền, sinh hoạt chuyên đề: who held it, for whom, how many came. */
export function Activities() {
  const writes = useMay(recordActivity.policy);
  const [isNew, setNew] = useState(false);
  const remove = useChange(removeActivity);
  const pages = usePages(
    listActivities,
    {},
    { read: ({ activities, next }) => ({ rows: activities, next }) },
  );
  const act: Column<Activity> = {
    id: 'act',
    title: sayCampaign('list.act'),
    isAct: true,
    show: ({ id, topic }) => (
      <ConfirmButton
        words={sayCampaign('register.remove')}
        label={sayCampaign('register.remove-of', { what: topic })}
        what={sayCampaign('register.remove-what')}
        isDangerous
        onConfirm={() => remove.mutate({ activityId: id })}
      />
    ),
  };
  return (
    <section>
      <div className="page-head">
        <h2>{sayCampaign('activity.title')}</h2>
        {writes && (
          <Button type="primary" aria-haspopup="dialog" onClick={() => setNew(true)}>
            {sayCampaign('activity.new')}
          </Button>
        )}
      </div>
      <RefusedLines refused={remove.error} />
      <PagedList
        id={listActivities.action}
        label={sayCampaign('activity.title')}
        pages={pages}
        columns={writes ? [...columns, act] : columns}
        keyOf={({ id }) => id}
        count={pages.query.data?.answer.count ?? 0}
        empty={{ title: sayCampaign('activity.empty'), cure: sayCampaign('activity.empty-cure') }}
      />
      {isNew && (
        <Drawer open size="large" title={sayCampaign('activity.new')} onClose={() => setNew(false)}>
          <NewActivity />
        </Drawer>
      )}
    </section>
  );
}

function NewActivity() {
  const { today, grant } = useSession();
  return (
    <ActForm<typeof recordActivity, Values>
      endpoint={recordActivity}
      initial={{
        kind: 'thematic-meeting',
        on: today as Day,
        ...(grant?.unitCode ? { unitCode: grant.unitCode } : {}),
      }}
      inputOf={(values) => given(values) as Values}
      fieldOf={{ 'act-in-the-future': 'on', 'unit-not-found': 'unitCode' }}
      words={sayCampaign('form.save')}
      wayBack={sayCampaign('register.back')}
      preview={({ kind, topic, on }) =>
        kind && topic?.trim() && on
          ? [
              sayCampaign('activity.preview', {
                kind: sayCampaign(`kind.${kind}`),
                topic: topic.trim(),
                day: columnDate(on),
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
      {() => (
        <>
          <Form.Item name="kind" label={sayCampaign('activity.kind')}>
            <Radio.Group
              className="act-choices"
              options={ACTIVITY_KINDS.map((kind) => ({ value: kind, label: sayCampaign(`kind.${kind}`) }))}
            />
          </Form.Item>
          <Form.Item
            name="topic"
            label={sayCampaign('activity.topic')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
          <Form.Item name="unitCode" label={sayCampaign('register.unit')} rules={[{ required: true }]}>
            <UnitPicker />
          </Form.Item>
          <div className="act-pair">
            <Form.Item name="on" label={sayCampaign('activity.on')} rules={[{ required: true }]}>
              <DayInput />
            </Form.Item>
            <Form.Item name="heldBy" label={sayCampaign('activity.by')}>
              <Input maxLength={300} autoComplete="off" />
            </Form.Item>
          </div>
          <div className="act-pair">
            <Form.Item name="audience" label={sayCampaign('activity.audience')}>
              <Input maxLength={300} autoComplete="off" />
            </Form.Item>
            <Form.Item name="audienceCount" label={sayCampaign('activity.count')}>
              <NumberInput isWhole max={1_000_000} />
            </Form.Item>
          </div>
          <Form.Item name="campaignCode" label={sayCampaign('activity.of')}>
            <CampaignSelect />
          </Form.Item>
        </>
      )}
    </ActForm>
  );
}
