import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract/reading.ts';
import { itemsFor } from './agenda.ts';
import { countsOf, meetingNamed, rollOf, seatsOf } from './rows.ts';

type Vote = OutputOf<typeof contract.readMeeting>['votes'][number];

const votesOf = async (db: Tx, meetingId: number): Promise<Vote[]> => {
  const { rows } = await sql<Vote>`
    select c.code as "caseCode", p.full_name as "fullName", coalesce(n.name, u.code) as "unitName", v.matter, v.convened,
      v.present, v.yes, v.no, v.needed, v.passed,
      exists (select from case_event e where e.case_id = v.case_id and e.act = 'report-failed-vote' and e.id > v.event_id
        and e.details ->> 'matter' = v.matter and not e.is_void) as "isReported"
    from meeting_vote v join meeting m on m.id = v.meeting_id join admission_case c on c.id = v.case_id join person p on p.id = c.person_id
      join unit u on u.id = c.unit_id
    left join unit_name n on n.unit_id = u.id and n.during @> m.held_on
    where v.meeting_id = ${meetingId} order by v.event_id`.execute(db);
  return rows;
};

export const read = async (act: Act, { meetingCode }: InputOf<typeof contract.readMeeting>) => {
  const { db, note } = act;
  const meeting = await meetingNamed(db, meetingCode, false);
  const { id, unitId, heldOn, state, body, isClosed } = meeting;
  const isPlannedOfBranch = state === 'planned' && body === 'branch';
  const seats = isPlannedOfBranch ? await rollOf(db, unitId, heldOn) : await seatsOf(db, id);
  const { convened, present, counted } = countsOf(meeting, seats);
  const votes = await votesOf(db, id);
  const isOpen = !isClosed && state !== 'cancelled';
  const items = isOpen ? await itemsFor(act, meeting, convened) : [];
  const voted = new Set(votes.map(({ caseCode, matter }) => `${caseCode} ${matter}`));
  note({ object: `meeting:${id}`, unitId, detail: { seats: seats.length, items: items.length } });
  const { id: _id, unitId: _unitId, path: _path, ...heading } = meeting;
  return {
    ...heading,
    convened,
    present,
    seats: seats.map(({ personId, ...one }) => ({ ...one, isConvened: counted.has(personId) })),
    items: items.filter(({ caseCode, matter }) => !voted.has(`${caseCode} ${matter}`)),
    votes,
  };
};

type Listed = OutputOf<typeof contract.listMeetings>['meetings'][number];

/** Meetings of a unit or of all below it, by day; one page after the meeting named last. */
export const list = async ({ db, note }: Act, input: InputOf<typeof contract.listMeetings>) => {
  const { unitCode, from, to, isBelow = false, state, kind, after, limit = 50 } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const where = isBelow
    ? sql`u.path >= ${unit.path} and u.path < ${endOfPath(unit.path)}`
    : sql`m.unit_id = ${unit.id}`;
  const { rows } = await sql<Listed>`
    select m.code, u.code as "unitCode", coalesce(n.name, u.code) as "unitName", m.body, m.kind, m.state,
      m.held_on as "heldOn", to_char(m.starts_at, 'HH24:MI') as at, m.place, m.theme, m.closed_at is not null as "isClosed",
      coalesce(m.convened, 0) as convened, coalesce(m.present, 0) as present, m.quality,
      (select count(*) from meeting_item i where i.meeting_id = m.id)::int as items,
      (select count(*) from meeting_vote v where v.meeting_id = m.id)::int as votes
    from meeting m join unit u on u.id = m.unit_id
    left join unit_name n on n.unit_id = u.id and n.during @> m.held_on
    where ${where} and (${from ?? null}::date is null or m.held_on >= ${from ?? null}::date)
      and (${to ?? null}::date is null or m.held_on <= ${to ?? null}::date)
      and (${state ?? null}::text is null or m.state = ${state ?? null})
      and (${kind ?? null}::text is null or m.kind = ${kind ?? null})
      and (${after ?? null}::text is null
        or (m.held_on, m.id) > (select a.held_on, a.id from meeting a where a.code = ${after ?? null}))
    order by m.held_on, m.id limit ${limit}`.execute(db);
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { rows: rows.length } });
  return { meetings: rows, next: rows.length === limit ? (rows.at(-1)?.code ?? null) : null };
};
