import type { Open } from '#features/monitoring/web/dashboard/CountButton.tsx';
import { CountButton } from '#features/monitoring/web/dashboard/CountButton.tsx';
import { printCount } from '#kernel/number.ts';
import type { Column } from '#web/list/column.ts';
import { ListTable } from '#web/list/ListTable.tsx';
import { printDay } from '#web/printDay.ts';
import { type Forecast, printChance, printInterval, sayForecast, whole } from './sayForecast.ts';

type Line = Forecast['targets'][number];

/** Each target of the unit with what is expected of it. */
export function Targets({ forecast, onOpen }: { forecast: Forecast; onOpen: Open }) {
  const { unit, targets } = forecast;
  const columns: Column<Line>[] = [
    {
      id: 'label',
      title: sayForecast('targets.target'),
      kind: 'head',
      show: ({ label, words }) => (words ? `${label}: ${words}` : label),
    },
    { id: 'to', title: sayForecast('targets.to'), show: ({ to }) => printDay(to) },
    {
      id: 'goal',
      title: sayForecast('targets.goal'),
      kind: 'number',
      show: ({ goal }) => (goal === null ? '' : printCount(Math.ceil(goal))),
    },
    {
      id: 'soFar',
      title: sayForecast('targets.so-far'),
      kind: 'number',
      show: ({ soFar, query, label }) => {
        if (soFar === null) return '';
        if (!query) return printCount(soFar);
        const printed = sayForecast('people', { n: printCount(soFar) });
        return <CountButton counted={{ unit, title: label, printed, n: soFar, query }} onOpen={onOpen} />;
      },
    },
    {
      id: 'total',
      title: sayForecast('targets.total'),
      kind: 'number',
      show: ({ total }) => (total ? `${whole(total.expected)} (${printInterval(total)})` : ''),
    },
    {
      id: 'chance',
      title: sayForecast('targets.chance'),
      kind: 'number',
      show: ({ chance, sort }) =>
        sort === 'foretold' && chance !== null ? (
          <strong>{printChance(chance)}</strong>
        ) : (
          <span className="dash-soft">{sort === 'foretold' ? '' : sayForecast(`targets.${sort}`)}</span>
        ),
    },
  ];
  return (
    <section>
      <h2>{sayForecast('targets.title')}</h2>
      {targets.length === 0 ? (
        <p>{sayForecast('targets.none')}</p>
      ) : (
        <ListTable
          label={sayForecast('targets.title')}
          rows={targets}
          keyOf={({ code }) => code}
          columns={columns}
        />
      )}
    </section>
  );
}
