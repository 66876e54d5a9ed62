import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { standing } from '../../history.ts';
import { HELPING_ACTS, helpingOf } from '../../projected/helping.ts';
import type { CaseState } from '../../state.ts';
import type { StoredEvent } from '../rows.ts';

/** Writes which members have part in a case: whom they follow, and whom they brought. Needs the scope of the installation. */
export const syncHelping = async (
  db: Tx,
  { id, unitId }: { id: number; unitId: number },
  events: readonly StoredEvent[],
  state: CaseState,
): Promise<void> => {
  // A case that no member ever had part in has nothing to write, and nothing to take away.
  if (!events.some(({ act, details }) => HELPING_ACTS.includes(act) && details.memberId !== undefined))
    return;
  const rows = helpingOf(standing(events), state).map((one) => ({
    ...{ person_id: one.memberId, is_finder: one.isFinder, is_current: one.isCurrent },
    ...{ helps_since: one.helpsSince, helps_until: one.helpsUntil, contact_on: one.contactOn },
    has_brought: one.hasBrought,
  }));
  await sql`
    with given as (
      select g.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) g(person_id int, is_finder boolean, helps_since date,
        helps_until date, contact_on date, is_current boolean, has_brought boolean) join person p on p.id = g.person_id),
    gone as (delete from helping where case_id = ${id} and person_id not in (select person_id from given))
    insert into helping (case_id, person_id, unit_id, is_finder, helps_since, helps_until, contact_on, is_current, has_brought)
    select ${id}, person_id, ${unitId}, is_finder, helps_since, helps_until, contact_on, is_current, has_brought from given
    on conflict (case_id, person_id) do update set unit_id = excluded.unit_id, is_finder = excluded.is_finder,
      helps_since = excluded.helps_since, helps_until = excluded.helps_until, contact_on = excluded.contact_on,
      is_current = excluded.is_current, has_brought = excluded.has_brought`.execute(db);
};
