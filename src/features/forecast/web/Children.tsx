import { Link } from '@tanstack/react-router';
import { facts } from '#features/monitoring/query.ts';
import { CountButton, type Open } from '#features/monitoring/web/dashboard/CountButton.tsx';
import { type Day, dayOf } from '#kernel/day.ts';
import { printCount } from '#kernel/number.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import type { Column } from '#web/list/column.ts';
import { List } from '#web/list/List.tsx';
import { OneOf } from '#web/OneOf.tsx';
import { printDay } from '#web/printDay.ts';
import { readForecast } from '../contract.ts';
import { type Child, type ChildSort, inOrder, isAtRisk, isChildSort } from './childOrder.ts';
import { type Forecast, printChance, sayForecast, whole } from './sayForecast.ts';

type Props = { forecast: Forecast; onOpen: Open };

const columnsOf = ({ forecast, onOpen }: Props): Column<Child>[] => {
  const { year, madeOn } = forecast;
  const day = madeOn as Day;
  const title = sayForecast('so-far', { year, day: printDay(day) });
  const isUnderWay = day.startsWith(String(year));
  const number = (id: ChildSort | 'low' | 'high', show: Column<Child>['show']): Column<Child> => ({
    id,
    title: sayForecast(`children.${id === 'soFar' ? 'so-far' : id}`),
    kind: 'number',
    ...(isChildSort(id) ? { sort: id } : {}),
    show,
  });
  return [
    {
      id: 'name',
      title: sayForecast('children.unit'),
      kind: 'head',
      show: ({ code, name }) => (
        <Link to="/du-bao/{-$unitCode}" params={{ unitCode: code }} search={{}}>
          {name}
        </Link>
      ),
    },
    number('chance', ({ chance, goal, expected }) => {
      if (chance !== null) return <strong>{printChance(chance)}</strong>;
      return (
        <span className="dash-soft">
          {goal === null && expected !== null ? '' : sayForecast('children.unknown')}
        </span>
      );
    }),
    number('goal', ({ goal }) =>
      goal === null ? (
        <span className="dash-soft">{sayForecast('children.no-goal')}</span>
      ) : (
        printCount(Math.ceil(goal))
      ),
    ),
    number('soFar', ({ soFar, code, name }) => {
      const printed = sayForecast('people', { n: printCount(soFar) });
      const query = facts('admission', isUnderWay ? [{ from: dayOf(year, 1, 1), to: day }] : []);
      return (
        <CountButton counted={{ unit: { code, name }, title, printed, n: soFar, query }} onOpen={onOpen} />
      );
    }),
    number('expected', ({ expected }) => (expected === null ? '' : whole(expected))),
    number('low', ({ low }) => (low === null ? '' : printCount(low))),
    number('high', ({ high }) => (high === null ? '' : printCount(high))),
  ];
};

/** The direct subordinates, those least likely to reach their targets first; the order lives in the address bar. */
export function Children(props: Props) {
  const { unit, year, children } = props.forecast;
  const [filter, change] = useAddressFilter();
  const withGoals = children.filter(({ chance }) => chance !== null);
  const atRisk = withGoals.filter(isAtRisk);
  const sort = isChildSort(filter.sort) ? filter.sort : withGoals.length > 0 ? 'chance' : 'expected';
  const isRising = filter.order === undefined ? sort === 'chance' : filter.order === 'rising';
  if (children.length === 0) return <p>{sayForecast('children.none')}</p>;
  const isPart = filter.part === 'risky' && atRisk.length > 0;
  const shown = inOrder(isPart ? atRisk : children, sort, isRising);
  const title =
    withGoals.length > 0
      ? sayForecast('children.title', { n: printCount(atRisk.length), all: printCount(withGoals.length) })
      : sayForecast('children.title-none');
  return (
    <section>
      <h2>{title}</h2>
      {withGoals.length === 0 && <p className="dash-soft">{sayForecast('children.no-goals')}</p>}
      <List
        id="forecast.children"
        label={title}
        columns={columnsOf(props)}
        rows={shown}
        keyOf={({ code }) => code}
        first={1}
        count={shown.length}
        order={{
          by: sort,
          isRising,
          onOrder: (by) =>
            change({
              sort: by,
              order: by === sort ? (isRising ? 'falling' : 'rising') : by === 'chance' ? 'rising' : 'falling',
            }),
        }}
        source={{
          contract: readForecast,
          input: { unitCode: unit.code, year },
          rows: 'children',
          ...(isPart ? { only: { field: 'code', values: shown.map(({ code }) => code) } } : {}),
        }}
        empty={{ title: sayForecast('children.none') }}
      >
        {atRisk.length > 0 && atRisk.length < children.length && (
          <OneOf<'all' | 'risky'>
            aria-label={sayForecast('children.shown')}
            value={isPart ? 'risky' : 'all'}
            options={[
              { value: 'all', label: sayForecast('children.all', { n: printCount(children.length) }) },
              { value: 'risky', label: sayForecast('children.risky', { n: printCount(atRisk.length) }) },
            ]}
            onChange={(part) => change({ part: part === 'risky' ? part : undefined })}
          />
        )}
      </List>
    </section>
  );
}
