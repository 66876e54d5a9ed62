import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useId, useState } from 'react';
import { UnitPicker } from '#features/organisations/web/UnitPicker.tsx';
import { AllTargets } from '#features/plans/web/AllTargets.tsx';
import { sayPlan } from '#features/plans/web/sayPlan.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { Loaded } from '#web/Loaded.tsx';
import type { Column } from '#web/list/column.ts';
import { List } from '#web/list/List.tsx';
import { Page } from '#web/Page.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';
import { listRounds, openRound } from '../contract.ts';
import { Duties } from './Duties.tsx';
import { periodWords } from './periodWords.ts';
import { sayAllocation } from './sayAllocation.ts';
import './allocation.css';

const OpenRound = lazy(async () => ({ default: (await import('./OpenRound.tsx')).OpenRound }));
type Round = OutputOf<typeof listRounds>['rounds'][number];

const columns: Column<Round>[] = [
  {
    id: 'code',
    title: sayAllocation('list.round'),
    kind: 'head',
    show: ({ code, unitName, period }) => (
      <Link to="/vong-giao/$roundCode" params={{ roundCode: code }}>
        {sayAllocation('round.title', { unit: unitName, period: periodWords(period) })}
      </Link>
    ),
  },
  {
    id: 'measure',
    title: sayAllocation('round.measure'),
    show: ({ measure }) => sayPlan(`measure.${measure as 'admission'}`),
  },
  {
    id: 'total',
    title: sayAllocation('list.total'),
    kind: 'number',
    show: ({ total }) => (total === null ? sayAllocation('list.not-told') : printCount(total)),
  },
  { id: 'state', title: sayAllocation('round.state'), show: ({ state }) => sayAllocation(`state.${state}`) },
  {
    id: 'first',
    title: sayAllocation('round.first'),
    show: ({ proposedFirst }) => proposedFirst && sayAllocation(`first.${proposedFirst}`),
  },
  {
    id: 'until',
    title: sayAllocation('round.until'),
    show: ({ answerUntil }) => answerUntil && printDay(answerUntil),
  },
];

/** Targets of a unit: rounds in which it divides or is given a number, its targets, and the duties that go with them. */
export function TargetsPage() {
  const { grant } = useSession();
  const id = useId();
  const [chosen, choose] = useState<string | null>(grant?.unitCode ?? null);
  return (
    <Page
      title={sayAllocation('page.title')}
      aside={
        <Link to="/ra-soat" search={chosen ? { unitCode: chosen } : {}}>
          {sayAllocation('page.review')}
        </Link>
      }
    >
      {grant?.unitCode == null && (
        <p className="allocation-unit">
          <label htmlFor={id}>{sayAllocation('page.unit')}</label>
          <UnitPicker id={id} value={chosen} onChange={choose} />
        </p>
      )}
      {chosen === null ? (
        <p>{sayAllocation('page.choose')}</p>
      ) : (
        <div className="stack">
          <Rounds unitCode={chosen} />
          <AllTargets unitCode={chosen} />
          <Duties unitCode={chosen} />
        </div>
      )}
    </Page>
  );
}

function Rounds({ unitCode }: { unitCode: string }) {
  const read = useRead(listRounds, { unitCode });
  const mayOpen = useMay(openRound.policy);
  const [isOpening, setOpening] = useState(false);
  return (
    <section>
      <h2>{sayAllocation('list.title')}</h2>
      {mayOpen && (
        <p>
          <Button type="primary" aria-haspopup="dialog" onClick={() => setOpening(true)}>
            {sayAllocation('open.act')}
          </Button>
        </p>
      )}
      <Loaded from={read}>
        {({ rounds }) => (
          <List
            id="allocation.rounds"
            label={sayAllocation('list.title')}
            columns={columns}
            rows={rounds}
            count={rounds.length}
            keyOf={({ code }) => code}
            empty={{ title: sayAllocation('list.none'), cure: sayAllocation('list.none-cure') }}
          />
        )}
      </Loaded>
      {isOpening && (
        <Suspense>
          <OpenRound unitCode={unitCode} onClose={() => setOpening(false)} />
        </Suspense>
      )}
    </section>
  );
}
