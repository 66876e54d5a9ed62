import { Link, useParams } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Page } from '#web/Page.tsx';
import { useRead } from '#web/reads.ts';
import { say } from '#web/say.ts';
import { readUnit } from '../contract/reading.ts';
import { sayUnit } from './sayUnit.ts';
import { UnitHead } from './UnitHead.tsx';
import { UnitPath } from './UnitPath.tsx';
import './organisations.css';

export type Unit = OutputOf<typeof readUnit>;

const HeadCounts = lazy(async () => ({ default: (await import('./HeadCounts.tsx')).HeadCounts }));
const Officers = lazy(async () => ({ default: (await import('./Officers.tsx')).Officers }));
const Sites = lazy(async () => ({ default: (await import('./Sites.tsx')).Sites }));
const UnitHistory = lazy(async () => ({ default: (await import('./UnitHistory.tsx')).UnitHistory }));

const views = ['figures', 'targets', 'profile', 'head-counts', 'sites', 'officers', 'history'] as const;
type View = (typeof views)[number];

/** What features that know units give to the page of one. */
type Given = Record<'figures' | 'targets' | 'profile', (unit: Unit) => ReactNode>;
type Props = Given & {
  /** The acts one may perform on it. */
  acts: (unit: Unit) => ReactNode;
};

/** A unit: what it is, and one of its parts. */
export function UnitPage({ acts, ...given }: Props) {
  const { code = '', view: named } = useParams({ strict: false }) as { code?: string; view?: string };
  const view = views.find((one) => one === named) ?? 'figures';
  const read = useRead(readUnit, { code });
  const { data } = read;
  return (
    <Page
      title={data?.name ?? sayUnit('unit.unnamed', { code })}
      above={data && <UnitPath units={data.parents} />}
      aside={data && acts(data)}
    >
      <Loaded from={read}>
        {(unit) => (
          <>
            <UnitHead unit={unit} />
            <nav className="views" aria-label={sayUnit('unit.views')}>
              {views.map((one) => (
                <Link
                  key={one}
                  to="/units/$code/{-$view}"
                  params={{ code, view: one === 'figures' ? undefined : one }}
                  activeOptions={{ exact: true, includeSearch: false }}
                >
                  {sayUnit(`unit.${one}`)}
                </Link>
              ))}
            </nav>
            <Suspense fallback={<p className="loading">{say('page.loading')}</p>}>
              <Part key={`${code} ${view}`} view={view} unit={unit} given={given} />
            </Suspense>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Part({ view, unit, given }: { view: View; unit: Unit; given: Given }) {
  switch (view) {
    case 'head-counts':
      return <HeadCounts unitCode={unit.code} />;
    case 'sites':
      return <Sites unitCode={unit.code} />;
    case 'officers':
      return <Officers unitCode={unit.code} />;
    case 'history':
      return <UnitHistory unit={unit} />;
    default:
      return given[view](unit);
  }
}
