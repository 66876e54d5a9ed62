import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { FilterSelect } from '#web/list/FilterSelect.tsx';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { useSession } from '#web/session.ts';
import { useFilter } from '#web/useFilter.ts';
import { useMay } from '#web/useMay.ts';
import { listCases } from '../../contract/reading.ts';
import { GROUPS } from '../../groups.ts';
import type { Party } from '../../model.ts';
import { ChooseUnit } from '../ChooseUnit.tsx';
import { sayCase, sayCode } from '../sayCase.ts';
import { sayOpening } from '../sayOpening.ts';
import { caseColumns } from './caseColumns.tsx';
import { FindPerson, type Found } from './FindPerson.tsx';
import '../case.css';

const NewCase = lazy(async () => ({ default: (await import('./NewCase.tsx')).NewCase }));

/** Whom a case may wait for. */
const WAITED: readonly Party[] = [
  'candidate',
  'branch',
  'political-centre',
  'section-committee',
  'base-committee',
  'organisation-board',
  'standing-board',
  'receiving-committee',
];

/** The cases of one's unit: who, where each stands, what it lacks and whom it waits for. */
export function CasesPage() {
  const may = useMay('case-reader');
  const mayOpen = useMay('case-writer');
  const mayHold = useMay('roll-writer');
  const { grant } = useSession();
  const [{ unitCode }, change] = useFilter(listCases, ['unitCode']);
  const chosen = unitCode ?? grant?.unitCode ?? null;
  return (
    <Page
      title={sayCase('cases.title')}
      aside={
        may && (
          <nav className="cases-aside">
            {mayOpen && <Link to="/nguon/dan">{sayOpening('list.paste')}</Link>}
            {mayOpen && <Link to="/nguon/trung">{sayOpening('list.doubles')}</Link>}
            {mayHold && <Link to="/luu-giu">{sayOpening('list.retention')}</Link>}
            <Link to="/cho-duyet">{sayCase('cases.queue')}</Link>
          </nav>
        )
      }
    >
      {may ? (
        <>
          <ChooseUnit
            chosen={chosen}
            words={sayCase('cases.choose-unit')}
            onChoose={(code) => change({ unitCode: code })}
          />
          {chosen && <Cases key={chosen} unitCode={chosen} />}
        </>
      ) : (
        <Notice kind="note" title={sayCase('cases.not-mine')} lines={[sayCase('cases.not-mine-cure')]} />
      )}
    </Page>
  );
}

function Cases({ unitCode }: { unitCode: string }) {
  const mayOpen = useMay('case-writer');
  const [opened, open] = useState<{ found: Found | null } | null>(null);
  const [filter, change] = useFilter(listCases, ['group', 'waitsFor', 'isOverdue', 'isMissing']);
  const pages = usePages(
    listCases,
    { unitCode, ...filter },
    { read: ({ cases, next }) => ({ rows: cases, next }) },
  );
  const isFiltered = Object.keys(filter).length > 0;
  const { group, waitsFor, isOverdue, isMissing } = filter;
  const grounds = [
    group && { title: sayCase('cases.group'), words: sayCode('group', group) },
    waitsFor && { title: sayCase('cases.waits-for'), words: sayCode('party', waitsFor) },
    isOverdue && { title: sayCase('cases.overdue-filter'), words: sayCase('cases.overdue-only') },
    isMissing && { title: sayCase('cases.missing'), words: sayCase('cases.missing-only') },
  ].filter((ground) => typeof ground === 'object');
  return (
    <>
      <div className="cases-begin">
        <FindPerson isFirst unitCode={unitCode} onOpen={mayOpen ? (found) => open({ found }) : null} />
        {mayOpen && (
          <Button type="primary" aria-haspopup="dialog" onClick={() => open({ found: null })}>
            {sayOpening('new.open')}
          </Button>
        )}
      </div>
      <PagedList
        id={listCases.action}
        label={sayCase('cases.title')}
        pages={pages}
        columns={caseColumns}
        keyOf={({ code }) => code}
        keyField="code"
        hasViews
        grounds={grounds}
        empty={
          isFiltered
            ? { title: sayCase('cases.none-such'), cure: sayCase('cases.none-such-cure') }
            : { title: sayCase('cases.empty'), cure: sayCase('cases.empty-cure') }
        }
      >
        <FilterSelect
          label={sayCase('cases.group')}
          options={GROUPS.map((one) => [one, sayCode('group', one)])}
          value={group}
          onChange={(one) => change({ group: one })}
        />
        <FilterSelect
          label={sayCase('cases.waits-for')}
          options={WAITED.map((party) => [party, sayCode('party', party)])}
          value={waitsFor}
          onChange={(party) => change({ waitsFor: party })}
        />
        <FilterSelect
          label={sayCase('cases.overdue-filter')}
          options={[['true', sayCase('cases.overdue-only')]]}
          value={isOverdue ? 'true' : undefined}
          onChange={(one) => change({ isOverdue: one && true })}
        />
        <FilterSelect
          label={sayCase('cases.missing')}
          options={[['true', sayCase('cases.missing-only')]]}
          value={isMissing ? 'true' : undefined}
          onChange={(one) => change({ isMissing: one && true })}
        />
      </PagedList>
      <Suspense fallback={null}>
        {opened && <NewCase found={opened.found} unitCode={unitCode} onClose={() => open(null)} />}
      </Suspense>
    </>
  );
}
