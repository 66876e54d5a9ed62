import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Day } from '#kernel/day.ts';
import { yearOf } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import type { Column } from '#web/list/column.ts';
import { FilterSelect } from '#web/list/FilterSelect.tsx';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { printDay } from '#web/printDay.ts';
import { useSession } from '#web/session.ts';
import { useFilter } from '#web/useFilter.ts';
import { useMay } from '#web/useMay.ts';
import { planClass } from '../../contract/planning.ts';
import { listClasses } from '../../contract/reading.ts';
import { CLASS_KINDS } from '../../model.ts';
import { kindWords, sayClass, wordsIn } from '../sayClass.ts';

const PlanForm = lazy(async () => ({ default: (await import('./PlanForm.tsx')).PlanForm }));

type Listed = OutputOf<typeof listClasses>['classes'][number];

const columns: Column<Listed>[] = [
  {
    id: 'name',
    title: sayClass('plan.name'),
    kind: 'head',
    show: ({ code, name }) => (
      <Link to="/lop-hoc/$classCode" params={{ classCode: code }}>
        {name}
      </Link>
    ),
  },
  {
    id: 'kind',
    title: sayClass('plan.kind'),
    sheet: { words: wordsIn('kind') },
    show: ({ kind }) => kindWords(kind),
  },
  {
    id: 'beginsOn',
    title: sayClass('plan.when'),
    sheet: { kind: 'day' },
    show: ({ beginsOn, endsOn }) =>
      beginsOn === endsOn ? printDay(beginsOn) : `${printDay(beginsOn)} – ${printDay(endsOn)}`,
  },
  {
    id: 'shift',
    title: sayClass('plan.shift'),
    sheet: { words: wordsIn('shift') },
    show: ({ shift }) => sayClass(`shift.${shift}`),
  },
  {
    id: 'taken',
    title: sayClass('plan.seats'),
    kind: 'number',
    show: ({ taken, capacity }) =>
      sayClass('plan.seats-of', { taken: printCount(taken), capacity: printCount(capacity) }),
  },
  {
    id: 'waiting',
    title: sayClass('plan.waiting'),
    kind: 'number',
    show: ({ waiting }) => printCount(waiting),
  },
  {
    id: 'toApprove',
    title: sayClass('plan.to-approve'),
    kind: 'number',
    show: ({ toApprove }) => printCount(toApprove),
  },
  {
    id: 'standing',
    title: sayClass('plan.standing'),
    sheet: { words: wordsIn('standing') },
    show: ({ standing }) => sayClass(`standing.${standing}`),
  },
  { id: 'unitName', title: sayClass('plan.holder'), show: ({ unitName }) => unitName },
  {
    id: 'registerUntil',
    title: sayClass('plan.until'),
    isExtra: true,
    sheet: { kind: 'day' },
    show: ({ registerUntil }) => printDay(registerUntil),
  },
  { id: 'place', title: sayClass('plan.place'), isExtra: true, show: ({ place }) => place },
  { id: 'code', title: sayClass('plan.code'), isExtra: true, show: ({ code }) => code },
];

/** The classes of a year that a unit, one above it or one below it holds. */
export function PlanOfYear({ unitCode }: { unitCode: string }) {
  const mayPlan = useMay(planClass.policy);
  const thisYear = yearOf(useSession().today as Day);
  const [filter, change] = useFilter(listClasses, ['year', 'kind']);
  const [isPlanning, setPlanning] = useState(false);
  const { year = thisYear, kind } = filter;
  const pages = usePages(
    listClasses,
    { unitCode, year, ...(kind ? { kind } : {}) },
    { read: ({ classes, next }) => ({ rows: classes, next }) },
  );
  const years = [thisYear + 1, thisYear, thisYear - 1, thisYear - 2].map(String);
  return (
    <div className="stack">
      {mayPlan && (
        <div className="row">
          <Button type="primary" aria-haspopup="dialog" onClick={() => setPlanning(true)}>
            {sayClass('plan.new')}
          </Button>
        </div>
      )}
      <PagedList
        id={listClasses.action}
        label={sayClass('plan.list')}
        pages={pages}
        columns={columns}
        keyOf={({ code }) => code}
        hasViews
        empty={{ title: sayClass('plan.none', { year }), cure: sayClass('plan.none-cure') }}
      >
        <FilterSelect
          label={sayClass('plan.year')}
          options={years.map((one) => [one, one])}
          value={String(year)}
          onChange={(one) => change({ year: one === undefined ? undefined : Number(one) })}
        />
        <FilterSelect
          label={sayClass('plan.kind')}
          options={CLASS_KINDS.map((one) => [one, kindWords(one)])}
          value={kind}
          onChange={(one) => change({ kind: one })}
        />
      </PagedList>
      <Suspense>{isPlanning && <PlanForm unitCode={unitCode} onClose={() => setPlanning(false)} />}</Suspense>
    </div>
  );
}
