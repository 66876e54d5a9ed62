import { facts } from '#features/monitoring/query.ts';
import { CountButton, type Open } from '#features/monitoring/web/dashboard/CountButton.tsx';
import type { Dashboard } from '#features/monitoring/web/dashboard/ranking.ts';
import { type Day, earlier, lastOfMonth } from '#kernel/day.ts';
import { printCount, sentenceMonth } from '#kernel/number.ts';
import { FITS } from './cut.ts';
import { sayBrief } from './sayBrief.ts';
import { Wide } from './Wide.tsx';

/** Twelve months up to the day, each beside the same month a year before. */
export function Months({ dashboard, onOpen }: { dashboard: Dashboard; onOpen: Open }) {
  const { unit, asOf } = dashboard;
  const months = dashboard.months.slice(-FITS.months);
  return (
    <section>
      <h2>{sayBrief('months.title')}</h2>
      <Wide label={sayBrief('months.title')}>
        <table className="brief-table brief-months">
          <thead>
            <tr>
              <th scope="col">{sayBrief('months.month')}</th>
              {months.map(({ month }) => (
                <th key={month} scope="col">
                  {sentenceMonth(month as Day)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{sayBrief('months.now')}</th>
              {months.map(({ month, n }) => {
                const from = month as Day;
                const words = sayBrief('months.of', { month: sentenceMonth(from) });
                const window = { from, to: earlier(lastOfMonth(from), asOf as Day) };
                return (
                  <td key={month}>
                    <CountButton
                      counted={{
                        unit,
                        title: words,
                        printed: `${words}: ${printCount(n)}`,
                        n,
                        query: facts('admission', [window]),
                      }}
                      onOpen={onOpen}
                    />
                  </td>
                );
              })}
            </tr>
            <tr>
              <th scope="row">{sayBrief('months.before')}</th>
              {months.map(({ month, before }) => (
                <td key={month}>{before === null ? '–' : printCount(before)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </Wide>
    </section>
  );
}
