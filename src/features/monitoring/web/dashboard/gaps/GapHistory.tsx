import type { Day } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { Loaded } from '#web/Loaded.tsx';
import type { Column } from '#web/list/column.ts';
import { ListTable } from '#web/list/ListTable.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { readGapHistory } from '../../../contract/gaps.ts';
import { UNIT_LEVELS, type UnitLevel } from '../../../query.ts';
import { CountButton } from '../CountButton.tsx';
import type { Counted } from '../counted.ts';
import type { Dashboard } from '../ranking.ts';
import { sayGap } from './sayGap.ts';

type At = OutputOf<typeof readGapHistory>['days'][number];
type Props = { dashboard: Dashboard; onOpen: (counted: Counted) => void };

/** How many had no source left at the end of each month; every number opens its list of that day. */
export function GapHistory({ dashboard, onOpen }: Props) {
  const { unit, tree } = dashboard;
  const asOf = dashboard.asOf as Day;
  const number = (level: UnitLevel): Column<At> => ({
    id: level,
    title: sayGap(`history.${level}`),
    kind: 'number',
    show: ({ on, [level]: { n, query } }) => {
      const title = sayGap('history.of', {
        what: sayGap(`history.${level}`),
        day: printDay(on),
        unit: unit.name,
      });
      return (
        <CountButton
          counted={{ unit, title, printed: `${title}: ${n}`, n, query, asOf: on as Day }}
          onOpen={onOpen}
        />
      );
    },
  });
  return (
    <Loaded from={useRead(readGapHistory, { unitCode: unit.code, asOf, tree }, { keepsFormer: true })}>
      {({ days }) => (
        <>
          <p className="dash-soft">{sayGap('history.apart')}</p>
          <ListTable
            label={sayGap('history.title')}
            rows={days}
            keyOf={({ on }) => on}
            columns={[
              {
                id: 'on',
                title: sayGap('history.day'),
                kind: 'head',
                sheet: { kind: 'day' },
                show: ({ on }) => printDay(on),
              },
              ...UNIT_LEVELS.map(number),
            ]}
          />
        </>
      )}
    </Loaded>
  );
}
