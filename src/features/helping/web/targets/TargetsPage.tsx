import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { ChooseUnit } from '#features/admissions/web/ChooseUnit.tsx';
import { inSentence, parsePeriod } from '#kernel/period.ts';
import { Loaded } from '#web/Loaded.tsx';
import { FilterSelect } from '#web/list/FilterSelect.tsx';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { useSession } from '#web/session.ts';
import { useFilter } from '#web/useFilter.ts';
import { useMay } from '#web/useMay.ts';
import { giveMemberTargets, listMemberTargets } from '../../targetContract.ts';
import { Numbers } from './Numbers.tsx';
import { type Opened, People } from './People.tsx';
import { sayTargets } from './sayTargets.ts';
import { targetColumns } from './targetColumns.tsx';
import { Units } from './Units.tsx';
import '#features/admissions/web/case.css';
import './targets.css';

const Give = lazy(async () => ({ default: (await import('./Give.tsx')).Give }));

/** Which members have a personal target, who has not begun, and how far those they help have come. */
export function TargetsPage() {
  const may = useMay(listMemberTargets.policy);
  const { grant } = useSession();
  const [{ unitCode }, change] = useFilter(listMemberTargets, ['unitCode', 'group']);
  const chosen = unitCode ?? grant?.unitCode ?? null;
  return (
    <Page title={sayTargets('title')}>
      {may ? (
        <>
          <ChooseUnit
            chosen={chosen}
            words={sayTargets('choose-unit')}
            onChoose={(code) => change({ unitCode: code, group: undefined })}
          />
          {chosen && <Targets key={chosen} unitCode={chosen} />}
        </>
      ) : (
        <Notice kind="note" title={sayTargets('not-mine')} lines={[sayTargets('not-mine-cure')]} />
      )}
    </Page>
  );
}

const labelOf = (period: string): string => parsePeriod(period)?.label ?? period;

const spoken = (code: string): string => {
  const period = parsePeriod(code);
  return period ? inSentence(period) : code;
};

function Targets({ unitCode }: { unitCode: string }) {
  const mayGive = useMay(giveMemberTargets.policy);
  const [isGiving, give] = useState(false);
  const [opened, open] = useState<Opened | null>(null);
  const [{ period, group }, change] = useFilter(listMemberTargets, ['unitCode', 'period', 'group']);
  const pages = usePages(
    listMemberTargets,
    { unitCode, ...(period ? { period } : {}), ...(group ? { group } : {}) },
    { read: ({ targets, next }) => ({ rows: targets, next }) },
  );
  return (
    <div className="stack">
      <Loaded from={pages.query}>
        {({ answer }) => (
          <>
            {mayGive && answer.isBranch && (
              <p>
                <Button type="primary" aria-haspopup="dialog" onClick={() => give(true)}>
                  {sayTargets('give')}
                </Button>
              </p>
            )}
            {answer.period !== null && (
              <Numbers
                counts={answer.counts}
                label={sayTargets('numbers', { period: spoken(answer.period) })}
                group={group}
                onChoose={(one) => change({ group: one })}
              />
            )}
            <p className="targets-rule">
              {sayTargets(answer.contactMonths.isUnverified ? 'rule.unverified' : 'rule', {
                n: answer.contactMonths.value,
              })}
            </p>
          </>
        )}
      </Loaded>
      <PagedList
        id={listMemberTargets.action}
        label={sayTargets('list')}
        pages={pages}
        columns={targetColumns({ onOpen: open, mayWithdraw: mayGive })}
        keyOf={({ id }) => id}
        hasViews
        grounds={[]}
        empty={
          group
            ? { title: sayTargets('none-such'), cure: sayTargets('none-such-cure') }
            : { title: sayTargets('none'), cure: sayTargets('none-cure') }
        }
      >
        <FilterSelect
          label={sayTargets('period')}
          all={sayTargets('latest')}
          options={(pages.query.data?.answer.periods ?? []).map((one) => [one, labelOf(one)])}
          value={period}
          onChange={(one) => change({ period: one })}
        />
      </PagedList>
      {pages.query.data?.answer.isBranch === false && pages.query.data.answer.period !== null && (
        <Units
          unitCode={unitCode}
          period={pages.query.data.answer.period}
          onOpen={(code, one) => change({ unitCode: code, group: one })}
        />
      )}
      {opened && <People unitCode={unitCode} opened={opened} onClose={() => open(null)} />}
      <Suspense fallback={null}>
        {isGiving && <Give unitCode={unitCode} onClose={() => give(false)} />}
      </Suspense>
    </div>
  );
}
