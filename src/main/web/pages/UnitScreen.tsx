import { UnitPage } from '#features/organisations/web/UnitPage.tsx';

/** A unit with its figures. */
export function UnitScreen() {
  return <UnitPage figures={() => null} />;
}
