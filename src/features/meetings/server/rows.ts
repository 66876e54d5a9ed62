import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Body } from '#features/admissions/model.ts';
import type { Day } from '#kernel/day.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import { convenedOf, type Exclusion } from '../votes.ts';

export type MeetingRow = {
  id: number;
  code: string;
  unitId: number;
  unitCode: string;
  body: Body;
  heldOn: Day;
  method: string;
  convened: number | null;
  present: number | null;
  isClosed: boolean;
};

/** @throws Refusal not-found */
export const meetingNamed = async (db: Tx, code: string, lock: boolean): Promise<MeetingRow> => {
  const { rows } = await sql<MeetingRow>`
    select m.id, m.code, m.unit_id as "unitId", u.code as "unitCode", m.body, m.held_on as "heldOn", m.method, m.convened,
      m.present, m.closed_at is not null as "isClosed"
    from meeting m join unit u on u.id = m.unit_id where m.code = ${code} ${lock ? sql`for update of m` : sql``}`.execute(
    db,
  );
  if (!rows[0])
    throw new Refusal('not-found', { code: 'meeting-not-found', field: 'meetingCode', values: { code } });
  return rows[0];
};

export type Seat = {
  personId: number;
  personCode: string;
  fullName: string | null;
  exclusion: Exclusion | null;
  isPresent: boolean;
  reason: string | null;
};

export const seatsOf = async (db: Tx, meetingId: number): Promise<Seat[]> => {
  const { rows } = await sql<Seat>`
    select s.person_id as "personId", p.code as "personCode", p.full_name as "fullName", s.exclusion,
      s.is_present as "isPresent", s.reason
    from meeting_seat s join person p on p.id = s.person_id where s.meeting_id = ${meetingId}
    order by coalesce(p.full_name, '') collate vietnamese, p.id`.execute(db);
  return rows;
};

/** The denominator and who came: of a branch by its seats, of a committee as it was declared. */
export const countsOf = (meeting: MeetingRow, seats: readonly Seat[]) => {
  if (meeting.body !== 'branch')
    return { convened: meeting.convened ?? 0, present: meeting.present ?? 0, counted: new Set<number>() };
  const present = new Set(seats.filter(({ isPresent }) => isPresent).map(({ personId }) => personId));
  const counted = new Set(convenedOf(seats, present).map(({ personId }) => personId));
  return { convened: counted.size, present: [...present].filter((id) => counted.has(id)).length, counted };
};

/** A meeting's denominator and who came. */
export const numbers = async (db: Tx, code: string) => {
  const meeting = await meetingNamed(db, code, false);
  const { convened, present } = countsOf(meeting, await seatsOf(db, meeting.id));
  return { code, convened, present };
};

/** @throws Refusal once a meeting is over */
export const refuseClosed = ({ isClosed, code }: MeetingRow): void =>
  refuseIf(isClosed ? [{ code: 'meeting-is-closed', values: { code } }] : []);
