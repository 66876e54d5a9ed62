import { Button, Drawer } from 'antd';
import { UnitLink } from '#features/organisations/web/UnitLink.tsx';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { Loaded } from '#web/Loaded.tsx';
import type { Column } from '#web/list/column.ts';
import { List } from '#web/list/List.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { say } from '#web/say.ts';
import { listBases } from '../readContract.ts';
import { sayAllocation } from './sayAllocation.ts';

export type BaseBehind = { unit: { code: string; name: string }; base: string; count: number };
type Props = { roundCode: string; behind: BaseBehind; onClose: () => void };

/** The head-counts that a base is the sum of, with the day each was declared for. */
export function BaseCounts({ roundCode, behind, onClose }: Props) {
  const { unit, base, count } = behind;
  const what = sayAllocation(`base.${base as 'members-now'}`);
  return (
    <Drawer
      open
      size={900}
      title={sayAllocation('behind.title', { n: printCount(count), what, unit: unit.name })}
      onClose={onClose}
      footer={<Button onClick={onClose}>{say('common.close')}</Button>}
    >
      <Counts roundCode={roundCode} behind={behind} />
    </Drawer>
  );
}

type Count = OutputOf<typeof listBases>['counts'][number];
const columns: Column<Count>[] = [
  {
    id: 'unit',
    title: sayAllocation('grid.unit'),
    kind: 'head',
    show: ({ unitCode, unitName }) => <UnitLink unit={{ code: unitCode, name: unitName }} />,
  },
  {
    id: 'total',
    title: sayAllocation('behind.total'),
    kind: 'number',
    show: ({ total }) => printCount(total),
  },
  {
    id: 'countedOn',
    title: sayAllocation('behind.counted-on'),
    show: ({ countedOn }) => printDay(countedOn),
  },
  { id: 'declaredBy', title: sayAllocation('behind.declared-by'), show: ({ declaredBy }) => declaredBy },
];

function Counts({ roundCode, behind }: Pick<Props, 'roundCode' | 'behind'>) {
  const read = useRead(listBases, { roundCode, unitCode: behind.unit.code });
  return (
    <Loaded from={read}>
      {({ counts }) => {
        const rows = counts.filter(({ base }) => base === behind.base);
        const sum = rows.reduce((all, { total }) => all + total, 0);
        return (
          <>
            {rows[0] && (
              <p>
                {sayAllocation('behind.wanted', { day: printDay(rows[0].wantedOn), sum: printCount(sum) })}
              </p>
            )}
            <List
              id="allocation.bases"
              label={sayAllocation('grid.base')}
              columns={columns}
              rows={rows}
              count={rows.length}
              keyOf={({ unitCode }) => unitCode}
              empty={{ title: sayAllocation('unknown') }}
            />
          </>
        );
      }}
    </Loaded>
  );
}
