import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { inTransaction } from '#db/transaction.ts';
import type { Day } from '#kernel/day.ts';
import type { Grounds } from '../grounds.ts';
import type { Batch } from './reckoning.ts';

type Made = { db: Db; today: Day; now: Date };

/** Rows of some units, in place of those of an earlier night. */
export const keepBatch = ({ db, today, now }: Made, { rows, people, ids }: Batch): Promise<void> =>
  inTransaction(db, '/', async (tx) => {
    await sql`
      insert into forecast (unit_id, made_on, made_at, expected, percentiles, skill)
      select r.id, ${today}::date, ${now}, r.expected, r.percentiles, r.skill
      from jsonb_to_recordset(${rows}::jsonb) r(id int, expected real[], percentiles int[], skill real)
      where exists (select from unit u where u.id = r.id)
      on conflict (unit_id) do update set made_on = excluded.made_on, made_at = excluded.made_at,
        expected = excluded.expected, percentiles = excluded.percentiles, skill = excluded.skill`.execute(tx);
    await sql`delete from forecast_person where unit_id = any(${ids}::int[])`.execute(tx);
    await sql`
      insert into forecast_person (unit_id, place, case_id, chance, gain)
      select p.id, p.place, p."caseId", p.chance, p.gain
      from jsonb_to_recordset(${people}::jsonb) p(id int, place smallint, "caseId" int, chance real, gain real)
      where exists (select from unit u where u.id = p.id) and exists (select from admission_case c where c.id = p."caseId")`.execute(
      tx,
    );
  });

/** What a run rests on; null where the past is too little to speak of the future. */
export const keepRun = (
  { db, today, now }: Made,
  root: { id: number; path: string },
  grounds: Grounds | null,
): Promise<unknown> =>
  inTransaction(db, '/', async (tx) => {
    await sql`insert into forecast_run (unit_id, made_on, made_at, grounds)
      values (${root.id}, ${today}::date, ${now}, ${grounds === null ? null : JSON.stringify(grounds)}::jsonb)
      on conflict (unit_id) do update set made_on = excluded.made_on, made_at = excluded.made_at, grounds = excluded.grounds`.execute(
      tx,
    );
    // Where the past no longer says anything, what it said before is gone too.
    if (grounds === null)
      await sql`delete from forecast f using unit u where u.id = f.unit_id and starts_with(u.path, ${root.path})`.execute(
        tx,
      );
  });
