import type { ReactNode } from 'react';
import { printCount } from '#kernel/number.ts';
import type { Column, Order, TotalLine } from '#web/list/column.ts';
import { List } from '#web/list/List.tsx';
import { readDashboard } from '../../contract/dashboard.ts';
import { ChildLink } from './ChildLink.tsx';
import type { Open } from './CountButton.tsx';
import type { Dashboard, Line, Sort } from './ranking.ts';
import { type NamedLine, rankingColumns } from './rankingColumns.tsx';
import { sayDashboard } from './sayDashboard.ts';

type Props = {
  label: string;
  dashboard: Dashboard;
  lines: Dashboard['children'];
  /** Number of the first row among all. */
  first: number;
  places: ReadonlyMap<NamedLine, number>;
  sorts: readonly Sort[];
  order: Order;
  onOpen: Open;
  /** What chooses the lines, shown before them. */
  children: ReactNode;
};

/** The unit's own line: its goal is that of a target for all admissions of just this period. */
const totalOf = ({ targets, period, done, lastYear }: Dashboard): Line => {
  const whole = targets.find(
    ({ measure, from, to, query }) =>
      measure === 'admission' &&
      from === period.from &&
      to === period.to &&
      query?.kind === 'facts' &&
      Object.keys(query.where).length === 0,
  )?.progress;
  return {
    done,
    lastYear,
    goal: whole?.goal ?? null,
    rate: whole?.rate ?? null,
    ahead: whole?.ahead ?? null,
  };
};

/** What the subordinates' numbers lack to the unit's own, when they do not add up to it. */
const beside = ({ besideChildren }: Dashboard): TotalLine[] =>
  besideChildren === 0
    ? []
    : [
        {
          title: (
            <>
              {sayDashboard('ranking.beside')}
              <span className="ranking-why">
                {sayDashboard(besideChildren > 0 ? 'ranking.beside-more' : 'ranking.beside-less')}
              </span>
            </>
          ),
          values: { done: printCount(besideChildren) },
        },
      ];

/** The lines under headings that put them in order, and what they add up to. */
export function RankingTable(props: Props) {
  const { label, dashboard, lines, first, places, sorts, order, onOpen, children } = props;
  const { unit, period, asOf, tree } = dashboard;
  const total = totalOf(dashboard);
  const span = Math.max(1, ...[...dashboard.children, total].map(({ rate }) => rate ?? 0));
  const numbers = rankingColumns({ sorts, span, dashboard, onOpen });
  const head: Column<NamedLine> = {
    id: 'name',
    title: sayDashboard('ranking.unit'),
    kind: 'head',
    show: (line) => <ChildLink child={line} />,
  };
  const place: Column<NamedLine> = {
    id: 'place',
    title: sayDashboard('ranking.place'),
    kind: 'number',
    show: (line) => {
      const n = places.get(line);
      return n === undefined ? '' : printCount(n);
    },
  };
  const ofUnit = { ...total, code: unit.code, name: unit.name };
  return (
    <List
      id="dashboard.ranking"
      label={label}
      columns={[head, place, ...numbers]}
      rows={lines}
      keyOf={({ code }) => code}
      first={first}
      count={dashboard.children.length}
      order={order}
      hasViews
      source={{
        contract: readDashboard,
        input: { unitCode: unit.code, period: period.code, asOf, tree },
        rows: 'children',
        ...(lines.length < dashboard.children.length
          ? { only: { field: 'code', values: lines.map(({ code }) => code) } }
          : {}),
        grounds: [
          { title: sayDashboard('ranking.of'), words: unit.name },
          { title: sayDashboard('ranking.period'), words: period.label },
        ],
      }}
      totals={[
        ...beside(dashboard),
        {
          title: sayDashboard('ranking.total'),
          values: Object.fromEntries(numbers.map(({ id, show }) => [id, show(ofUnit)])),
        },
      ]}
      empty={{ title: sayDashboard('ranking.none') }}
    >
      {children}
    </List>
  );
}
