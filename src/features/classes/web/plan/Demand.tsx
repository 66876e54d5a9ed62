import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { type Day, earlier, yearOf } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { yearPeriod } from '#kernel/period.ts';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { Loaded } from '#web/Loaded.tsx';
import type { Column } from '#web/list/column.ts';
import { FilterSelect } from '#web/list/FilterSelect.tsx';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { printDay } from '#web/printDay.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange, useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useFilter } from '#web/useFilter.ts';
import { useMay } from '#web/useMay.ts';
import { countDemand, listDemands } from '../../contract/counting.ts';
import { registerDemand, withdrawDemand } from '../../contract/planning.ts';
import { SHIFTS } from '../../model.ts';
import { kindWords, sayClass, wordsIn } from '../sayClass.ts';

const DemandForm = lazy(async () => ({ default: (await import('./DemandForm.tsx')).DemandForm }));

type Row = OutputOf<typeof listDemands>['demands'][number];

const columns: Column<Row>[] = [
  { id: 'unitName', title: sayClass('demand.unit'), kind: 'head', show: ({ unitName }) => unitName },
  {
    id: 'kind',
    title: sayClass('people.kind'),
    sheet: { words: wordsIn('kind') },
    show: ({ kind }) => kindWords(kind),
  },
  {
    id: 'number',
    title: sayClass('demand.number'),
    kind: 'number',
    show: ({ number }) => printCount(number),
  },
  { id: 'named', title: sayClass('demand.named'), kind: 'number', show: ({ named }) => printCount(named) },
  { id: 'open', title: sayClass('demand.open'), kind: 'number', show: ({ open }) => printCount(open) },
  {
    id: 'shift',
    title: sayClass('demand.shift'),
    sheet: { words: wordsIn('shift') },
    show: ({ shift }) => shift && sayClass(`shift.${shift}`),
  },
  {
    id: 'registeredOn',
    title: sayClass('demand.on'),
    sheet: { kind: 'day' },
    show: ({ registeredOn }) => printDay(registeredOn),
  },
  {
    id: 'neededFrom',
    title: sayClass('demand.from'),
    sheet: { kind: 'day' },
    isExtra: true,
    show: ({ neededFrom }) => printDay(neededFrom),
  },
  { id: 'document', title: sayClass('demand.document'), isExtra: true, show: ({ document }) => document },
  { id: 'note', title: sayClass('demand.note'), isExtra: true, show: ({ note }) => note },
];

type Shifts = OutputOf<typeof countDemand>['shifts'];

const shiftWords = (shifts: Shifts): string =>
  sayClass('demand.shifts', {
    shifts: shifts
      .map(({ shift, n }) => {
        const known = SHIFTS.find((one) => one === shift);
        const name = known ? sayClass(`shift.${known}`) : (shift ?? sayClass('demand.no-shift'));
        return `${name} ${printCount(n)}`;
      })
      .join('; '),
  });

type Props = {
  unitCode: string;
  /** What the figures say of the demand of a period. */
  saidOfDemand: (asked: { unitCode: string; period: string; asOf: Day }) => ReactNode;
};

/** Who asks for how many places in a year, and how many of them have a name. */
export function Demand({ unitCode, saidOfDemand }: Props) {
  const may = useMay(registerDemand.policy);
  const today = useSession().today as Day;
  const thisYear = yearOf(today);
  const [filter, change] = useFilter(listDemands, ['year']);
  const year = filter.year ?? thisYear;
  const [isAsking, setAsking] = useState(false);
  const counts = useRead(countDemand, { unitCode, year }, { keepsFormer: true });
  const withdraw = useChange(withdrawDemand);
  const pages = usePages(
    listDemands,
    { unitCode, year },
    { read: ({ demands, next }) => ({ rows: demands, next }) },
  );
  const act: Column<Row> = {
    id: 'act',
    title: sayClass('roster.act'),
    isAct: true,
    show: ({ id, number, unitName, withdrawnOn, open }) =>
      withdrawnOn
        ? sayClass('demand.withdrawn', { day: printDay(withdrawnOn) })
        : open > 0 && (
            <ConfirmButton
              words={sayClass('demand.withdraw')}
              label={sayClass('demand.withdraw-of', { n: number, unit: unitName })}
              what={sayClass('demand.withdraw-what')}
              isBusy={withdraw.isPending}
              onConfirm={() => withdraw.mutate({ demandId: id, reason: sayClass('demand.reason') })}
            />
          ),
  };
  return (
    <div className="stack">
      {may && (
        <div className="row">
          <Button type="primary" aria-haspopup="dialog" onClick={() => setAsking(true)}>
            {sayClass('demand.new')}
          </Button>
        </div>
      )}
      <Loaded from={counts}>
        {({ shifts, ...all }) => (
          <p>
            <strong>{sayClass('demand.said', { year, ...all })}</strong>
            {shifts.some(({ shift }) => shift !== null) && ` ${shiftWords(shifts)}`}
          </p>
        )}
      </Loaded>
      {saidOfDemand({
        unitCode,
        period: String(year),
        asOf: earlier(today, yearPeriod(year).to),
      })}
      <RefusedLines refused={withdraw.error} />
      <PagedList
        id={listDemands.action}
        label={sayClass('demand.list')}
        pages={pages}
        columns={may ? [...columns, act] : columns}
        keyOf={({ id }) => id}
        empty={{ title: sayClass('demand.none', { year }), cure: sayClass('demand.none-cure') }}
      >
        <FilterSelect
          label={sayClass('plan.year')}
          options={[...new Set([thisYear + 1, thisYear, thisYear - 1, year])].map((one) => [
            String(one),
            String(one),
          ])}
          value={String(year)}
          onChange={(one) => change({ year: one === undefined ? undefined : Number(one) })}
        />
      </PagedList>
      <Suspense>{isAsking && <DemandForm unitCode={unitCode} onClose={() => setAsking(false)} />}</Suspense>
    </div>
  );
}
