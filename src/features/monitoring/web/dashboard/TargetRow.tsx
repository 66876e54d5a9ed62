import { Link } from '@tanstack/react-router';
import { printCount } from '#kernel/number.ts';
import { Icon, type IconName } from '#web/Icon.tsx';
import { printDay } from '#web/printDay.ts';
import { useMay } from '#web/useMay.ts';
import { CountButton, type Open } from './CountButton.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import { nounOf, printGoal, printPace, printRate, whole } from './print.ts';
import type { Dashboard } from './ranking.ts';
import { sayDashboard } from './sayDashboard.ts';

type Target = Dashboard['targets'][number];
type Props = { target: Target; dashboard: Dashboard; onOpen: Open };

const icons = { open: 'clock', met: 'done', exceeded: 'done', 'not-met': 'error' } as const satisfies Record<
  string,
  IconName
>;

/** One target: its words, its bar, and where it stands in words. */
export function TargetRow({ target, dashboard, onOpen }: Props) {
  const { label, words, from, to, progress } = target;
  const status = progress?.status ?? 'open';
  return (
    <li className="dash-target">
      <div className="dash-target-head">
        <h3>{label}</h3>
        {words && <span>{words}</span>}
        <span className="dash-soft">
          {sayDashboard('target.window', { from: printDay(from), to: printDay(to) })}
        </span>
        {progress && (
          <span className={`dash-status dash-${status}`}>
            <Icon name={icons[status]} />
            {sayDashboard(`status.${status}`)}
          </span>
        )}
      </div>
      {progress ? (
        <Standing target={target} progress={progress} dashboard={dashboard} onOpen={onOpen} />
      ) : (
        <p className="dash-soft">
          {sayDashboard('target.elsewhere')}{' '}
          <Link to="/units/$code" params={{ code: dashboard.unit.code }}>
            {sayDashboard('target.elsewhere-link')}
          </Link>
          .
        </p>
      )}
    </li>
  );
}

function Standing({
  target,
  progress,
  dashboard,
  onOpen,
}: Props & { progress: NonNullable<Target['progress']> }) {
  const { measure, label, query } = target;
  const readsCases = useMay('case-reader');
  const { done, goal, expected, ahead, left, daysLeft } = progress;
  const noun = nounOf(measure);
  const share = sayDashboard('target.list', { done: printCount(done), goal: printGoal(goal) });
  const rate = printRate(done, goal);
  return (
    <>
      <ProgressBar done={done} goal={goal} expected={expected} />
      <p className="dash-standing">
        <strong className="dash-rate">{rate}</strong>
        {query?.kind === 'facts' ? (
          <CountButton
            counted={{
              unit: dashboard.unit,
              title: label,
              printed: `${share}, ${rate}`,
              n: done,
              goal,
              query,
            }}
            shown={share}
            onOpen={onOpen}
          />
        ) : (
          <span>{share}</span>
        )}
        {ahead !== null && <strong>{printPace(ahead, noun)}</strong>}
        {expected !== null && (
          <span className="dash-expected">
            {sayDashboard('target.expected', {
              day: printDay(dashboard.asOf),
              n: printCount(whole(expected)),
            })}
          </span>
        )}
        <span>
          {daysLeft === 0
            ? sayDashboard('target.over')
            : left === 0
              ? sayDashboard('target.only-days', { n: printCount(daysLeft) })
              : sayDashboard('target.left', {
                  n: printGoal(left),
                  noun,
                  days: sayDashboard('target.days-left', { n: printCount(daysLeft) }),
                })}
        </span>
        {daysLeft === 0 && left > 0 && (
          <span>{sayDashboard('target.missing', { n: printGoal(left), noun })}</span>
        )}
        {readsCases && measure === 'admission' && daysLeft > 0 && left > 0 && (
          <Link to="/ke-hoach-nguoc" search={{ unitCode: dashboard.unit.code, goalOn: target.to }}>
            {sayDashboard('target.plan')}
          </Link>
        )}
      </p>
    </>
  );
}
