import { HeadCounts } from './HeadCounts.tsx';
import { Officers } from './Officers.tsx';
import { UnitChildren } from './UnitChildren.tsx';
import type { Unit } from './UnitPage.tsx';

/** Who leads the unit, how many people it has declared, what hangs below. */
export function UnitProfile({ unit }: { unit: Unit }) {
  return (
    <div className="stack">
      <Officers officers={unit.officers} />
      <HeadCounts headCounts={unit.headCounts} />
      <UnitChildren unit={unit} />
    </div>
  );
}
