import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { type Day, earlier, lastOfMonth } from '#kernel/day.ts';
import { printCount } from '#kernel/number.ts';
import { ListTable } from '#web/list/ListTable.tsx';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { CountButton, type Open } from './CountButton.tsx';
import { admissionsIn, type Counted } from './counted.ts';
import { type Month, monthsOf, sayMonth } from './months.ts';
import type { Dashboard } from './ranking.ts';
import { sayDashboard } from './sayDashboard.ts';

const MonthChart = lazy(async () => ({ default: (await import('./MonthChart.tsx')).MonthChart }));

const titleOf = ({ period, asOf, done, lastYear }: Dashboard): string =>
  sayDashboard(done === lastYear ? 'months.same' : done > lastYear ? 'months.more' : 'months.fewer', {
    when:
      asOf < period.to
        ? sayDashboard('months.until', { period: period.label, day: printDay(asOf) })
        : period.label,
    n: printCount(done),
    gap: printCount(Math.abs(done - lastYear)),
    before: printCount(lastYear),
  });

/** Admissions month by month over five years, as a chart and as the same table. */
export function Months({ dashboard, onOpen }: { dashboard: Dashboard; onOpen: Open }) {
  const { unit } = dashboard;
  const asOf = dashboard.asOf as Day;
  const months = monthsOf(dashboard.months);
  const last = months.at(-1);
  const [chosen, choose] = useState(months.length - 1);
  const index = Math.min(chosen, months.length - 1);
  const shown = months[index];
  const counted = ({ month, label, n }: Month): Counted => ({
    unit,
    title: sayDashboard('list.month', { month: label, unit: unit.name }),
    printed: sayDashboard('list.people', { n: printCount(n) }),
    n,
    query: admissionsIn({ from: month, to: earlier(lastOfMonth(month), asOf) }),
  });
  return (
    <section>
      <h2>{titleOf(dashboard)}</h2>
      {months.every(({ n }) => n === 0) ? (
        <Notice kind="note" title={sayDashboard('months.none')} lines={[sayDashboard('months.none-cure')]} />
      ) : (
        <figure className="dash-chart">
          <p className="dash-legend">
            <span className="dash-key-this">{sayDashboard('months.this')}</span>
            <span className="dash-key-before">{sayDashboard('months.before')}</span>
          </p>
          <Suspense fallback={<div className="dash-canvas" />}>
            <MonthChart
              months={months}
              chosen={index}
              onChoose={choose}
              onOpen={(month) => onOpen(counted(month))}
            />
          </Suspense>
          {shown && (
            <p className="dash-shown">
              {sayMonth(shown)}{' '}
              <Button size="small" onClick={() => onOpen(counted(shown))}>
                {sayDashboard('months.open')}
              </Button>
            </p>
          )}
          <figcaption className="dash-soft">
            {sayDashboard('months.hint')}{' '}
            {last &&
              asOf < lastOfMonth(last.month) &&
              sayDashboard('months.cut', { month: last.label, day: printDay(asOf) })}
          </figcaption>
          <details>
            <summary>{sayDashboard('months.table')}</summary>
            <ListTable
              label={sayDashboard('months.label')}
              rows={[...months].reverse()}
              keyOf={({ month }) => month}
              columns={[
                {
                  id: 'month',
                  title: sayDashboard('months.month'),
                  kind: 'head',
                  show: ({ label }) => label,
                },
                {
                  id: 'n',
                  title: sayDashboard('months.this'),
                  kind: 'number',
                  show: (month) => <CountButton counted={counted(month)} onOpen={onOpen} />,
                },
                {
                  id: 'before',
                  title: sayDashboard('months.before'),
                  kind: 'number',
                  show: ({ before }) => (before === null ? '' : printCount(before)),
                },
              ]}
            />
          </details>
        </figure>
      )}
    </section>
  );
}
