import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { Loaded } from '#web/Loaded.tsx';
import type { Column } from '#web/list/column.ts';
import { FilterSelect } from '#web/list/FilterSelect.tsx';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { useFilter } from '#web/useFilter.ts';
import { useMay } from '#web/useMay.ts';
import { nominate } from '../../contract/people.ts';
import { listNominations } from '../../contract/reading.ts';
import { CLASS_KINDS, NOMINATION_STATES } from '../../model.ts';
import { kindWords, sayClass, wordsIn } from '../sayClass.ts';
import { Approve } from './Approve.tsx';
import { personColumns } from './personColumns.ts';

const Nominate = lazy(async () => ({ default: (await import('./Nominate.tsx')).Nominate }));

export type Nomination = OutputOf<typeof listNominations>['nominations'][number];

const columns: Column<Nomination>[] = [
  personColumns.name,
  personColumns.born,
  personColumns.branch,
  {
    id: 'kind',
    title: sayClass('people.kind'),
    sheet: { words: wordsIn('kind') },
    show: ({ kind }) => kindWords(kind),
  },
  {
    id: 'className',
    title: sayClass('people.class'),
    show: ({ classCode, className }) =>
      classCode ? (
        <span>
          <Link to="/lop-hoc/$classCode" params={{ classCode }}>
            {className}
          </Link>
        </span>
      ) : (
        sayClass('people.any-class')
      ),
  },
  {
    id: 'state',
    title: sayClass('people.state'),
    sheet: { words: wordsIn('state') },
    show: ({ state }) => sayClass(`state.${state}`),
  },
  {
    id: 'nominatedOn',
    title: sayClass('people.on'),
    sheet: { kind: 'day' },
    show: ({ nominatedOn }) => printDay(nominatedOn),
  },
  {
    id: 'enlistsOn',
    title: sayClass('people.enlists'),
    isExtra: true,
    sheet: { kind: 'day' },
    show: ({ enlistsOn }) => printDay(enlistsOn),
  },
  {
    id: 'shift',
    title: sayClass('people.shift'),
    isExtra: true,
    sheet: { words: wordsIn('shift') },
    show: ({ shift }) => shift && sayClass(`shift.${shift}`),
  },
  { id: 'endReason', title: sayClass('people.reason'), isExtra: true, show: ({ endReason }) => endReason },
];

/** Most people whom a committee decides on at once. */
const most = 200;

/** Who is named for classes: first those who wait for approval, then everybody. */
export function Nominations({ unitCode }: { unitCode: string }) {
  const mayName = useMay(nominate.policy);
  const [filter, change] = useFilter(listNominations, ['state', 'kind']);
  const [isNaming, setNaming] = useState(false);
  const waiting = useRead(
    listNominations,
    { unitCode, state: 'nominated', limit: most },
    { keepsFormer: true },
  );
  const pages = usePages(
    listNominations,
    { unitCode, ...filter },
    { read: ({ nominations, next }) => ({ rows: nominations, next }) },
  );
  return (
    <div className="stack">
      {mayName && (
        <div className="row">
          <Button type="primary" aria-haspopup="dialog" onClick={() => setNaming(true)}>
            {sayClass('nominate.act')}
          </Button>
        </div>
      )}
      <Loaded from={waiting}>{({ nominations }) => <Approve people={nominations} />}</Loaded>
      <PagedList
        id={listNominations.action}
        label={sayClass('people.list')}
        pages={pages}
        columns={columns}
        keyOf={({ nominationId }) => nominationId}
        hasViews
        empty={
          filter.state || filter.kind
            ? { title: sayClass('people.none-such'), cure: sayClass('people.none-such-cure') }
            : { title: sayClass('people.none'), cure: sayClass('people.none-cure') }
        }
      >
        <FilterSelect
          label={sayClass('people.state')}
          options={NOMINATION_STATES.map((one) => [one, sayClass(`state.${one}`)])}
          value={filter.state}
          onChange={(state) => change({ state })}
        />
        <FilterSelect
          label={sayClass('people.kind')}
          options={CLASS_KINDS.map((one) => [one, kindWords(one)])}
          value={filter.kind}
          onChange={(kind) => change({ kind })}
        />
      </PagedList>
      <Suspense>{isNaming && <Nominate unitCode={unitCode} onClose={() => setNaming(false)} />}</Suspense>
    </div>
  );
}
