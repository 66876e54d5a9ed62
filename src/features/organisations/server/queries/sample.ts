import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';

/** Whether a unit or one above it is marked as a sample; looks above the scope for this one answer. */
export const isSamplePlace = async (db: Tx, unitId: number): Promise<boolean> => {
  const was = await sql<{ scope: string }>`select widened_scope() as scope`.execute(db);
  const { rows } = await sql<{ isSample: boolean }>`
    select exists (select from unit r where r.is_sample and starts_with(u.path, r.path)) as "isSample"
    from unit u where u.id = ${unitId}`.execute(db);
  await sql`select set_config('app.scope', ${was.rows[0]?.scope ?? ''}, true)`.execute(db);
  return rows[0]?.isSample ?? false;
};
