import { UnitFigures } from '#features/monitoring/web/UnitFigures.tsx';
import { UnitPage } from '#features/organisations/web/UnitPage.tsx';
import { UnitActs } from './acts/UnitActs.tsx';

/** A unit with its figures and what one may record about it. */
export function UnitScreen() {
  return (
    <UnitPage
      figures={({ code }) => <UnitFigures key={code} unitCode={code} />}
      acts={(unit) => <UnitActs key={unit.code} unit={unit} />}
    />
  );
}
