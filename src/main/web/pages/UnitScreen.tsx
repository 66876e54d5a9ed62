import { UnitFigures } from '#features/monitoring/web/UnitFigures.tsx';
import { UnitPage } from '#features/organisations/web/UnitPage.tsx';

/** A unit with its figures. */
export function UnitScreen() {
  return <UnitPage figures={({ code }) => <UnitFigures key={code} unitCode={code} />} />;
}
