import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import { Refusal } from '#kernel/refusal.ts';

export type RollRow = {
  id: number;
  personId: number;
  unitId: number;
  branch: string;
  ceremonyOn: Day;
  enrolledOn: Day | null;
  lastStateOn: Day | null;
};

/** The open row of a person, locked; null when no branch of the scope has the person today or later. */
export const openRow = async (db: Tx, personCode: string): Promise<RollRow | null> => {
  const { rows } = await sql<RollRow>`
    select m.id, m.person_id as "personId", m.unit_id as "unitId", u.code as branch, m.ceremony_on as "ceremonyOn",
      lower(m.during) as "enrolledOn",
      (select max(lower(s.during)) from member_state s where s.member_id = m.id) as "lastStateOn"
    from member m join person p on p.id = m.person_id join unit u on u.id = m.unit_id
    where p.code = ${personCode} and upper(m.during) is null
    for update of m`.execute(db);
  return rows[0] ?? null;
};

/** @throws Refusal not-found */
export const rollRow = async (db: Tx, personCode: string): Promise<RollRow> => {
  const row = await openRow(db, personCode);
  if (!row)
    throw new Refusal('not-found', {
      code: 'member-not-found',
      field: 'personCode',
      values: { code: personCode },
    });
  return row;
};
