import { Select } from 'antd';
import { useId, useState } from 'react';
import { UnitLink } from '#features/organisations/web/UnitLink.tsx';
import { type Day, yearOf } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { Loaded } from '#web/Loaded.tsx';
import type { Column } from '#web/list/column.ts';
import { ListTable } from '#web/list/ListTable.tsx';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { compareModel, listCompared } from '../compareContract.ts';
import { SIDES, type Side } from '../model.ts';
import type { Campaign } from './Campaigns.tsx';
import { sayCampaign } from './sayCampaign.ts';

type Answer = OutputOf<typeof compareModel>;
type Line = Answer['with'] & { side: Side };
type Unit = OutputOf<typeof listCompared>['units'][number];
type Asked = { campaignCode: string; period: string };

/** Units with a model beside units of the same kind without it: numbers, what is below the line, and no cause. */
export function Compare({ one }: { one: Campaign }) {
  const id = useId();
  const last = yearOf(useSession().today as Day);
  const first = yearOf(one.startsOn as Day);
  const [year, setYear] = useState(last);
  const [side, open] = useState<Side | null>(null);
  const asked = { campaignCode: one.code, period: String(year) };
  const years = Array.from({ length: Math.max(1, last - first + 1) }, (_, n) => last - n);
  return (
    <section>
      <h2>{sayCampaign('compare.title')}</h2>
      <div className="campaign-year">
        <label htmlFor={id}>{sayCampaign('compare.period')}</label>
        <Select
          id={id}
          value={year}
          options={years.map((one) => ({ value: one, label: String(one) }))}
          onChange={setYear}
        />
      </div>
      <Loaded from={useRead(compareModel, asked, { keepsFormer: true })}>
        {(answer) =>
          answer.with.units === 0 ? (
            <p>{sayCampaign('compare.none')}</p>
          ) : (
            <Sides answer={answer} onOpen={open} />
          )
        }
      </Loaded>
      {side && <Units key={side} asked={asked} side={side} />}
    </section>
  );
}

const rateWords = ({ perHundred, unitsKnown, units, members, admissionsKnown }: Line): string =>
  perHundred === null
    ? sayCampaign('compare.rate-unknown')
    : sayCampaign('compare.rate-of', {
        rate: String(perHundred).replace('.', ','),
        known: printCount(unitsKnown),
        units: printCount(units),
        admissions: printCount(admissionsKnown),
        members: printCount(members),
      });

function Sides({ answer, onOpen }: { answer: Answer; onOpen: (side: Side) => void }) {
  const lines: Line[] = SIDES.map((side) => ({ side, ...answer[side] }));
  const columns: Column<Line>[] = [
    {
      id: 'side',
      title: sayCampaign('compare.side'),
      kind: 'head',
      show: ({ side }) => sayCampaign(`compare.${side}`),
    },
    {
      id: 'units',
      title: sayCampaign('compare.units'),
      kind: 'number',
      show: ({ side, units }) => (
        <button
          type="button"
          className="word-button count-button"
          aria-label={sayCampaign('list.number-of', {
            n: units,
            what: sayCampaign('compare.units'),
            name: sayCampaign(`compare.${side}`),
          })}
          onClick={() => onOpen(side)}
        >
          {printCount(units)}
        </button>
      ),
    },
    {
      id: 'admissions',
      title: sayCampaign('compare.admissions'),
      kind: 'number',
      show: ({ admissions }) => printCount(admissions),
    },
    {
      id: 'members',
      title: sayCampaign('compare.members'),
      kind: 'number',
      show: ({ members }) => printCount(members),
    },
    { id: 'rate', title: sayCampaign('compare.rate'), show: rateWords },
  ];
  return (
    <>
      <p>{sayCampaign('compare.days', { from: printDay(answer.from), to: printDay(answer.to) })}</p>
      <ListTable
        label={sayCampaign('compare.title')}
        rows={lines}
        keyOf={({ side }) => side}
        columns={columns}
      />
      <p>{sayCampaign('compare.note', { kinds: answer.kinds.join(', ') })}</p>
    </>
  );
}

const unitColumns: Column<Unit>[] = [
  {
    id: 'unitName',
    title: sayCampaign('one.unit'),
    kind: 'head',
    show: ({ unitCode, unitName }) => <UnitLink unit={{ code: unitCode, name: unitName }} />,
  },
  {
    id: 'since',
    title: sayCampaign('one.since'),
    sheet: { kind: 'day' },
    show: ({ since }) => printDay(since),
  },
  {
    id: 'members',
    title: sayCampaign('compare.members'),
    kind: 'number',
    show: ({ members }) => (members === null ? '' : printCount(members)),
  },
  {
    id: 'admissions',
    title: sayCampaign('compare.admissions'),
    kind: 'number',
    show: ({ admissions }) => printCount(admissions),
  },
];

function Units({ asked, side }: { asked: Asked; side: Side }) {
  const pages = usePages(
    listCompared,
    { ...asked, side },
    { read: ({ units, next }) => ({ rows: units, next }) },
  );
  const count = pages.query.data?.answer.count ?? 0;
  return (
    <>
      <h3>{sayCampaign(`compare.list-${side}`)}</h3>
      <p aria-live="polite">{sayCampaign('one.count', { n: printCount(count) })}</p>
      <PagedList
        id={listCompared.action}
        label={sayCampaign(`compare.list-${side}`)}
        pages={pages}
        columns={unitColumns}
        keyOf={({ id }) => id}
        count={count}
        empty={{ title: sayCampaign('none-such') }}
      />
    </>
  );
}
