import { sql } from 'kysely';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract/holding.ts';
import { type Grade, hasPassed } from '../model.ts';
import { writeOnCases } from './caseEvents.ts';
import { certify, countClosing } from './close.ts';
import { syncNominations } from './projectedFacts.ts';
import { heldClass, markOf, noteOf } from './rows.ts';

type Finished = { id: number; caseId: number; grade: Grade; eventId: number | null };

const finished = async (act: Act, classId: number, id: number): Promise<Finished> => {
  const { rows } = await sql<Finished>`
    select id, case_id as "caseId", grade, certify_event_id::float8 as "eventId" from class_nomination
    where id = ${id} and class_id = ${classId} and state = 'finished' for update`.execute(act.db);
  if (!rows[0])
    throw new Refusal('not-found', {
      code: 'not-seated-in-the-class',
      field: 'nominationId',
      values: { id },
    });
  return rows[0];
};

/**
 * Another result after the closing. The former numbers stay and new ones stand beside them; a certificate that should
 * not be keeps its number and is void, one that was missing takes the next number.
 */
export const correct = async (act: Act, input: InputOf<typeof contract.correctClassResult>) => {
  const { db, today, now } = act;
  const { classCode, nominationId, grade, reason } = input;
  const one = await heldClass(act, classCode);
  refuseIf(one.state === 'closed' ? [] : [{ code: 'class-is-not-closed', values: { code: classCode } }]);
  const was = await finished(act, one.id, nominationId);
  refuseIf(was.grade === grade ? [{ code: 'same-result', field: 'grade' }] : []);
  const passes = hasPassed(grade);
  await sql`
    update class_nomination set grade = ${grade}, grade_note = ${reason.slice(0, 300)},
      has_attended = has_attended or ${passes}, certify_event_id = case when ${passes} then certify_event_id end
    where id = ${nominationId}`.execute(db);
  if (hasPassed(was.grade) && !passes) {
    await sql`update class_certificate set voided_on = ${today}::date, void_reason = ${reason}
      where nomination_id = ${nominationId} and voided_on is null`.execute(db);
    if (was.eventId !== null) await writeOnCases(act, [{ caseId: was.caseId, voids: was.eventId, reason }]);
  }
  if (!hasPassed(was.grade) && passes) await certify(act, one, { people: [was], on: today });
  await syncNominations(db, [nominationId]);
  const counts = await countClosing(db, one, { on: today, now, reason });
  noteOf(act, one, { corrected: nominationId, ...counts });
  return { ...(await markOf(act, one.id)), ...counts };
};
