import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Scope } from '#kernel/scope.ts';
import { isWithin } from '#kernel/scope.ts';
import type { Record as Kept, Pair, Since } from '../../merging.ts';
import { ENDED } from '../../model.ts';
import type { Keys } from './moving.ts';

export type Locked = Kept & { id: number; unitId: number; path: string };

const recordsOf = (db: Tx, where: ReturnType<typeof sql>) =>
  sql<Locked>`
    select p.id, p.code, p.unit_id as "unitId", coalesce(u.path, '') as path, p.erased_on is not null as "isErased",
      p.merged_into_id is not null as "isMerged",
      (select h.code from person h where h.merged_into_id = p.id order by h.id limit 1) as holds,
      (select c.code from admission_case c where c.person_id = p.id and not c.status = any(${[...ENDED]}::text[]) limit 1)
        as "openCase",
      (select coalesce(f.decision_number, f.code) from fact f where f.person_id = p.id and f.kind = 'admission'
        and f.annulled_on is null and not f.is_readmission order by f.id limit 1) as admission
    from person p left join unit u on u.id = p.unit_id where ${where} order by p.id for update of p`.execute(
    db,
  );

/**
 * The records of these codes, held until the act ends; seen as the installation, and refused outside of the scope.
 * @throws Refusal not-found
 */
export const recordsNamed = async (
  db: Tx,
  scope: Scope,
  named: readonly { code: string; field: string }[],
): Promise<Locked[]> => {
  const { rows } = await recordsOf(db, sql`p.code = any(${named.map(({ code }) => code)}::text[])`);
  return named.map(({ code, field }) => {
    const found = rows.find((row) => row.code === code);
    if (found && isWithin(found.path, scope)) return found;
    throw new Refusal('not-found', { code: 'person-not-found', field, values: { code } });
  });
};

/** What two records have in common that no one person can have. */
export const pairOf = async (db: Tx, kept: Locked, merged: Locked): Promise<Pair> => {
  const ids = [kept.id, merged.id];
  const { rows: rolls } = await sql<{ kept: string; merged: string }>`
    select ku.code as kept, mu.code as merged
    from member k join member m on m.during && k.during join unit ku on ku.id = k.unit_id join unit mu on mu.id = m.unit_id
    where k.person_id = ${ids[0]} and m.person_id = ${ids[1]} limit 1`.execute(db);
  const { rows: seats } = await sql<{ code: string }>`
    select g.code from meeting_seat a join meeting_seat b on b.meeting_id = a.meeting_id join meeting g on g.id = a.meeting_id
    where a.person_id = ${ids[0]} and b.person_id = ${ids[1]} limit 1`.execute(db);
  return { kept, merged, rolls: rolls[0] ?? null, meeting: seats[0]?.code ?? null };
};

/** Rows that came to a person since a merge and were neither moved by it nor there before. */
export const sinceMerge = async (db: Tx, personId: number, known: Keys): Promise<Since[]> => {
  const of = (table: string) => sql`${known[table] ?? []}::text[]`;
  const { rows } = await sql<Since>`
    select 'case' as sort, code from admission_case where person_id = ${personId} and not id::text = any(${of('admission_case')})
    union all
    select 'roll', u.code from member m join unit u on u.id = m.unit_id
      where m.person_id = ${personId} and not m.id::text = any(${of('member')})
    union all
    -- What a case counts goes where the case goes.
    select 'fact', code from fact where person_id = ${personId} and not id::text = any(${of('fact')}) and case_id is null
    union all
    select 'meeting', g.code from meeting_seat s join meeting g on g.id = s.meeting_id
      where s.person_id = ${personId} and not s.meeting_id::text = any(${of('meeting_seat')})`.execute(db);
  return rows;
};
