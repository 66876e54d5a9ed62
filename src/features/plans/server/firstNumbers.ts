import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';

/** The whole numbers that targets were first given, of those that were revised by a day, by their codes. */
export const firstNumbersOf = async (
  db: Tx,
  codes: readonly string[],
  asOf: Day,
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ code: string; n: number }>`
    select t.code, t.minimum::float8 as n from target t
    where t.code = any(${[...codes]}::text[]) and t.bound in ('exact', 'min') and t.minimum is not null
      and exists (select from target_revision v where v.target_id = t.id and v.revised_on <= ${asOf}::date)`.execute(
    db,
  );
  return new Map(rows.map(({ code, n }) => [code, n]));
};
