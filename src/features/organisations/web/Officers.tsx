import { type Column, DataTable } from '#web/DataTable.tsx';
import { printDay } from '#web/printDay.ts';
import { sayOrganisations } from './sayOrganisations.ts';
import { sayUnit } from './sayUnit.ts';
import type { Unit } from './UnitPage.tsx';

const bodyOf = (body: string): string =>
  sayOrganisations(body === 'standing-board' ? 'officer-body.standing-board' : 'officer-body.committee');

const columns: Column<Unit['officers'][number]>[] = [
  { words: sayUnit('unit.officer'), kind: 'head', show: ({ personName }) => personName },
  { words: sayUnit('unit.post'), show: ({ post }) => post },
  { words: sayUnit('unit.body'), show: ({ body }) => bodyOf(body) },
  { words: sayUnit('unit.term'), show: ({ term }) => term },
  { words: sayUnit('unit.since'), show: ({ from }) => printDay(from) },
];

/** Who sits in the committee and the standing board. */
export function Officers({ officers }: Pick<Unit, 'officers'>) {
  return (
    <section>
      <h2>{sayUnit('unit.officers')}</h2>
      {officers.length === 0 ? (
        <p>{sayUnit('unit.officers-none')}</p>
      ) : (
        <DataTable
          label={sayUnit('unit.officers')}
          columns={columns}
          rows={officers}
          keyOf={({ id }) => id}
        />
      )}
    </section>
  );
}
