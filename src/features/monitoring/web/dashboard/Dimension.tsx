import { printDecimal, sharesOf } from '#kernel/number.ts';
import { type Line, partCounted } from './breakdown.ts';
import { CountButton } from './CountButton.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import type { Shared } from './Structure.tsx';
import { sayDashboard } from './sayDashboard.ts';

/** One dimension: its parts with their shares and the same days a year before; a part's name leads into it. */
export function Dimension({ line: { dimension, parts }, ...shared }: Shared & { line: Line }) {
  const { breakdown, within, onWithin, onOpen } = shared;
  const shares = sharesOf(parts.map(({ n }) => n)).map((share) => `${printDecimal(share)}%`);
  const most = parts.reduce((best, { n }, index) => (n > (parts[best]?.n ?? 0) ? index : best), 0);
  const name = sayDashboard(`dimension.${dimension}`);
  return (
    <section className="dash-dimension">
      <h3>
        {breakdown.n === 0
          ? name
          : sayDashboard('structure.most', {
              dimension: name,
              name: parts[most]?.name ?? '',
              share: shares[most] ?? '',
            })}
      </h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{sayDashboard('structure.part')}</th>
            <th scope="col">{sayDashboard('structure.count')}</th>
            <th scope="col">{sayDashboard('structure.share')}</th>
            <th scope="col">{sayDashboard('structure.before')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ key, name: partName, n, lastYear }, index) => {
            const asked = { ...shared, part: { dimension, key } };
            return (
              <tr key={key}>
                <th scope="row">
                  {within === null && n > 0 ? (
                    <button
                      type="button"
                      className="word-button dash-part"
                      aria-label={sayDashboard('structure.into', { name: partName })}
                      onClick={() => onWithin({ dimension, key })}
                    >
                      {partName}
                    </button>
                  ) : (
                    partName
                  )}
                  <ProgressBar done={n} goal={Math.max(breakdown.n, 1)} expected={null} />
                </th>
                <td data-label={sayDashboard('structure.count')}>
                  <CountButton counted={partCounted(asked, n, 'now')} onOpen={onOpen} />
                </td>
                <td data-label={sayDashboard('structure.share')}>{shares[index]}</td>
                <td data-label={sayDashboard('structure.last-year')}>
                  <CountButton counted={partCounted(asked, lastYear, 'before')} onOpen={onOpen} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
