import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { addDays, type Day } from '#kernel/day.ts';
import { KEPT_RETURNED_DAYS } from '../model.ts';

/** Who was introduced and came to nothing is forgotten: name, birth, home and the key to what the log keeps of them. */
export const forgetPeople = async (db: Tx, ids: readonly number[], today: Day): Promise<number> => {
  const { rows } = await sql<{ id: number }>`
    update person p set full_name = null, birth_year = null, born_on = null, home_place = null, erased_on = ${today}::date
    where (p.id = any(${[...ids]}::int[]) or p.merged_into_id = any(${[...ids]}::int[])) and p.erased_on is null
      and not exists (select from admission_case c where c.person_id = p.id)
      and not exists (select from member m where m.person_id = p.id)
      and not exists (select from introduction i where i.person_id = p.id and i.returned_on is null and i.withdrawn_on is null)
    returning p.id`.execute(db);
  const gone = rows.map(({ id }) => id);
  await sql`delete from person_key where person_id = any(${gone}::int[])`.execute(db);
  await sql`update introduction set return_reason = '-' where person_id = any(${gone}::int[]) and return_reason is not null`.execute(
    db,
  );
  return gone.length;
};

/** Those whom a branch returned some time ago and nobody introduced again. */
export const forgetReturned = async (db: Tx, today: Day): Promise<number> => {
  const { rows } = await sql<{ id: number }>`
    select distinct person_id as id from introduction where returned_on < ${addDays(today, -KEPT_RETURNED_DAYS)}::date`.execute(
    db,
  );
  return forgetPeople(
    db,
    rows.map(({ id }) => id),
    today,
  );
};
