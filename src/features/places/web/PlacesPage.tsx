import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { ChooseUnit } from '#features/admissions/web/ChooseUnit.tsx';
import { type Day, parseDay } from '#kernel/day.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { DayPicker } from '#web/DayPicker.tsx';
import { Page } from '#web/Page.tsx';
import { useSession } from '#web/session.ts';
import { Places } from './Places.tsx';
import { ReviewTabs } from './ReviewTabs.tsx';
import { sayPlace } from './sayPlaces.ts';
import '#features/admissions/web/case.css';
import '#features/monitoring/web/figures.css';

/** Villages and base units without a member or an organisation, of one unit on one day. */
export function PlacesPage() {
  const { grant, today } = useSession();
  const [{ unitCode, asOf: named }, change] = useAddressFilter();
  const dayId = useId();
  const chosen = unitCode ?? grant?.unitCode ?? null;
  const day = parseDay(named ?? '');
  const asOf = day !== null && day <= today ? day : (today as Day);
  return (
    <Page
      title={sayPlace('page.title')}
      aside={
        chosen && (
          <Link to="/bang-dieu-hanh/$unitCode" params={{ unitCode: chosen }}>
            {sayPlace('page.dashboard')}
          </Link>
        )
      }
    >
      <ReviewTabs />
      <ChooseUnit
        chosen={chosen}
        words={sayPlace('page.choose')}
        onChoose={(code) => change({ unitCode: code })}
      />
      {chosen && (
        <>
          <section className="figure-filters" aria-label={sayPlace('page.filter')}>
            <div>
              <label htmlFor={dayId}>{sayPlace('page.as-of')}</label>
              <DayPicker id={dayId} value={asOf} onChange={(on) => change({ asOf: on })} />
            </div>
          </section>
          <Places key={chosen} unitCode={chosen} asOf={asOf} />
        </>
      )}
    </Page>
  );
}
