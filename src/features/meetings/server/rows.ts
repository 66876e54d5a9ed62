import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { MemberState } from '#features/members/model.ts';
import type { Day } from '#kernel/day.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { METHODS, MeetingBody, MeetingKind, MeetingState, QUALITY_MARKS } from '../model.ts';
import { convenedOf, type Exclusion } from '../votes.ts';

export type MeetingRow = {
  id: number;
  code: string;
  unitId: number;
  unitCode: string;
  unitName: string;
  path: string;
  body: MeetingBody;
  kind: MeetingKind;
  state: MeetingState;
  heldOn: Day;
  at: string | null;
  place: string | null;
  theme: string | null;
  content: string | null;
  plannedOn: Day | null;
  changeReason: string | null;
  method: (typeof METHODS)[number];
  convened: number | null;
  present: number | null;
  isClosed: boolean;
  visitor: string | null;
  supportNote: string | null;
  quality: (typeof QUALITY_MARKS)[number] | null;
  qualityNote: string | null;
};

/** @throws Refusal not-found */
export const meetingNamed = async (db: Tx, code: string, lock: boolean): Promise<MeetingRow> => {
  const { rows } = await sql<MeetingRow>`
    select m.id, m.code, m.unit_id as "unitId", u.code as "unitCode", u.path, coalesce(n.name, u.code) as "unitName", m.body,
      m.kind, m.state, m.held_on as "heldOn", to_char(m.starts_at, 'HH24:MI') as at, m.place, m.theme, m.content,
      m.planned_on as "plannedOn", m.change_reason as "changeReason", m.method, m.convened, m.present,
      m.closed_at is not null as "isClosed", m.visitor, m.support_note as "supportNote", m.quality,
      m.quality_note as "qualityNote"
    from meeting m join unit u on u.id = m.unit_id
    left join lateral (
      select name from unit_name where unit_id = u.id and coalesce(lower(during) <= m.held_on, true)
      order by lower(during) desc nulls last limit 1) n on true
    where m.code = ${code} ${lock ? sql`for update of m` : sql``}`.execute(db);
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

const exclusionOf: Record<MemberState, Exclusion | null> = {
  active: null,
  'temporarily-elsewhere': 'temporarily-elsewhere',
  exempt: 'exempt',
  'not-counted': 'not-counted',
};

/** Full members of a branch on a day, with why one does not count; who is left out is taken for absent until he comes. */
export const rollOf = async (db: Tx, unitId: number, on: Day): Promise<Seat[]> => {
  const { rows } = await sql<
    Pick<Seat, 'personId' | 'personCode' | 'fullName'> & { state: MemberState | null }
  >`
    select p.id as "personId", p.code as "personCode", p.full_name as "fullName", s.state
    from member m join person p on p.id = m.person_id
    left join member_state s on s.member_id = m.id and s.during @> ${on}::date
    where m.unit_id = ${unitId} and m.during @> ${on}::date and m.official_on <= ${on}::date
    order by coalesce(p.full_name, '') collate vietnamese, p.id`.execute(db);
  return rows.map(({ state, ...person }) => {
    const exclusion = exclusionOf[state ?? 'active'];
    return { ...person, exclusion, isPresent: exclusion === null, reason: null };
  });
};

/** The denominator and who came: of a branch by its seats, of a committee as it was declared. */
export const countsOf = (meeting: MeetingRow, seats: readonly Seat[]) => {
  if (meeting.body !== 'branch')
    return { convened: meeting.convened ?? 0, present: meeting.present ?? 0, counted: new Set<number>() };
  const present = new Set(seats.filter(({ isPresent }) => isPresent).map(({ personId }) => personId));
  const counted = new Set(convenedOf(seats, present).map(({ personId }) => personId));
  return { convened: counted.size, present: [...present].filter((id) => counted.has(id)).length, counted };
};

/** A meeting's denominator and who came; of a branch kept with it, for lists and counts over many meetings. */
export const numbers = async (db: Tx, code: string) => {
  const meeting = await meetingNamed(db, code, false);
  const { convened, present } = countsOf(meeting, await seatsOf(db, meeting.id));
  if (meeting.body === 'branch' && meeting.state === 'held')
    await db.updateTable('meeting').set({ convened, present }).where('id', '=', meeting.id).execute();
  return { code, convened, present };
};

/** @throws Refusal once a meeting is over, and while it has not begun */
export const refuseIdle = ({ isClosed, state, code }: MeetingRow): void =>
  refuseIf([
    ...(isClosed ? [{ code: 'meeting-is-closed', values: { code } }] : []),
    ...(state === 'planned' ? [{ code: 'meeting-has-not-begun', values: { code } }] : []),
    ...(state === 'cancelled' ? [{ code: 'meeting-is-cancelled', values: { code } }] : []),
  ]);

/** Whether a meeting voted already. */
export const hasVotes = async (db: Tx, meetingId: number): Promise<boolean> =>
  (await db
    .selectFrom('meeting_vote')
    .select('case_id')
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()) !== undefined;
