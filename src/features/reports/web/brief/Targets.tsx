import { CountButton, type Open } from '#features/monitoring/web/dashboard/CountButton.tsx';
import { printGoal, printRate, whole } from '#features/monitoring/web/dashboard/print.ts';
import type { Dashboard } from '#features/monitoring/web/dashboard/ranking.ts';
import { printCount } from '#kernel/number.ts';
import { cut, FITS } from './cut.ts';
import { sayBrief } from './sayBrief.ts';
import { Wide } from './Wide.tsx';

type Props = { dashboard: Dashboard; onOpen: Open };
type Target = Dashboard['targets'][number];

/** Targets with what an even pace would have reached by now and the days that are left. */
export function Targets({ dashboard, onOpen }: Props) {
  const { targets } = dashboard;
  const { shown, more } = cut(targets, FITS.targets);
  return (
    <section>
      <h2>{sayBrief('targets.title')}</h2>
      {targets.length === 0 ? (
        <p>{sayBrief('targets.none')}</p>
      ) : (
        <Wide label={sayBrief('targets.title')}>
          <table className="brief-table">
            <thead>
              <tr>
                <th scope="col">{sayBrief('targets.name')}</th>
                {(['done', 'rate', 'expected', 'left', 'days'] as const).map((one) => (
                  <th key={one} scope="col">
                    {sayBrief(`targets.${one}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((target) => (
                <tr key={target.code}>
                  <th scope="row">
                    <span className="brief-two">{target.label}</span>
                  </th>
                  <Numbers target={target} dashboard={dashboard} onOpen={onOpen} />
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      {more > 0 && <p>{sayBrief('targets.more', { n: printCount(more) })}</p>}
    </section>
  );
}

function Numbers({
  target: { label, words, progress, query },
  dashboard,
  onOpen,
}: Props & { target: Target }) {
  if (!progress)
    return (
      <td colSpan={5}>
        <span className="brief-two">{[words, sayBrief('targets.unknown')].filter(Boolean).join('; ')}</span>
      </td>
    );
  const { done, goal, expected, left, daysLeft } = progress;
  const share = `${printCount(done)}/${printGoal(goal)}`;
  const rate = printRate(done, goal);
  return (
    <>
      <td>
        {query ? (
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
          share
        )}
      </td>
      <td>{rate}</td>
      <td>{expected === null ? '–' : printCount(whole(expected))}</td>
      <td>{printGoal(left)}</td>
      <td>{printCount(daysLeft)}</td>
    </>
  );
}
