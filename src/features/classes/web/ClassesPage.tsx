import { Link, useParams } from '@tanstack/react-router';
import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, Suspense } from 'react';
import { ChooseUnit } from '#features/admissions/web/ChooseUnit.tsx';
import type { Day } from '#kernel/day.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { say } from '#web/say.ts';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';
import { listClasses } from '../contract/reading.ts';
import { sayClass } from './sayClass.ts';
import '#features/admissions/web/case.css';
import './classes.css';

type SaidOfDemand = (asked: { unitCode: string; period: string; asOf: Day }) => ReactNode;
type PartProps = { unitCode: string; saidOfDemand: SaidOfDemand };
type Part = {
  tab: 'tab.plan' | 'tab.people' | 'tab.demand' | 'tab.certified';
  Part: LazyExoticComponent<ComponentType<PartProps>>;
};

const parts = {
  'ke-hoach': {
    tab: 'tab.plan',
    Part: lazy(async () => ({ default: (await import('./plan/PlanOfYear.tsx')).PlanOfYear })),
  },
  'cu-hoc': {
    tab: 'tab.people',
    Part: lazy(async () => ({ default: (await import('./people/Nominations.tsx')).Nominations })),
  },
  'nhu-cau': {
    tab: 'tab.demand',
    Part: lazy(async () => ({ default: (await import('./plan/Demand.tsx')).Demand })),
  },
  'giay-chung-nhan': {
    tab: 'tab.certified',
    Part: lazy(async () => ({ default: (await import('./certified/Certified.tsx')).Certified })),
  },
} satisfies Record<string, Part>;
type PartName = keyof typeof parts;

/** The classes that concern a unit: their plan, who is named for them, the demand, and certificates that end. */
export function ClassesPage({ saidOfDemand }: Pick<PartProps, 'saidOfDemand'>) {
  const { part: named } = useParams({ strict: false }) as { part?: string };
  const part = (Object.keys(parts) as PartName[]).find((one) => one === named) ?? 'ke-hoach';
  const may = useMay(listClasses.policy);
  const { grant } = useSession();
  const [{ unitCode }, change] = useAddressFilter();
  const chosen = unitCode ?? grant?.unitCode ?? null;
  const { Part } = parts[part];
  return (
    <Page title={sayClass('title')}>
      {may ? (
        <>
          {grant?.role !== 'political-centre' && (
            <ChooseUnit
              chosen={chosen}
              words={sayClass('choose-unit')}
              onChoose={(code) => change({ unitCode: code })}
            />
          )}
          <nav className="views" aria-label={sayClass('tabs')}>
            {(Object.keys(parts) as PartName[]).map((one) => (
              <Link
                key={one}
                to="/lop/{-$part}"
                params={{ part: one === 'ke-hoach' ? undefined : one }}
                search={unitCode ? ({ unitCode } as object) : {}}
                activeOptions={{ exact: true, includeSearch: false }}
              >
                {sayClass(parts[one].tab)}
              </Link>
            ))}
          </nav>
          <Suspense fallback={<p className="loading">{say('page.loading')}</p>}>
            {chosen && <Part key={chosen} unitCode={chosen} saidOfDemand={saidOfDemand} />}
          </Suspense>
        </>
      ) : (
        <Notice kind="note" title={sayClass('not-mine')} lines={[sayClass('not-mine-cure')]} />
      )}
    </Page>
  );
}
