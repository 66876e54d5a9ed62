import type { Column } from '#web/list/column.ts';
import { ListTable } from '#web/list/ListTable.tsx';
import { printDay } from '#web/printDay.ts';
import { sayOrganisations } from './sayOrganisations.ts';
import { sayUnit } from './sayUnit.ts';
import type { Unit } from './UnitPage.tsx';

const bodyOf = (body: string): string =>
  sayOrganisations(body === 'standing-board' ? 'officer-body.standing-board' : 'officer-body.committee');

const columns: Column<Unit['officers'][number]>[] = [
  { id: 'personName', title: sayUnit('unit.officer'), kind: 'head', show: ({ personName }) => personName },
  { id: 'post', title: sayUnit('unit.post'), show: ({ post }) => post },
  { id: 'body', title: sayUnit('unit.body'), show: ({ body }) => bodyOf(body) },
  { id: 'term', title: sayUnit('unit.term'), show: ({ term }) => term },
  { id: 'from', title: sayUnit('unit.since'), show: ({ from }) => printDay(from) },
];

/** Who sits in the committee and the standing board. */
export function Officers({ officers }: Pick<Unit, 'officers'>) {
  return (
    <section>
      <h2>{sayUnit('unit.officers')}</h2>
      {officers.length === 0 ? (
        <p>{sayUnit('unit.officers-none')}</p>
      ) : (
        <ListTable
          label={sayUnit('unit.officers')}
          columns={columns}
          rows={officers}
          first={1}
          keyOf={({ id }) => id}
        />
      )}
    </section>
  );
}
