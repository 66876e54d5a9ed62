import { sql } from 'kysely';
import { asInstallation } from '#db/scope.ts';
import type { Act } from '#server/perform.ts';
import { writeOnCases } from './caseEvents.ts';
import { countSeats } from './rows.ts';

/** Everybody of a class that is called off waits for another one; in their cases they were never sent. */
export const release = async (act: Act, classId: number, reason: string): Promise<number> => {
  const { db } = act;
  const { rows } = await asInstallation(db, () =>
    sql<{ caseId: number; eventId: number | null }>`
      with was as (select id, enrol_event_id from class_nomination where class_id = ${classId} for update)
      update class_nomination n set class_id = null, seated_on = null, enrol_event_id = null, grade = null, grade_note = null,
        state = case when n.state = 'seated' then 'approved' else n.state end
      from was where was.id = n.id and n.state in ('nominated', 'approved', 'seated')
      returning n.case_id as "caseId", was.enrol_event_id::float8 as "eventId"`.execute(db),
  );
  await writeOnCases(
    act,
    rows.flatMap(({ caseId, eventId }) => (eventId === null ? [] : [{ caseId, voids: eventId, reason }])),
  );
  await countSeats(db, classId);
  return rows.length;
};
