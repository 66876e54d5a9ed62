import { Link } from '@tanstack/react-router';
import { readDashboard } from '#features/monitoring/contract/dashboard.ts';
import { ProgressBar } from '#features/monitoring/web/dashboard/ProgressBar.tsx';
import { printGoal, printRate } from '#features/monitoring/web/dashboard/print.ts';
import { type Day, yearOf } from '#kernel/day.ts';
import { printCount } from '#kernel/number.ts';
import { useRead } from '#web/reads.ts';
import { sayToday } from './sayToday.ts';
import '#features/monitoring/web/dashboard/dashboard.css';

/** How far my unit has come this year; it shows itself when it is there and is missed by nobody who is in a hurry. */
export function MyProgress({ unitCode, today }: { unitCode: string; today: Day }) {
  const year = yearOf(today);
  const { data } = useRead(readDashboard, { unitCode, period: String(year) });
  if (!data) return null;
  const progress = data.targets.find((target) => target.measure === 'admission' && target.progress)?.progress;
  return (
    <section className="today-progress">
      <h2>{sayToday('progress.title', { year })}</h2>
      {progress ? (
        <>
          <ProgressBar done={progress.done} goal={progress.goal} expected={progress.expected} />
          <p>
            <strong>
              {sayToday('progress.done', {
                done: printCount(progress.done),
                goal: printGoal(progress.goal),
                rate: printRate(progress.done, progress.goal),
              })}
            </strong>
            , {sayToday('progress.left', { n: printCount(progress.daysLeft) })}
          </p>
        </>
      ) : (
        <p>{sayToday('progress.no-goal', { n: printCount(data.done) })}</p>
      )}
      <p className="row">
        <Link to="/bang-dieu-hanh/$unitCode" params={{ unitCode }}>
          {sayToday('progress.more')}
        </Link>
        <Link to="/chi-tieu-dang-vien">{sayToday('progress.members')}</Link>
      </p>
    </section>
  );
}
