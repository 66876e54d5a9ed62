import { Spans } from './Spans.tsx';
import { sayHistory } from './sayHistory.ts';
import { sayUnit } from './sayUnit.ts';
import { Timeline } from './Timeline.tsx';
import { UnitLink } from './UnitLink.tsx';
import type { Unit } from './UnitPage.tsx';
import { useNames } from './useNames.ts';

/** What was done with the unit, and what it was called, what it was and whose child it was in which time. */
export function UnitHistory({ unit }: { unit: Unit }) {
  const kindName = useNames('unit-kind');
  const { names, kinds, parentsInTime } = unit;
  return (
    <div className="stack">
      <section>
        <h2>{sayHistory('history.title')}</h2>
        <Timeline unit={unit} />
      </section>
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
