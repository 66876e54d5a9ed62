import { CountButton, type Open } from '#features/monitoring/web/dashboard/CountButton.tsx';
import { admissionsIn, windowsOf } from '#features/monitoring/web/dashboard/counted.ts';
import { printGoal, printRate } from '#features/monitoring/web/dashboard/print.ts';
import type { Dashboard } from '#features/monitoring/web/dashboard/ranking.ts';
import { printCount } from '#kernel/number.ts';
import { cut, FITS } from './cut.ts';
import { redOf } from './red.ts';
import { sayBrief } from './sayBrief.ts';

/** Subordinates that are behind, the furthest first. */
export function RedUnits({ dashboard, onOpen }: { dashboard: Dashboard; onOpen: Open }) {
  const { behind, withGoal } = redOf(dashboard);
  const { shown, more } = cut(behind, FITS.units);
  const query = admissionsIn(windowsOf(dashboard).now);
  return (
    <section>
      <h2>
        {behind.length > 0
          ? sayBrief('red.title', { n: printCount(behind.length), whole: printCount(withGoal) })
          : sayBrief('red.title-none')}
      </h2>
      {behind.length === 0 && <p>{sayBrief(withGoal > 0 ? 'red.none' : 'red.no-goals')}</p>}
      <ul className="brief-lines">
        {shown.map(({ code, name, shortName, done, goal }) => {
          const words = {
            done: printCount(done),
            goal: printGoal(goal ?? 0),
            rate: printRate(done, goal ?? 0),
          };
          const printed = sayBrief('red.of', words);
          return (
            <li key={code}>
              <span className="brief-one">{shortName ?? name}</span>
              <CountButton
                counted={{
                  unit: { code, name },
                  title: sayBrief('red.title-of', { name }),
                  printed,
                  n: done,
                  goal: goal ?? 0,
                  query,
                }}
                shown={printed}
                onOpen={onOpen}
              />
            </li>
          );
        })}
      </ul>
      {more > 0 && <p>{sayBrief('red.more', { n: printCount(more) })}</p>}
    </section>
  );
}
