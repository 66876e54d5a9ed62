import { Link, Navigate, useParams } from '@tanstack/react-router';
import { Radio } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Figure } from '#features/monitoring/figure.ts';
import { CountButton } from '#features/monitoring/web/dashboard/CountButton.tsx';
import { type Counted, figureOf } from '#features/monitoring/web/dashboard/counted.ts';
import { OpenedCard } from '#features/monitoring/web/OpenedCard.tsx';
import { readTree, readUnit } from '#features/organisations/contract/reading.ts';
import { SampleMark } from '#features/organisations/web/SampleMark.tsx';
import type { Day } from '#kernel/day.ts';
import { printInstant } from '#kernel/instant.ts';
import { printCount } from '#kernel/number.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';
import { listDecisive, readForecast } from '../contract.ts';
import { Again } from './Again.tsx';
import { Children } from './Children.tsx';
import { Grounds, Stages } from './Grounds.tsx';
import { type Forecast, sayForecast } from './sayForecast.ts';
import { Targets } from './Targets.tsx';
import '#features/monitoring/web/figures.css';
import '#features/organisations/web/organisations.css';
import '#features/monitoring/web/dashboard/dashboard.css';
import './forecast.css';

const Fan = lazy(async () => ({ default: (await import('./Fan.tsx')).Fan }));
const Decisive = lazy(async () => ({ default: (await import('./Decisive.tsx')).Decisive }));

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
      <Loaded from={read}>{(forecast) => <Sections forecast={forecast} />}</Loaded>
    </Page>
  );
}

function Sections({ forecast }: { forecast: Forecast }) {
  const [, change] = useAddressFilter();
  const [opened, show] = useState<Figure | null>(null);
  const mayReadCases = useMay(listDecisive.policy);
  const { unit, year, years, madeOn, madeAt, state, needs, total, soFar, query, countedBy, grounds } =
    forecast;
  const asOf = (madeOn ?? '') as Day;
  const open = (counted: Counted) => show(figureOf({ asOf, tree: 'now', countedBy }, counted));
  const title = sayForecast('so-far', { year, day: printDay(asOf) });
  return (
    <div className="stack dash">
      <p className="forecast-mark">{sayForecast('page.not-a-fact')}</p>
      {state === 'none' && (
        <Notice kind="note" title={sayForecast('none.title')} lines={[sayForecast('none.cure')]} />
      )}
      {state === 'too-little' && (
        <Notice kind="note" title={sayForecast('little.title')} lines={[sayForecast('little.cure', needs)]} />
      )}
      {state === 'foretold' && total && (
        <Suspense fallback={<div className="dash-waits" />}>
          <Fan forecast={forecast} total={total} />
        </Suspense>
      )}
      <div className="row">
        {state === 'foretold' && (
          <Radio.Group
            aria-label={sayForecast('page.year')}
            value={year}
            optionType="button"
            options={years.map((one) => ({ value: one, label: String(one) }))}
            onChange={({ target }) => change({ year: String(target.value) })}
          />
        )}
        <Again unitCode={unit.code} waits={forecast.waits} />
        <Link to="/bang-dieu-hanh/$unitCode" params={{ unitCode: unit.code }}>
          {sayForecast('page.dashboard')}
        </Link>
      </div>
      {state === 'foretold' && total && grounds && (
        <>
          <p className="dash-soft">
            {madeAt && sayForecast('page.made', { at: printInstant(new Date(madeAt)), day: printDay(asOf) })}{' '}
            {query && (
              <>
                {title}:{' '}
                <CountButton
                  counted={{
                    unit,
                    title,
                    printed: sayForecast('people', { n: printCount(soFar) }),
                    n: soFar,
                    query,
                  }}
                  onOpen={open}
                />
              </>
            )}
          </p>
          <Targets forecast={forecast} onOpen={open} />
          <Children forecast={forecast} onOpen={open} />
          {mayReadCases && (
            <Suspense fallback={null}>
              <Decisive unitCode={unit.code} />
            </Suspense>
          )}
          <Stages grounds={grounds} />
          <Grounds grounds={grounds} />
        </>
      )}
      <OpenedCard unitCode={opened?.unit.code ?? unit.code} figure={opened} onClose={() => show(null)} />
    </div>
  );
}
