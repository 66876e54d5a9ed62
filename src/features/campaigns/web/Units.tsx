import { Form } from 'antd';
import { UnitLink } from '#features/organisations/web/UnitLink.tsx';
import { UnitPicker } from '#features/organisations/web/UnitPicker.tsx';
import type { Day } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { columnDate, printCount } from '#kernel/number.ts';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import type { Column } from '#web/list/column.ts';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { printDay } from '#web/printDay.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';
import { joinCampaign, leaveCampaign, listParts } from '../contract.ts';
import type { Campaign } from './Campaigns.tsx';
import { sayCampaign } from './sayCampaign.ts';
import { Unfolded } from './Unfolded.tsx';

type Part = OutputOf<typeof listParts>['units'][number];
type Props = { one: Campaign; isNow: boolean };

/** Who takes part since when, and until when. */
export function Units({ one, isNow }: Props) {
  const writes = useMay(joinCampaign.policy);
  const today = useSession().today as Day;
  const leave = useChange(leaveCampaign);
  const pages = usePages(
    listParts,
    { campaignCode: one.code, ...(isNow ? { isNow } : {}) },
    { read: ({ units, next }) => ({ rows: units, next }) },
  );
  const count = pages.query.data?.answer.count ?? 0;
  const columns: Column<Part>[] = [
    {
      id: 'unitName',
      title: sayCampaign('one.unit'),
      kind: 'head',
      show: ({ unitCode, unitName }) => <UnitLink unit={{ code: unitCode, name: unitName }} />,
    },
    {
      id: 'from',
      title: sayCampaign('one.since'),
      sheet: { kind: 'day' },
      show: ({ from }) => printDay(from),
    },
    { id: 'to', title: sayCampaign('one.until'), sheet: { kind: 'day' }, show: ({ to }) => printDay(to) },
    {
      id: 'act',
      title: sayCampaign('list.act'),
      isAct: true,
      show: ({ unitCode, unitName, to, from }) =>
        writes &&
        to === null &&
        from < today && (
          <ConfirmButton
            words={sayCampaign('one.leave')}
            label={sayCampaign('one.leave-of', { name: unitName })}
            what={sayCampaign('one.leave-what')}
            isBusy={leave.isPending}
            onConfirm={() => leave.mutate({ campaignCode: one.code, unitCode, from: today })}
          />
        ),
    },
  ];
  return (
    <section>
      <h2>{sayCampaign('one.units')}</h2>
      <RefusedLines refused={leave.error} />
      {isNow && <p>{sayCampaign('one.count', { n: printCount(count) })}</p>}
      <PagedList
        id={listParts.action}
        label={sayCampaign('one.units')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        count={count}
        empty={{ title: sayCampaign('one.units-none') }}
      />
      {writes && (
        <Unfolded title={sayCampaign('one.join')}>
          <Join one={one} />
        </Unfolded>
      )}
    </section>
  );
}

type Joining = { unitCode: string; from: Day };

function Join({ one }: { one: Campaign }) {
  const today = useSession().today as Day;
  const first = one.startsOn > today ? one.startsOn : today;
  return (
    <ActForm<typeof joinCampaign, Joining>
      endpoint={joinCampaign}
      of={one.code}
      initial={{ from: first as Day }}
      inputOf={({ unitCode, from }) => ({ campaignCode: one.code, unitCodes: [unitCode], from })}
      fieldOf={{
        'unit-takes-part-once-a-day': 'unitCode',
        'unit-not-found': 'unitCode',
        'unit-not-alive-that-day': 'unitCode',
      }}
      words={sayCampaign('one.join')}
      wayBack={sayCampaign('one.join-back')}
      preview={({ unitCode, from }) =>
        unitCode && from ? [sayCampaign('one.join-preview', { day: columnDate(from) })] : []
      }
    >
      {() => (
        <div className="act-pair">
          <Form.Item name="unitCode" label={sayCampaign('one.join-units')} rules={[{ required: true }]}>
            <UnitPicker />
          </Form.Item>
          <Form.Item name="from" label={sayCampaign('one.join-from')} rules={[{ required: true }]}>
            <DayInput />
          </Form.Item>
        </div>
      )}
    </ActForm>
  );
}
