import { printDay } from '#web/printDay.ts';
import { TableFrame } from '#web/TableFrame.tsx';
import { sayOrganisations } from './sayOrganisations.ts';
import { sayUnit } from './sayUnit.ts';
import type { Unit } from './UnitPage.tsx';

const bodyOf = (body: string): string =>
  sayOrganisations(body === 'standing-board' ? 'officer-body.standing-board' : 'officer-body.committee');

/** Who sits in the committee and the standing board. */
export function Officers({ officers }: Pick<Unit, 'officers'>) {
  return (
    <section>
      <h2>{sayUnit('unit.officers')}</h2>
      {officers.length === 0 ? (
        <p>{sayUnit('unit.officers-none')}</p>
      ) : (
        <TableFrame label={sayUnit('unit.officers')}>
          <thead>
            <tr>
              <th scope="col">{sayUnit('unit.officer')}</th>
              <th scope="col">{sayUnit('unit.post')}</th>
              <th scope="col">{sayUnit('unit.body')}</th>
              <th scope="col">{sayUnit('unit.term')}</th>
              <th scope="col">{sayUnit('unit.since')}</th>
            </tr>
          </thead>
          <tbody>
            {officers.map(({ id, personName, post, body, term, from }) => (
              <tr key={id}>
                <th scope="row">{personName}</th>
                <td>{post}</td>
                <td>{bodyOf(body)}</td>
                <td>{term}</td>
                <td>{printDay(from)}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </section>
  );
}
