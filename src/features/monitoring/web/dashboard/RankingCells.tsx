import type { ReactNode } from 'react';
import { printCount } from '#kernel/number.ts';
import { CountButton, type Open } from './CountButton.tsx';
import { admissionsIn, type Counted, windowsOf } from './counted.ts';
import { ProgressBar } from './ProgressBar.tsx';
import { printGoal, printRate, whole } from './print.ts';
import { type Dashboard, gapOf, type Line, type Sort } from './ranking.ts';
import { sayDashboard } from './sayDashboard.ts';

type Props = {
  line: Line;
  unit: { code: string; name: string };
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

/** What one line says in each column. */
export function Cells({ line, unit, sorts, span, dashboard, onOpen }: Props) {
  const { done, goal, ahead, lastYear } = line;
  const windows = windowsOf(dashboard);
  const door = (key: 'list.admissions' | 'list.last-year', n: number, window: typeof windows.now) => {
    const counted: Counted = {
      unit: { code: unit.code, name: unit.name },
      title: sayDashboard(key, { unit: unit.name }),
      printed: sayDashboard('list.people', { n: printCount(n) }),
      n,
      query: admissionsIn(window),
    };
    return <CountButton counted={counted} onOpen={onOpen} />;
  };
  const cells: Record<Sort, ReactNode> = {
    rate: goal !== null && (
      <>
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
      </>
    ),
    gap: printGap(gapOf(line)),
    done: door('list.admissions', done, windows.now),
    ahead: printAhead(ahead),
    lastYear: (
      <>
        {door('list.last-year', lastYear, windows.before)}
        <span className="ranking-share">{printChange(line)}</span>
      </>
    ),
  };
  return sorts.map((sort) => (
    <td key={sort} className={`number ranking-${sort}`} data-label={sayDashboard(`sort.${sort}`)}>
      <span className="ranking-cell">{cells[sort] || null}</span>
    </td>
  ));
}
