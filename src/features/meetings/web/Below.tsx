import { Link } from '@tanstack/react-router';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount, printPercent, ratio } from '#kernel/number.ts';
import { Loaded } from '#web/Loaded.tsx';
import type { Column } from '#web/list/column.ts';
import { List } from '#web/list/List.tsx';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { countMeetings, listUnmet } from '../contract/overview.ts';
import { sayMeeting } from './sayMeeting.ts';
import type { Month } from './useMonth.ts';

type Counts = OutputOf<typeof countMeetings>;
type UnitCounts = Counts['units'][number];
type MonthCounts = Counts['months'][number];
type Unmet = OutputOf<typeof listUnmet>['branches'][number];

const percent = { decimals: 1, rounding: 'half-up' } as const;

/** `92,3% (120/130)`; empty where nobody was convened. */
const rateOf = ({ present, convened }: { present: number; convened: number }) =>
  convened === 0
    ? null
    : {
        percent: printPercent(ratio(present, convened), percent),
        present: printCount(present),
        convened: printCount(convened),
      };

const attendance = <Row extends { present: number; convened: number }>(): Column<Row> => ({
  id: 'attendance',
  title: sayMeeting('below.attendance'),
  kind: 'number',
  show: (row) => {
    const rate = rateOf(row);
    return rate && sayMeeting('below.percent', rate);
  },
});

const meetings = <Row extends { meetings: number }>(): Column<Row> => ({
  id: 'meetings',
  title: sayMeeting('below.meetings'),
  kind: 'number',
  show: (row) => printCount(row.meetings),
});

const unitColumns: Column<UnitCounts>[] = [
  {
    id: 'name',
    title: sayMeeting('below.unit'),
    kind: 'head',
    show: ({ code, name }) => (
      <Link to="." search={(same: object) => ({ ...same, unit: code })}>
        {name}
      </Link>
    ),
  },
  {
    id: 'met',
    title: sayMeeting('below.met'),
    kind: 'number',
    show: ({ met, branches }) =>
      sayMeeting('below.of', { part: printCount(met), whole: printCount(branches) }),
  },
  meetings(),
  attendance(),
];

const monthColumns: Column<MonthCounts>[] = [
  {
    id: 'month',
    title: sayMeeting('below.month'),
    kind: 'head',
    show: ({ month }) => month.split('-').reverse().join('/'),
  },
  { id: 'met', title: sayMeeting('below.met'), kind: 'number', show: ({ met }) => printCount(met) },
  meetings(),
  attendance(),
];

const unmetColumns: Column<Unmet>[] = [
  {
    id: 'name',
    title: sayMeeting('unmet.branch'),
    kind: 'head',
    show: ({ code, name }) => (
      <Link to="." search={(same: object) => ({ ...same, unit: code })}>
        {name}
      </Link>
    ),
  },
  { id: 'parentName', title: sayMeeting('unmet.parent'), show: ({ parentName }) => parentName },
  {
    id: 'lastMetOn',
    title: sayMeeting('unmet.last'),
    show: ({ lastMetOn }) => printDay(lastMetOn),
    sheet: { kind: 'day' },
  },
  {
    id: 'plannedOn',
    title: sayMeeting('unmet.planned'),
    show: ({ plannedOn }) => printDay(plannedOn),
    sheet: { kind: 'day' },
  },
];

type Props = { unitCode: string; month: Month };

/** How the branches below a unit met in a month; for a branch itself its own twelve months. */
export function Below({ unitCode, month }: Props) {
  const read = useRead(countMeetings, { unitCode, month: month.code }, { keepsFormer: true });
  return (
    <Loaded from={read}>
      {({ branches, months, units }) => (
        <>
          {units.length > 0 && (
            <section className="block">
              <h2>{sayMeeting('below.title', { month: month.words })}</h2>
              <p className="meet-said">{saidOf(months.at(-1), branches)}</p>
              <List
                id={countMeetings.action}
                label={sayMeeting('below.table')}
                columns={unitColumns}
                rows={units}
                keyOf={({ code }) => code}
                empty={{ title: sayMeeting('below.none') }}
                source={{ contract: countMeetings, input: { unitCode, month: month.code }, rows: 'units' }}
              />
            </section>
          )}
          {units.length > 0 && <UnmetBranches unitCode={unitCode} month={month} />}
          <details className="meet-more">
            <summary>{sayMeeting('below.months')}</summary>
            <List
              id={`${countMeetings.action}-months`}
              label={sayMeeting('below.months-table')}
              columns={monthColumns}
              rows={months.toReversed()}
              keyOf={({ month: of }) => of}
              empty={{ title: sayMeeting('page.none') }}
            />
          </details>
        </>
      )}
    </Loaded>
  );
}

const saidOf = (counts: MonthCounts | undefined, branches: number): string => {
  const rate = counts && rateOf(counts);
  return sayMeeting('below.said', {
    met: printCount(counts?.met ?? 0),
    branches: printCount(branches),
    meetings: printCount(counts?.meetings ?? 0),
    rate: rate ? sayMeeting('below.rate', rate) : sayMeeting('below.rate-none'),
  });
};

function UnmetBranches({ unitCode, month }: Props) {
  const pages = usePages(
    listUnmet,
    { unitCode, month: month.code },
    { read: ({ branches, next }) => ({ rows: branches, next }) },
  );
  return (
    <section className="block">
      <h2>{sayMeeting('unmet.title')}</h2>
      <PagedList
        id={listUnmet.action}
        label={sayMeeting('unmet.title')}
        columns={unmetColumns}
        pages={pages}
        keyOf={({ code }) => code}
        empty={{ title: sayMeeting('unmet.none') }}
      />
    </section>
  );
}
