import { printCount } from '#kernel/number.ts';
import { ListTable } from '#web/list/ListTable.tsx';
import type { Shown } from './Places.tsx';
import { changeWords, type Fall, type Goal, halfName, sayPlace } from './sayPlaces.ts';

type Year = Goal['years'][number];

const saidOf = (fall: Fall | undefined) => {
  if (!fall) return sayPlace('years.unknown');
  const words = sayPlace('years.half', {
    before: printCount(fall.before),
    now: printCount(fall.now),
    change: changeWords(fall),
  });
  return fall.verdict === null ? words : `${words}: ${sayPlace(`goal.${fall.verdict}`)}`;
};

/** Both halves from 1 January to the end of each year; shown once there is more than the year under way. */
export function Years({ group, goal: { years } }: Shown & { goal: Goal }) {
  if (years.length < 2) return null;
  return (
    <details className="dash-more">
      <summary>{sayPlace('years.title')}</summary>
      <ListTable<Year>
        label={sayPlace('years.title')}
        rows={years}
        keyOf={({ year }) => year}
        columns={[
          {
            id: 'year',
            title: sayPlace('years.year'),
            kind: 'head',
            show: ({ year, isOver }) => (isOver ? String(year) : sayPlace('years.open', { year })),
          },
          ...group.halves.map(({ half }) => ({
            id: half,
            title: halfName(half, group),
            show: ({ falls }: Year) => saidOf(falls?.find((fall) => fall.half === half)),
          })),
        ]}
      />
    </details>
  );
}
