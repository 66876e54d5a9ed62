import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { nameOn } from '#features/organisations/server/queries/called.ts';
import type { PlaceKind } from '#features/plans/model.ts';
import type { Window } from '#kernel/period.ts';
import type { Ceremony, Certified, Introducer, WithoutSource } from '../../input.ts';
import { certificate } from '../../ruleset.ts';
import { countsOn } from '../factsWhere.ts';
import { countCertified } from '../rows/factRows.ts';
import { unitRows } from '../rows/unitRows.ts';
import type { Subtree } from '../tree.ts';

/** Ceremonies in the window on which someone handed over decisions, by day and branch. */
export const ceremoniesIn = async (
  db: Tx,
  { holds, asOf }: Subtree,
  window: Window | null,
): Promise<Ceremony[]> => {
  if (!window) return [];
  const { rows } = await sql<Ceremony>`
    select f.ceremony_on as "on", u.id as "unitId", coalesce(n.name, u.code) as branch, min(f.presenter_office) as "presenterOffice",
      count(*)::int as decisions
    from fact f join unit u on u.id = f.unit_id ${nameOn('u', asOf)}
    where f.kind = 'admission' and f.ceremony_on between ${window.from}::date and ${window.to}::date
      and f.presenter_office is not null and ${holds} and ${countsOn(asOf)}
    group by f.ceremony_on, u.id, n.name, u.code order by f.ceremony_on, u.id`.execute(db);
  return rows;
};

/** Units of which every source is closed, by kind in the order of the catalogue. */
export const withoutSourceIn = async (db: Tx, subtree: Subtree): Promise<WithoutSource[]> => {
  const source = unitRows({ kind: 'units', which: 'without-source', on: subtree.asOf }, subtree, 'decision');
  const { rows } = await sql<WithoutSource>`
    select r.kind as "unitKind", coalesce(c.detail ->> 'shortName', c.name, r.kind) as name, count(*)::int as units
    from (${source}) r left join catalogue_item c on c.catalogue = 'unit-kind' and c.code = r.kind
    group by r.kind, c.position, c.name, c.detail order by c.position, r.kind`.execute(db);
  return rows;
};

/** People who hold a certificate and are not admitted; without any certificate on record nobody can say. */
export const certifiedIn = async (db: Tx, subtree: Subtree): Promise<Certified> => {
  const on = subtree.asOf;
  const { soonMonths } = certificate;
  const { rows } = await sql<{
    people: number;
    soon: number;
  }>`${countCertified(on, soonMonths, subtree)}`.execute(db);
  const counted = rows[0] ?? { people: 0, soon: 0 };
  if (counted.people === 0 && !(await isAnyRecorded(db, subtree)))
    return { people: null, soon: 0, soonMonths };
  return { ...counted, soonMonths };
};

const isAnyRecorded = async (db: Tx, { holds, asOf }: Subtree): Promise<boolean> => {
  const { rows } = await sql<{ isAny: boolean }>`
    select exists (select from fact f where f.kind = 'certificate' and f.on_day <= ${asOf}::date and ${holds}) as "isAny"`.execute(
    db,
  );
  return rows[0]?.isAny ?? false;
};

export const placeKindsOf = async (db: Tx): Promise<PlaceKind[]> => {
  const { rows } = await sql<PlaceKind>`
    select code, name, coalesce((detail ->> 'isResidential')::boolean, false) as "isResidential", coalesce(detail ->> 'sort', 'place') as sort
    from catalogue_item where catalogue = 'place-kind' order by position`.execute(db);
  return rows;
};

export const introducersOf = async (db: Tx): Promise<Introducer[]> => {
  const { rows } = await sql<Introducer>`
    select code, coalesce(detail ->> 'shortName', name) as name
    from catalogue_item where catalogue = 'introducer' order by position`.execute(db);
  return rows;
};
