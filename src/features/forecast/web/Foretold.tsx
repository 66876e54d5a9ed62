import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { Figure } from '#features/monitoring/figure.ts';
import { CountButton } from '#features/monitoring/web/dashboard/CountButton.tsx';
import { type Counted, figureOf } from '#features/monitoring/web/dashboard/counted.ts';
import { OpenedCard } from '#features/monitoring/web/OpenedCard.tsx';
import type { Day } from '#kernel/day.ts';
import { printInstant } from '#kernel/instant.ts';
import { printCount } from '#kernel/number.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { Notice } from '#web/Notice.tsx';
import { OneOf } from '#web/OneOf.tsx';
import { printDay } from '#web/printDay.ts';
import { useMay } from '#web/useMay.ts';
import { listDecisive } from '../peopleContract.ts';
import { Again } from './Again.tsx';
import { Children } from './Children.tsx';
import { Grounds, Stages } from './Grounds.tsx';
import { type Forecast, sayForecast } from './sayForecast.ts';
import { Targets } from './Targets.tsx';

const Fan = lazy(async () => ({ default: (await import('./Fan.tsx')).Fan }));
const Decisive = lazy(async () => ({ default: (await import('./Decisive.tsx')).Decisive }));

/** All that is foretold of a unit, or why nothing is. */
export function Foretold({ forecast }: { forecast: Forecast }) {
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
          <OneOf
            aria-label={sayForecast('page.year')}
            value={String(year)}
            options={years.map((one) => ({ value: String(one), label: String(one) }))}
            onChange={(chosen) => change({ year: chosen })}
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
          <Grounds grounds={grounds} needs={needs} />
        </>
      )}
      <OpenedCard unitCode={opened?.unit.code ?? unit.code} figure={opened} onClose={() => show(null)} />
    </div>
  );
}
