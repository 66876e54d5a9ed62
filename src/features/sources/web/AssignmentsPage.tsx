import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { ChooseUnit } from '#features/admissions/web/ChooseUnit.tsx';
import { FilterSelect } from '#web/list/FilterSelect.tsx';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { useSession } from '#web/session.ts';
import { useFilter } from '#web/useFilter.ts';
import { useMay } from '#web/useMay.ts';
import { listAssignments } from '../assignmentContract.ts';
import { ASSIGNMENT_STATES } from '../model.ts';
import { type Assignment, assignmentColumns } from './assignmentColumns.tsx';
import { saySources } from './saySources.ts';
import '#features/admissions/web/case.css';
import './sources.css';

const GiveForm = lazy(async () => ({ default: (await import('./AssignmentForms.tsx')).GiveForm }));
const EndForm = lazy(async () => ({ default: (await import('./AssignmentForms.tsx')).EndForm }));

export type Ending = { one: Assignment; isDone: boolean };

/** What was given to do below one's unit. */
export function AssignmentsPage() {
  const may = useMay('case-reader');
  const { grant } = useSession();
  const [{ unitCode }, change] = useFilter(listAssignments, ['unitCode']);
  const chosen = unitCode ?? grant?.unitCode ?? null;
  return (
    <Page
      title={saySources('assignment.title')}
      aside={<Link to="/nguon">{saySources('review.back-to')}</Link>}
    >
      {may ? (
        <>
          <ChooseUnit
            chosen={chosen}
            words={saySources('assignment.choose-unit')}
            onChoose={(code) => change({ unitCode: code })}
          />
          {chosen && <Assignments key={chosen} unitCode={chosen} />}
        </>
      ) : (
        <Notice kind="note" title={saySources('not-mine')} lines={[saySources('not-mine-cure')]} />
      )}
    </Page>
  );
}

function Assignments({ unitCode }: { unitCode: string }) {
  const mayGive = useMay('case-writer');
  const [isGiving, give] = useState(false);
  const [ending, end] = useState<Ending | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [{ state }, change] = useFilter(listAssignments, ['state']);
  const pages = usePages(
    listAssignments,
    { unitCode, ...(state ? { state } : {}) },
    { read: ({ assignments, next }) => ({ rows: assignments, next }) },
  );
  const finish = (words: string) => {
    setDone(words);
    give(false);
    end(null);
  };
  return (
    <div className="assignments">
      {mayGive && (
        <p>
          <Button type="primary" aria-haspopup="dialog" onClick={() => give(true)}>
            {saySources('assignment.give')}
          </Button>
        </p>
      )}
      <div aria-live="polite">{done && <Notice kind="done" title={done} />}</div>
      <PagedList
        id={listAssignments.action}
        label={saySources('assignment.title')}
        pages={pages}
        columns={assignmentColumns(mayGive ? end : null)}
        keyOf={({ id }) => id}
        hasViews
        grounds={[]}
        empty={{ title: saySources('assignment.empty'), cure: saySources('assignment.empty-cure') }}
      >
        <FilterSelect
          label={saySources('assignment.state')}
          all={saySources('assignment.state.open')}
          options={ASSIGNMENT_STATES.slice(1).map((one) => [one, saySources(`assignment.state.${one}`)])}
          value={state === 'open' ? undefined : state}
          onChange={(one) => change({ state: one })}
        />
      </PagedList>
      <Suspense fallback={null}>
        {isGiving && (
          <GiveForm
            unitCode={unitCode}
            onClose={() => give(false)}
            onDone={() => finish(saySources('assignment.given'))}
          />
        )}
        {ending && (
          <EndForm
            {...ending}
            onClose={() => end(null)}
            onDone={() => finish(saySources('assignment.ended'))}
          />
        )}
      </Suspense>
    </div>
  );
}
