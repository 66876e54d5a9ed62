import type { Day } from '#kernel/day.ts';
import { printCount, sentenceDate } from '#kernel/number.ts';
import { Picture } from '#web/picture/Picture.tsx';
import { useRows } from '#web/picture/useRows.tsx';
import { ChildLink } from '../dashboard/ChildLink.tsx';
import { CountButton } from '../dashboard/CountButton.tsx';
import { admissionsIn, type Counted, windowsOf } from '../dashboard/counted.ts';
import { printGoal, printPace, printRate } from '../dashboard/print.ts';
import { type Dashboard, ranked } from '../dashboard/ranking.ts';
import { sayDashboard } from '../dashboard/sayDashboard.ts';
import { type Bar, barDrawing } from './barDrawing.ts';
import { doorTo, fileOf, type Shown, sheetOf, sourceOf } from './counting.ts';
import { sayPictures } from './sayPictures.ts';

type Child = Dashboard['children'][number];
type Aimed = Child & { goal: number; rate: number };

const isAimed = (child: Child): child is Aimed =>
  child.goal !== null && child.goal > 0 && child.rate !== null;

/** What stands in the title: how many are there, and who is first. */
const titleOf = ({ period, asOf }: Dashboard, lines: readonly Aimed[]): string => {
  const [first] = lines;
  const isIdle = lines.every(({ done }) => done === 0);
  const met = lines.filter(({ done, goal }) => done >= goal).length;
  const ahead = lines.filter((line) => line.ahead !== null && line.ahead >= 0).length;
  const isOpen = asOf < period.to && lines.every((line) => line.ahead !== null);
  if (isIdle) return sayPictures('bars.none', { count: printCount(lines.length) });
  return sayPictures(isOpen ? 'bars.pace' : met === lines.length ? 'bars.met-all' : 'bars.met', {
    day: sentenceDate(asOf as Day),
    ahead: printCount(ahead),
    met: printCount(met),
    count: printCount(lines.length),
    name: first?.name ?? '',
    rate: first ? printRate(first.done, first.goal) : '',
  });
};

/** How far each direct subordinate has come, the farthest first. */
export function Bars({ dashboard, onOpen }: Shown) {
  const lines = ranked(dashboard.children.filter(isAimed), 'rate', false);
  const { page, pager } = useRows(sayPictures('heat.units'), lines);
  if (lines.length === 0) return null;
  const { now } = windowsOf(dashboard);
  const expectedOf = ({ done, ahead }: Aimed): number | null =>
    ahead === null ? null : Math.max(0, done - ahead);
  const counted = ({ code, name, done, goal }: Aimed): Counted => ({
    unit: { code, name },
    title: sayDashboard('list.admissions', { unit: name }),
    printed: `${sayDashboard('target.list', { done: printCount(done), goal: printGoal(goal) })}, ${printRate(done, goal)}`,
    n: done,
    goal,
    query: admissionsIn(now),
  });
  const barOf = (child: Aimed): Bar => {
    const { name, shortName, done, goal, rate, ahead } = child;
    const expected = expectedOf(child);
    const values = { unit: name, rate: printRate(done, goal), done: printCount(done), goal: printGoal(goal) };
    return {
      name,
      short: shortName ?? name,
      percent: rate * 100,
      expected: expected === null ? null : (expected / goal) * 100,
      value: sayPictures('bars.value', values),
      says:
        ahead === null
          ? sayPictures('bars.say', values)
          : sayPictures('bars.say-pace', { ...values, pace: printPace(ahead, sayDashboard('noun.person')) }),
      doors: [doorTo(counted(child), onOpen)],
    };
  };
  const expected = sayPictures('bars.expected', { day: sentenceDate(dashboard.asOf as Day) });
  const without = dashboard.children.length - lines.length;
  return (
    <Picture
      title={titleOf(dashboard, lines)}
      drawing={barDrawing({
        bars: page.map(barOf),
        greatest: Math.max(...lines.map(({ rate }) => rate * 100)),
        expected,
      })}
      twin={{
        head: sayPictures('heat.unit'),
        columns: [sayPictures('bars.admitted'), sayPictures('bars.target'), sayPictures('bars.rate')],
        rows: lines.map((child) => ({
          key: child.code,
          name: child.name,
          show: <ChildLink child={child} />,
          cells: [
            <CountButton key="done" counted={counted(child)} onOpen={onOpen} />,
            printGoal(child.goal),
            printRate(child.done, child.goal),
          ],
        })),
      }}
      sheet={{
        ...sheetOf(
          'dashboard.read',
          'children',
          [
            { field: 'name', title: sayPictures('heat.unit') },
            { field: 'done', title: sayPictures('bars.admitted'), kind: 'number' },
            { field: 'goal', title: sayPictures('bars.target'), kind: 'number' },
            { field: 'rate', title: sayPictures('bars.rate'), kind: 'share' },
          ],
          dashboard,
        ),
        order: { field: 'rate', isDescending: true },
      }}
      source={sourceOf(dashboard)}
      file={fileOf('dat-chi-tieu', dashboard)}
      notes={without > 0 ? sayPictures('bars.no-goal', { count: printCount(without) }) : undefined}
      tools={pager}
    />
  );
}
