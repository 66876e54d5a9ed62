import { Link, Navigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { readTree, readUnit } from '#features/organisations/contract/reading.ts';
import { SampleMark } from '#features/organisations/web/SampleMark.tsx';
import { useAddressFilter } from '#web/addressFilter.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Page } from '#web/Page.tsx';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { readForecast } from '../contract.ts';
import { Foretold } from './Foretold.tsx';
import { sayForecast } from './sayForecast.ts';
import '#features/monitoring/web/figures.css';
import '#features/organisations/web/organisations.css';
import '#features/monitoring/web/dashboard/dashboard.css';
import './forecast.css';

const askAgainMs = 2_000;

/** What is expected of a unit by the end of the year; without a unit one's own, or a choice among the roots. */
export function ForecastPage() {
  const { unitCode } = useParams({ strict: false }) as { unitCode?: string };
  const { grant } = useSession();
  if (unitCode) return <OfUnit key={unitCode} unitCode={unitCode} />;
  if (grant?.unitCode)
    return <Navigate replace to="/du-bao/{-$unitCode}" params={{ unitCode: grant.unitCode }} />;
  return <Start />;
}

function Start() {
  const roots = useRead(readTree, {});
  return (
    <Page title={sayForecast('page.start')}>
      <p>{sayForecast('page.choose')}</p>
      <Loaded from={roots}>
        {({ units }) => (
          <ul className="lines">
            {units.map(({ code, name }) => (
              <li key={code}>
                <Link to="/du-bao/{-$unitCode}" params={{ unitCode: code }}>
                  {name ?? code}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Page>
  );
}

function OfUnit({ unitCode }: { unitCode: string }) {
  const [filter] = useAddressFilter();
  const [isWaiting, setWaiting] = useState(false);
  const year = Number(filter.year) || undefined;
  const read = useRead(
    readForecast,
    { unitCode, ...(year === undefined ? {} : { year }) },
    { keepsFormer: true, ...(isWaiting ? { asksAgainAfter: askAgainMs } : {}) },
  );
  const waits = read.data?.waits ?? null;
  const isUnderWay = waits !== null && !waits.hasFailed;
  if (isUnderWay !== isWaiting) setWaiting(isUnderWay);
  const unit = useRead(readUnit, { code: unitCode });
  const parents = unit.data?.parents ?? [];
  return (
    <Page
      title={sayForecast('page.title', { name: read.data?.unit.name ?? unit.data?.name ?? unitCode })}
      above={
        parents.length > 0 && (
          <nav className="unit-path" aria-label={sayForecast('page.parents')}>
            <ol>
              {parents.map(({ code, name }) => (
                <li key={code}>
                  <Link to="/du-bao/{-$unitCode}" params={{ unitCode: code }}>
                    {name ?? code}
                  </Link>
                </li>
              ))}
            </ol>
          </nav>
        )
      }
      aside={read.data?.unit.isSample && <SampleMark />}
    >
      <Loaded from={read}>{(forecast) => <Foretold forecast={forecast} />}</Loaded>
    </Page>
  );
}
