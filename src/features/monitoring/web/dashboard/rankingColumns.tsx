import type { ReactNode } from 'react';
import { printCount } from '#kernel/number.ts';
import type { Column } from '#web/list/column.ts';
import { CountButton, type Open } from './CountButton.tsx';
import { admissionsIn, type Counted, windowsOf } from './counted.ts';
import { ProgressBar } from './ProgressBar.tsx';
import { printGoal, printRate, whole } from './print.ts';
import { type Dashboard, gapOf, type Line, type Sort } from './ranking.ts';
import { sayDashboard } from './sayDashboard.ts';

/** A line of the ranking with the unit whose list stands behind its numbers. */
export type NamedLine = Line & { code: string; name: string };

type Options = {
  sorts: readonly Sort[];
  /** The greatest rate of the list, for the length of its bars. */
  span: number;
  dashboard: Dashboard;
  onOpen: Open;
};

const printGap = (gap: number | null): string => {
  if (gap === null) return '';
  if (gap === 0) return sayDashboard('gap.none');
  return sayDashboard(gap > 0 ? 'gap.over' : 'gap.left', { n: printGoal(Math.abs(gap)) });
};

const printAhead = (ahead: number | null): string => {
  if (ahead === null) return '';
  const n = whole(ahead);
  if (n === 0) return sayDashboard('short.even');
  return sayDashboard(n > 0 ? 'short.ahead' : 'short.behind', { n: printCount(Math.abs(n)) });
};

const printChange = ({ done, lastYear }: Line): string => {
  const n = printCount(Math.abs(done - lastYear));
  if (done === lastYear) return sayDashboard('change.same');
  return sayDashboard(done > lastYear ? 'change.up' : 'change.down', { n });
};

/** What a line says in each of the columns by which the ranking can be put in order. */
export const rankingColumns = ({ sorts, span, dashboard, onOpen }: Options): Column<NamedLine>[] => {
  const windows = windowsOf(dashboard);
  const door = (
    { code, name }: NamedLine,
    key: 'list.admissions' | 'list.last-year',
    n: number,
    window: typeof windows.now,
  ) => {
    const counted: Counted = {
      unit: { code, name },
      title: sayDashboard(key, { unit: name }),
      printed: sayDashboard('list.people', { n: printCount(n) }),
      n,
      query: admissionsIn(window),
    };
    return <CountButton counted={counted} onOpen={onOpen} />;
  };
  const shows: Record<Sort, (line: NamedLine) => ReactNode> = {
    rate: ({ done, goal, ahead }) =>
      goal !== null && (
        <span className="ranking-cell">
          <strong>{printRate(done, goal)}</strong>
          <span className="ranking-share">
            {sayDashboard('target.list', { done: printCount(done), goal: printGoal(goal) })}
          </span>
          <ProgressBar
            done={done}
            goal={goal}
            expected={ahead === null ? null : Math.max(0, done - ahead)}
            span={span}
          />
        </span>
      ),
    gap: (line) => printGap(gapOf(line)),
    done: (line) => door(line, 'list.admissions', line.done, windows.now),
    ahead: ({ ahead }) => printAhead(ahead),
    lastYear: (line) => (
      <span className="ranking-cell">
        {door(line, 'list.last-year', line.lastYear, windows.before)}
        <span className="ranking-share">{printChange(line)}</span>
      </span>
    ),
  };
  return sorts.map((sort) => ({
    id: sort,
    title: sayDashboard(`sort.${sort}`),
    kind: 'number',
    ...(sort === 'rate' ? { sheet: { kind: 'share' as const } } : {}),
    sort,
    show: shows[sort],
  }));
};
