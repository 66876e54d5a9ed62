import { sql } from 'kysely';
import type { InputOf } from '#kernel/endpoint.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract.ts';
import { countsOf, meetingNamed, numbers, refuseClosed, seatsOf } from './rows.ts';

export const close = async (
  { db, now, note }: Act,
  { meetingCode }: InputOf<typeof contract.closeMeeting>,
) => {
  const meeting = await meetingNamed(db, meetingCode, true);
  refuseClosed(meeting);
  await db.updateTable('meeting').set({ closed_at: now }).where('id', '=', meeting.id).execute();
  note({ object: `meeting:${meeting.id}`, unitId: meeting.unitId, detail: { code: meeting.code } });
  return numbers(db, meeting.code);
};

export const read = async ({ db, note }: Act, { meetingCode }: InputOf<typeof contract.readMeeting>) => {
  const meeting = await meetingNamed(db, meetingCode, false);
  const seats = await seatsOf(db, meeting.id);
  const { convened, present, counted } = countsOf(meeting, seats);
  const { rows: votes } = await sql<{
    caseCode: string;
    matter: string;
    convened: number;
    present: number;
    yes: number;
    no: number;
    passed: boolean;
  }>`
    select c.code as "caseCode", v.matter, v.convened, v.present, v.yes, v.no, v.passed
    from meeting_vote v join admission_case c on c.id = v.case_id where v.meeting_id = ${meeting.id} order by v.event_id`.execute(
    db,
  );
  note({ object: `meeting:${meeting.id}`, unitId: meeting.unitId, detail: { seats: seats.length } });
  const { code, unitCode, body, heldOn, method, isClosed } = meeting;
  return {
    code,
    unitCode,
    body,
    heldOn,
    method,
    convened,
    present,
    isClosed,
    seats: seats.map(({ personId, ...one }) => ({ ...one, isConvened: counted.has(personId) })),
    votes,
  };
};
