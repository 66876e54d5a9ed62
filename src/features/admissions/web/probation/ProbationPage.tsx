import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { Loaded } from '#web/Loaded.tsx';
import { FilterSelect } from '#web/list/FilterSelect.tsx';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useFilter } from '#web/useFilter.ts';
import { useMay } from '#web/useMay.ts';
import { countProbation, listProbation } from '../../contract/probation.ts';
import { readCase } from '../../contract/reading.ts';
import { PROBATION_LACKS, PROBATION_STATES } from '../../probation.ts';
import { OpenedAct } from '../act/OpenedAct.tsx';
import { ChooseUnit } from '../ChooseUnit.tsx';
import { sayCase } from '../sayCase.ts';
import { type Probationer, probationColumns } from './probationColumns.tsx';
import { sayProbation } from './sayProbation.ts';
import '../case.css';
import './probation.css';

type Props = {
  /** How several of a unit are put on the list of a meeting. */
  round: (unitCode: string) => ReactNode;
};

/** The probationary members of one's unit: how their time stands, what they lack and how far their recognition is. */
export function ProbationPage({ round }: Props) {
  const may = useMay(listProbation.policy);
  const { grant } = useSession();
  const [{ unitCode }, change] = useFilter(listProbation, ['unitCode']);
  const chosen = unitCode ?? grant?.unitCode ?? null;
  return (
    <Page title={sayProbation('title')} aside={may && chosen && round(chosen)}>
      {may ? (
        <>
          <ChooseUnit
            chosen={chosen}
            words={sayProbation('choose-unit')}
            onChoose={(code) => change({ unitCode: code })}
          />
          {chosen && <OfUnit key={chosen} unitCode={chosen} />}
        </>
      ) : (
        <Notice kind="note" title={sayCase('cases.not-mine')} lines={[sayCase('cases.not-mine-cure')]} />
      )}
    </Page>
  );
}

function OfUnit({ unitCode }: { unitCode: string }) {
  const counts = useRead(countProbation, { unitCode }, { keepsFormer: true });
  return (
    <div className="stack">
      <Loaded from={counts}>{(all) => <States counts={all} />}</Loaded>
      <People unitCode={unitCode} />
    </div>
  );
}

/** How many there are of each state, each number the way to just those. */
function States({ counts }: { counts: OutputOf<typeof countProbation> }) {
  const { total, overdue, withoutCase } = counts;
  return (
    <>
      <p>
        <strong>
          {overdue > 0 ? sayProbation('said-overdue', { total, overdue }) : sayProbation('said', { total })}
        </strong>
      </p>
      <nav className="counted-links" aria-label={sayProbation('states')}>
        {([undefined, ...PROBATION_STATES] as const).map((one) => (
          <Link
            key={one ?? 'all'}
            to="."
            search={(same: object) => ({ ...same, state: one })}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {sayProbation(`state.${one ?? 'all'}`)} <strong>{one ? counts[one] : total}</strong>
          </Link>
        ))}
      </nav>
      {withoutCase > 0 && (
        <Notice
          kind="note"
          title={sayProbation('without-case', { count: withoutCase })}
          lines={[sayProbation('without-case-cure')]}
        >
          <Link to="/ho-so">{sayProbation('without-case-link')}</Link>
        </Notice>
      )}
    </>
  );
}

function People({ unitCode }: { unitCode: string }) {
  const mayAssign = useMay('case-writer');
  const { grant } = useSession();
  const [assigning, assign] = useState<Probationer | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [filter, change] = useFilter(listProbation, ['state', 'lacks']);
  const pages = usePages(
    listProbation,
    { unitCode, ...filter },
    { read: ({ people, next }) => ({ rows: people, next }) },
  );
  const { state, lacks } = filter;
  const grounds = [
    state && { title: sayProbation('state'), words: sayProbation(`state.${state}`) },
    lacks && { title: sayProbation('lacks'), words: sayProbation(`lack.${lacks}`) },
  ].filter((ground) => typeof ground === 'object');
  const open = (one: Probationer): void => {
    setDone(null);
    assign(one);
  };
  return (
    <div className="probation-list">
      <div aria-live="polite">{done && <Notice kind="done" title={done} />}</div>
      <PagedList
        id={listProbation.action}
        label={sayProbation('title')}
        pages={pages}
        columns={probationColumns({
          isOneBranch: grant?.role === 'branch-secretary',
          onAssign: mayAssign ? open : null,
        })}
        keyOf={({ caseCode }) => caseCode}
        keyField="caseCode"
        hasViews
        grounds={grounds}
        empty={
          state || lacks
            ? { title: sayProbation('none-such'), cure: sayProbation('none-such-cure') }
            : { title: sayProbation('none'), cure: sayProbation('none-cure') }
        }
      >
        <FilterSelect
          label={sayProbation('lacks-filter')}
          options={PROBATION_LACKS.map((one) => [one, sayProbation(`lack.${one}`)])}
          value={lacks}
          onChange={(one) => change({ lacks: one })}
        />
      </PagedList>
      {assigning && (
        <AssignHelper caseCode={assigning.caseCode} onClose={() => assign(null)} onDone={setDone} />
      )}
    </div>
  );
}

type Assigning = { caseCode: string; onClose: () => void; onDone: (words: string) => void };

/** The form of the case, opened from the list. */
function AssignHelper({ caseCode, ...rest }: Assigning) {
  const read = useRead(readCase, { caseCode });
  return (
    <Loaded from={read}>
      {(one) => <OpenedAct one={one} opened={{ act: 'assign-helper' }} {...rest} />}
    </Loaded>
  );
}
