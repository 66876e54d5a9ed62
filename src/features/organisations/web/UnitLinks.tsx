import { Fragment } from 'react';
import { UnitLink } from './UnitLink.tsx';

/** Units one after another, each the way to its page. */
export function UnitLinks({ units }: { units: readonly { code: string; name: string | null }[] }) {
  return units.map((unit, index) => (
    <Fragment key={unit.code}>
      {index > 0 && ', '}
      <UnitLink unit={unit} />
    </Fragment>
  ));
}
