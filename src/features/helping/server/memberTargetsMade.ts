import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';

type Common = { planId: number; unitId: number; documentId: number | null };
export type MadeTarget = { id: number; code: string; memberId: number };

/** Personal targets of members of one branch, in one statement; each serves the document. */
export const makeMemberTargets = async (
  db: Tx,
  { planId, unitId, documentId }: Common,
  members: readonly { memberId: number; number: number }[],
): Promise<MadeTarget[]> => {
  const rows = members.map((member) => ({ code: randomUUID(), ...member }));
  await sql`select pg_advisory_xact_lock(7021, ${unitId})`.execute(db);
  const { rows: made } = await sql<MadeTarget>`
    with given as (
      insert into target (code, plan_id, starts_on, ends_on, is_window_known, unit_id, member_id, measure, bound, minimum,
        recurrence, noun, origin)
      select g.code, p.id, p.starts_on, p.ends_on, p.is_window_known, ${unitId}, g."memberId", 'admission', 'min', g.number,
        'whole', 'target', 'assigned'
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) g(code text, "memberId" int, number int), plan p
      where p.id = ${planId}
      returning id, code, member_id as "memberId")
    , served as (
      insert into target_document (target_id, document_id, position)
      select id, ${documentId}::int, 1 from given where ${documentId}::int is not null)
    select * from given`.execute(db);
  return made;
};
