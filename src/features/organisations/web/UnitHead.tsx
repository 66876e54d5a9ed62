import { Facts } from '#web/Facts.tsx';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { SampleMark } from './SampleMark.tsx';
import { sayUnit } from './sayUnit.ts';
import type { Unit } from './UnitPage.tsx';
import { useNames } from './useNames.ts';

/** What a unit is, in a few facts. */
export function UnitHead({ unit }: { unit: Unit }) {
  const { code, kind, type, block, foundedOn, dissolvedOn, isAlive, isSample, on } = unit;
  const kindName = useNames('unit-kind');
  const typeName = useNames('unit-type');
  const blockName = useNames('block');
  const what = [kind && kindName(kind), type && typeName(type)].filter(Boolean).join(', ');
  return (
    <>
      {!isAlive && (
        <Notice
          kind="note"
          title={
            dissolvedOn && dissolvedOn <= on
              ? sayUnit('unit.is-ended', { day: printDay(dissolvedOn) })
              : sayUnit('unit.not-yet', { day: printDay(on) })
          }
        />
      )}
      <div className="row unit-head">
        {isSample && <SampleMark />}
        <Facts
          facts={[
            [sayUnit('unit.kind'), what],
            [sayUnit('unit.block'), block && blockName(block)],
            [sayUnit('unit.code'), code],
            [sayUnit('unit.founded'), printDay(foundedOn)],
            [sayUnit('unit.dissolved'), printDay(dissolvedOn)],
          ]}
        />
      </div>
    </>
  );
}
