import { lazy } from 'react';
import { useChildProgress } from '#features/monitoring/web/childProgress.tsx';
import { UnitFigures } from '#features/monitoring/web/UnitFigures.tsx';
import { type Unit, UnitPage } from '#features/organisations/web/UnitPage.tsx';
import { UnitProfile } from '#features/organisations/web/UnitProfile.tsx';
import { UnitActs } from './acts/UnitActs.tsx';
import { UnitCases } from './UnitCases.tsx';

const UnitTargets = lazy(async () => ({
  default: (await import('#features/monitoring/web/UnitTargets.tsx')).UnitTargets,
}));
const AllTargets = lazy(async () => ({
  default: (await import('#features/plans/web/AllTargets.tsx')).AllTargets,
}));

/** A unit with its figures and targets, and what one may record about it. */
export function UnitScreen() {
  return (
    <UnitPage
      figures={({ code }) => (
        <div className="stack">
          <UnitCases unitCode={code} />
          <UnitFigures unitCode={code} />
        </div>
      )}
      targets={({ code }) => <UnitTargets unitCode={code} all={<AllTargets unitCode={code} />} />}
      profile={(unit) => <Profile unit={unit} />}
      acts={(unit) => <UnitActs key={unit.code} unit={unit} />}
    />
  );
}

function Profile({ unit }: { unit: Unit }) {
  return <UnitProfile unit={unit} childColumns={useChildProgress(unit.code)} />;
}
