import type { Column } from '#web/list/column.ts';
import { UnitChildren } from './UnitChildren.tsx';
import type { Unit } from './UnitPage.tsx';
import type { TreeUnit } from './useLevels.ts';

type Props = {
  unit: Unit;
  /** What else is known of each unit below. */
  childColumns: readonly Column<TreeUnit>[];
};

/** What hangs below the unit: of which kind, with how many members, and how far it has come. */
export function UnitProfile({ unit, childColumns }: Props) {
  return <UnitChildren unit={unit} more={childColumns} />;
}
