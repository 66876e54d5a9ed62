import { printCount, printDecimal, sharesOf } from '#kernel/number.ts';
import { CountButton, type Open } from './CountButton.tsx';
import { admissionsIn, windowsOf } from './counted.ts';
import { ProgressBar } from './ProgressBar.tsx';
import { type Breakdown, breakdownsOf, isRecorded } from './parts.ts';
import type { Dashboard } from './ranking.ts';
import { sayDashboard } from './sayDashboard.ts';

type Props = { dashboard: Dashboard; onOpen: Open };

/** Who was admitted: by each dimension its parts, of which the whole is exactly 100%. */
export function Structure({ dashboard, onOpen }: Props) {
  if (dashboard.done === 0)
    return (
      <section>
        <h2>{sayDashboard('structure.title-none')}</h2>
        <p>{sayDashboard('structure.none')}</p>
      </section>
    );
  const all = breakdownsOf(dashboard);
  const unrecorded = all.filter((one) => !isRecorded(one));
  return (
    <section>
      <h2>{sayDashboard('structure.title', { n: printCount(dashboard.done) })}</h2>
      <div className="dash-structure">
        {all.filter(isRecorded).map((one) => (
          <Dimension key={one.dimension} breakdown={one} dashboard={dashboard} onOpen={onOpen} />
        ))}
      </div>
      {unrecorded.length > 0 && (
        <p className="dash-soft">
          {sayDashboard('structure.not-recorded', {
            dimensions: unrecorded
              .map(({ dimension }) => sayDashboard(`dimension.${dimension}`).toLowerCase())
              .join(', '),
          })}
        </p>
      )}
    </section>
  );
}

function Dimension({ breakdown: { dimension, parts }, dashboard, onOpen }: Props & { breakdown: Breakdown }) {
  const { unit, done } = dashboard;
  const name = sayDashboard(`dimension.${dimension}`);
  const shares = sharesOf(parts.map(({ n }) => n)).map((share) => `${printDecimal(share)}%`);
  const most = parts.reduce((best, { n }, index) => (n > (parts[best]?.n ?? 0) ? index : best), 0);
  const { now } = windowsOf(dashboard);
  return (
    <section className="dash-dimension">
      <h3>
        {sayDashboard('structure.most', {
          dimension: name,
          name: parts[most]?.name ?? '',
          share: shares[most] ?? '',
        })}
      </h3>
      <table>
        <thead className="dash-hidden">
          <tr>
            <th scope="col">{sayDashboard('structure.part')}</th>
            <th scope="col">{sayDashboard('structure.count')}</th>
            <th scope="col">{sayDashboard('structure.share')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part, index) => (
            <tr key={part.key}>
              <th scope="row">
                {part.name}
                <ProgressBar done={part.n} goal={done} expected={null} />
              </th>
              <td>
                <CountButton
                  counted={{
                    unit,
                    title: sayDashboard('list.part', { dimension: name, name: part.name, unit: unit.name }),
                    printed: `${sayDashboard('list.people', { n: printCount(part.n) })}, ${shares[index] ?? ''}`,
                    n: part.n,
                    query: admissionsIn(now, { dimension, key: part.key }),
                  }}
                  onOpen={onOpen}
                />
              </td>
              <td>{shares[index]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
