import { useState } from 'react';
import { UnitLink } from '#features/organisations/web/UnitLink.tsx';
import type { Day } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import type { Column } from '#web/list/column.ts';
import { FilterSelect } from '#web/list/FilterSelect.tsx';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { printDay } from '#web/printDay.ts';
import { listIdleUnits } from '../../../contract/gaps.ts';
import { UNIT_LEVELS, type UnitLevel } from '../../../query.ts';
import type { Dashboard } from '../ranking.ts';
import { sayGap } from './sayGap.ts';

type Idle = OutputOf<typeof listIdleUnits>['units'][number];

const YEARS = ['1', '2', '3', '5', '10'] as const;

const sinceWords = ({ years, months }: Idle): string => {
  if (years === null || months === null) return sayGap('idle.never');
  return years === 0
    ? sayGap('idle.since-months', { months })
    : sayGap('idle.since-years', { years, months });
};

const columns: Column<Idle>[] = [
  {
    id: 'unitName',
    title: sayGap('idle.unit'),
    kind: 'head',
    show: ({ unitCode, unitName }) => <UnitLink unit={{ code: unitCode, name: unitName }} />,
  },
  { id: 'parentName', title: sayGap('idle.parent'), show: ({ parentName }) => parentName },
  {
    id: 'lastOn',
    title: sayGap('idle.last'),
    sheet: { kind: 'day' },
    show: ({ lastOn }) => printDay(lastOn) || sayGap('idle.never'),
  },
  { id: 'years', title: sayGap('idle.since'), show: sinceWords },
];

/** How long each base organisation or branch has admitted nobody. */
export function IdleUnits({ dashboard: { unit, asOf, tree } }: { dashboard: Dashboard }) {
  const [level, setLevel] = useState<UnitLevel>('branch');
  const [years, setYears] = useState<(typeof YEARS)[number] | undefined>('1');
  const asked = { unitCode: unit.code, asOf: asOf as Day, tree, level };
  const pages = usePages(listIdleUnits, years === undefined ? asked : { ...asked, minYears: Number(years) }, {
    read: ({ units, next }) => ({ rows: units, next }),
  });
  return (
    <PagedList
      id={listIdleUnits.action}
      label={sayGap('idle.title')}
      pages={pages}
      columns={columns}
      keyOf={({ unitCode }) => unitCode}
      count={pages.query.data?.answer.count ?? 0}
      empty={{ title: sayGap('idle.none') }}
    >
      <FilterSelect
        label={sayGap('idle.level')}
        options={UNIT_LEVELS.map((one) => [one, sayGap(`idle.level-${one}`)])}
        value={level}
        onChange={(one) => setLevel(one ?? 'branch')}
      />
      <FilterSelect
        label={sayGap('idle.years')}
        options={YEARS.map((n) => [n, sayGap('idle.years-of', { n })])}
        value={years}
        onChange={setYears}
      />
    </PagedList>
  );
}
