import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type { listBatches, undoMany } from '../../contract/paste.ts';

type Pasted = { caseId: number; personId: number; row: number; isBuiltUpon: boolean };

/** The cases of a batch, and on which of them, or of their people, something was recorded since. */
const pastedIn = async (db: Tx, batchId: number): Promise<Pasted[]> => {
  const { rows } = await sql<Pasted>`
    select c.id as "caseId", c.person_id as "personId", c.batch_row as row,
      c.version > 1 or c.forgotten_on is not null or p.merged_into_id is not null
        or exists (select from case_event where case_id = c.id)
        or exists (select from request where case_id = c.id)
        or exists (select from admission_case o where o.person_id = p.id and o.id <> c.id)
        or exists (select from person_merge d where p.id in (d.kept_id, d.merged_id))
        or exists (select from member where person_id = p.id)
        or exists (select from introduction where person_id = p.id)
        or exists (select from fact where person_id = p.id)
        or exists (select from meeting_seat where person_id = p.id)
        or exists (select from paper_person where person_id = p.id) as "isBuiltUpon"
    from admission_case c join person p on p.id = c.person_id
    where c.batch_id = ${batchId} order by c.batch_row for update of c`.execute(db);
  return rows;
};

/** A pasted list taken back: whom nothing was recorded of goes with the case, as if never entered. */
export const undo = async (
  { db, now, note }: Act,
  { batchId, isPartial = false }: InputOf<typeof undoMany>,
) => {
  const { rows } = await sql<{ unitId: number }>`
    select unit_id as "unitId" from case_batch where id = ${batchId} and undone_at is null for update`.execute(
    db,
  );
  const [batch] = rows;
  if (!batch) throw new Refusal('not-found', { code: 'batch-not-found', field: 'batchId' });
  const pasted = await pastedIn(db, batchId);
  const stays = pasted.filter(({ isBuiltUpon }) => isBuiltUpon);
  refuseIf(
    isPartial ? [] : stays.map(({ row }) => ({ code: 'pasted-case-was-built-upon', values: { row } })),
    'conflict',
  );
  const goes = pasted.filter(({ isBuiltUpon }) => !isBuiltUpon);
  await sql`delete from admission_case where id = any(${goes.map(({ caseId }) => caseId)}::int[])`.execute(
    db,
  );
  await sql`delete from person where id = any(${goes.map(({ personId }) => personId)}::int[])`.execute(db);
  await db.updateTable('case_batch').set({ undone_at: now }).where('id', '=', batchId).execute();
  const counts = { removed: goes.length, stayed: stays.length };
  note({
    object: `unit:${batch.unitId}`,
    unitId: batch.unitId,
    detail: { batch: batchId, ...counts },
  });
  return counts;
};

const MOST = 10;

/** Lists that were pasted below a unit. */
export const batches = async ({ db }: Act, { unitCode }: InputOf<typeof listBatches>) => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { rows } = await sql<{
    batchId: number;
    madeAt: Date;
    rows: number;
    unitName: string | null;
    undoneAt: Date | null;
  }>`
    select b.id as "batchId", b.made_at as "madeAt", b.rows, n.name as "unitName", b.undone_at as "undoneAt"
    from case_batch b join unit u on u.id = b.unit_id and u.path >= ${unit.path} and u.path < ${endOfPath(unit.path)}
      left join lateral (
        select name from unit_name where unit_id = u.id order by lower(during) desc nulls last limit 1) n on true
    order by b.id desc limit ${MOST}`.execute(db);
  return {
    batches: rows.map(({ madeAt, undoneAt, ...row }) => ({
      ...row,
      madeAt: madeAt.toISOString(),
      undoneAt: undoneAt?.toISOString() ?? null,
    })),
  };
};
