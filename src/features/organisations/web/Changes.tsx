import { Fragment } from 'react';
import { Facts } from '#web/Facts.tsx';
import { printDay } from '#web/printDay.ts';
import { UNIT_OPERATIONS } from '../model.ts';
import { sayOrganisations } from './sayOrganisations.ts';
import { sayUnit } from './sayUnit.ts';
import { UnitLink } from './UnitLink.tsx';
import type { Unit } from './UnitPage.tsx';

type Change = Unit['changes'][number];

const nameOf = (operation: string): string => {
  const known = UNIT_OPERATIONS.find((one) => one === operation);
  return known ? sayOrganisations(`unit-operation.${known}`) : operation;
};

const cited = ({ citedAs, number, title, code }: NonNullable<Change['document']>): string =>
  citedAs ?? [number, title].filter(Boolean).join(', ') ?? code;

/** Every recorded operation, newest first, with its document and the units before and after it. */
export function Changes({ changes }: Pick<Unit, 'changes'>) {
  return (
    <section>
      <h2>{sayUnit('unit.changes')}</h2>
      {changes.length === 0 && <p>{sayUnit('unit.changes-none')}</p>}
      <ol className="changes">
        {changes.map((change) => (
          <li key={`${change.operation} ${change.effectiveOn} ${change.part}`}>
            <p>
              <strong>{nameOf(change.operation)}</strong> · {printDay(change.effectiveOn)}
            </p>
            {change.note && <p>{change.note}</p>}
            <Facts
              facts={[
                [sayUnit('unit.document'), change.document && cited(change.document)],
                [sayUnit('unit.predecessors'), linksOf(change.predecessors)],
                [sayUnit('unit.successors'), linksOf(change.successors)],
              ]}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

const linksOf = (units: Change['predecessors']) =>
  units.length === 0
    ? null
    : units.map((unit, index) => (
        <Fragment key={unit.code}>
          {index > 0 && ', '}
          <UnitLink unit={unit} />
        </Fragment>
      ));
