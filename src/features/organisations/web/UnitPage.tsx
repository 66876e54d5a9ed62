import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Page } from '#web/Page.tsx';
import { useRead } from '#web/reads.ts';
import { readUnit } from '../contract/reading.ts';
import { sayUnit } from './sayUnit.ts';
import { UnitHead } from './UnitHead.tsx';
import { UnitHistory } from './UnitHistory.tsx';
import { UnitPath } from './UnitPath.tsx';
import { UnitProfile } from './UnitProfile.tsx';
import './organisations.css';

export type Unit = OutputOf<typeof readUnit>;

const views = ['figures', 'profile', 'history'] as const;

type Props = {
  figures: (unit: Unit) => ReactNode;
  /** The acts one may perform on it. */
  acts: (unit: Unit) => ReactNode;
};

/** A unit: what it is, and one of its parts: figures (given by the caller), profile or history. */
export function UnitPage({ figures, acts }: Props) {
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
            {view === 'figures' && figures(unit)}
            {view === 'profile' && <UnitProfile unit={unit} />}
            {view === 'history' && <UnitHistory unit={unit} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
