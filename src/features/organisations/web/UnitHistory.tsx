import { Changes } from './Changes.tsx';
import { Spans } from './Spans.tsx';
import { sayUnit } from './sayUnit.ts';
import { UnitLink } from './UnitLink.tsx';
import type { Unit } from './UnitPage.tsx';
import { useNames } from './useNames.ts';

/** What the unit was called, what it was, whose child it was, and what was done with it. */
export function UnitHistory({ unit }: { unit: Unit }) {
  const kindName = useNames('unit-kind');
  const { names, kinds, parentsInTime, changes } = unit;
  return (
    <div className="stack">
      <Changes changes={changes} />
      <Spans title={sayUnit('unit.names')} rows={names.map((row) => ({ ...row, what: row.name }))} />
      <Spans
        title={sayUnit('unit.kinds')}
        rows={kinds.map((row) => ({ ...row, what: kindName(row.kind) }))}
      />
      <Spans
        title={sayUnit('unit.parents')}
        rows={parentsInTime.map((row) => ({ ...row, what: <UnitLink unit={row} /> }))}
      />
    </div>
  );
}
