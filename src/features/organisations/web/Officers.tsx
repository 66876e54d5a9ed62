import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { Loaded } from '#web/Loaded.tsx';
import type { Column } from '#web/list/column.ts';
import { ListTable } from '#web/list/ListTable.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { useMay } from '#web/useMay.ts';
import { listOfficers } from '../contract/overview.ts';
import { sayOrganisations } from './sayOrganisations.ts';
import { sayUnit } from './sayUnit.ts';

const EndOfficer = lazy(async () => ({ default: (await import('./acts/EndOfficer.tsx')).EndOfficer }));

export type Officer = OutputOf<typeof listOfficers>['officers'][number];

const bodyOf = (body: string): string =>
  sayOrganisations(body === 'standing-board' ? 'officer-body.standing-board' : 'officer-body.committee');

const columns: Column<Officer>[] = [
  { id: 'personName', title: sayUnit('unit.officer'), kind: 'head', show: ({ personName }) => personName },
  { id: 'post', title: sayUnit('unit.post'), show: ({ post }) => post },
  { id: 'body', title: sayUnit('unit.body'), show: ({ body }) => bodyOf(body) },
  { id: 'term', title: sayUnit('unit.term'), show: ({ term }) => term },
  { id: 'from', title: sayUnit('unit.since'), show: ({ from }) => printDay(from) },
];
const until: Column<Officer> = { id: 'to', title: sayUnit('unit.until'), show: ({ to }) => printDay(to) };

const endColumn = (end: (officer: Officer) => void): Column<Officer> => ({
  id: 'end',
  title: sayUnit('unit.officer-act'),
  isAct: true,
  show: (officer) => (
    <Button
      size="small"
      aria-label={sayUnit('unit.officer-end-of', { name: officer.personName })}
      onClick={() => end(officer)}
    >
      {sayUnit('unit.officer-end')}
    </Button>
  ),
});

/** Who sits in the committee and the standing board, and who did before. */
export function Officers({ unitCode }: { unitCode: string }) {
  const read = useRead(listOfficers, { unitCode });
  const mayEnd = useMay('organisation-writer');
  const [ending, setEnding] = useState<Officer | null>(null);
  return (
    <Loaded from={read}>
      {({ officers }) => {
        const present = officers.filter(({ isInOffice }) => isInOffice);
        const past = officers.filter(({ isInOffice }) => !isInOffice);
        return (
          <div className="stack">
            <section>
              <h2>{sayUnit('unit.officers-now', { count: printCount(present.length) })}</h2>
              {present.length === 0 ? (
                <p>{sayUnit('unit.officers-none')}</p>
              ) : (
                <ListTable
                  label={sayUnit('unit.officers')}
                  columns={mayEnd ? [...columns, endColumn(setEnding)] : columns}
                  rows={present}
                  first={1}
                  keyOf={({ id }) => id}
                />
              )}
            </section>
            {past.length > 0 && (
              <section>
                <h2>{sayUnit('unit.officers-past', { count: printCount(past.length) })}</h2>
                <ListTable
                  label={sayUnit('unit.officers-past-label')}
                  columns={[...columns, until]}
                  rows={past}
                  first={1}
                  keyOf={({ id }) => id}
                />
              </section>
            )}
            {ending && (
              <Suspense>
                <EndOfficer officer={ending} onClose={() => setEnding(null)} />
              </Suspense>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}
