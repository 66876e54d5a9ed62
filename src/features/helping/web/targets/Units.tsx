import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import type { Column } from '#web/list/column.ts';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { countMemberTargets } from '../../targetContract.ts';
import { type Group, NUMBERS } from './Numbers.tsx';
import { sayTargets } from './sayTargets.ts';

type Unit = OutputOf<typeof countMemberTargets>['units'][number];
type Props = {
  unitCode: string;
  period: string;
  onOpen: (unitCode: string, group: Group | undefined) => void;
};

/** The same numbers for each unit right below; each opens its list. */
export function Units({ unitCode, period, onOpen }: Props) {
  const pages = usePages(
    countMemberTargets,
    { unitCode, period },
    { read: ({ units, next }) => ({ rows: units, next }) },
  );
  const columns: Column<Unit>[] = [
    { id: 'unitName', title: sayTargets('units.name'), kind: 'head', show: ({ unitName }) => unitName },
    ...NUMBERS.map(
      ([field, group, words]): Column<Unit> => ({
        id: field,
        title: sayTargets(words),
        kind: 'number',
        show: (unit) => {
          const n = printCount(unit[field]);
          return (
            <button
              type="button"
              className="word-button count-button"
              aria-label={sayTargets('units.open', { n, what: sayTargets(words), name: unit.unitName })}
              onClick={() => onOpen(unit.unitCode, group)}
            >
              {n}
            </button>
          );
        },
      }),
    ),
  ];
  return (
    <section>
      <h2>{sayTargets('units')}</h2>
      <PagedList
        id={countMemberTargets.action}
        label={sayTargets('units')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        grounds={[]}
        empty={{ title: sayTargets('none') }}
      />
    </section>
  );
}
