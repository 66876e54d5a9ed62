import { printCount } from '#kernel/number.ts';
import type { Column } from '#web/list/column.ts';
import { ListTable } from '#web/list/ListTable.tsx';
import { type Forecast, monthName, sayForecast } from './sayForecast.ts';

type GroundsView = NonNullable<Forecast['grounds']>;
type Stage = GroundsView['stages'][number];

const columns: Column<Stage>[] = [
  {
    id: 'stage',
    title: sayForecast('stages.stage'),
    kind: 'head',
    show: ({ stage }) => sayForecast(`stage.${stage}`),
  },
  {
    id: 'share',
    title: sayForecast('stages.share'),
    kind: 'number',
    show: ({ sharePercent }) => `${sharePercent}%`,
  },
  {
    id: 'months',
    title: sayForecast('stages.months'),
    kind: 'number',
    show: ({ months }) =>
      months === null ? sayForecast('stages.unknown') : sayForecast('stages.months-n', { n: months }),
  },
  {
    id: 'latest',
    title: sayForecast('stages.latest'),
    show: ({ months, latest }) => {
      if (months === null) return sayForecast('stages.unknown');
      return latest === null ? sayForecast('stages.too-late') : monthName(latest);
    },
  },
];

/** Until when each stage must be reached to count, as the years before went. */
export function Stages({ grounds }: { grounds: GroundsView }) {
  if (grounds.stages.length === 0) return null;
  return (
    <section>
      <h2>{sayForecast('stages.title')}</h2>
      <ListTable
        label={sayForecast('stages.title')}
        rows={grounds.stages}
        keyOf={({ stage }) => stage}
        columns={columns}
      />
    </section>
  );
}

/** By how much earlier years were missed, as the data themselves tell. */
const triedLine = ({ eves }: GroundsView, leastMonths: number): string => {
  if (eves.length === 0) return sayForecast('grounds.no-eves', { months: leastMonths });
  const years = eves.map(({ year, percent }) =>
    sayForecast('grounds.eve', {
      year,
      says:
        percent === 0
          ? sayForecast('grounds.same')
          : sayForecast(percent > 0 ? 'grounds.more' : 'grounds.less', { percent: Math.abs(percent) }),
    }),
  );
  return sayForecast('grounds.eves', { years: years.join('; ') });
};

/** Everything that the forecast assumes, each as an assumption. */
export function Grounds({ grounds, needs }: { grounds: GroundsView; needs: Forecast['needs'] }) {
  const { busiest } = grounds;
  const lines = [
    sayForecast('grounds.history', {
      admissions: printCount(grounds.admissions),
      units: printCount(grounds.units),
      from: monthName(grounds.from),
      until: monthName(grounds.until),
    }),
    sayForecast('grounds.half-life', { months: grounds.halfLifeMonths }),
    sayForecast('grounds.peers', { spread: grounds.unitSpread }),
    sayForecast('grounds.skill', { skill: grounds.skillPercent }),
    sayForecast('grounds.change', {
      spread: grounds.yearSpread,
      unit: grounds.unitSpread,
      months: grounds.likenessMonths,
    }),
    triedLine(grounds, needs.months),
    sayForecast('grounds.season', {
      month: busiest.month,
      times: String(busiest.times).replace('.', ','),
    }),
    sayForecast('grounds.arrivals'),
    sayForecast('grounds.unlisted'),
    sayForecast('grounds.paused'),
    sayForecast('grounds.day'),
    sayForecast('grounds.draws', { draws: printCount(grounds.draws), seed: grounds.seed }),
    sayForecast('grounds.unknown'),
  ];
  return (
    <section>
      <h2>{sayForecast('grounds.title')}</h2>
      <p className="dash-soft">{sayForecast('grounds.what')}</p>
      <ul className="lines">
        {lines.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}
