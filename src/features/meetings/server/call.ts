import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { MemberState } from '#features/members/model.ts';
import { holdTree, unitNamed } from '#features/organisations/server/units.ts';
import { personNamed } from '#features/people/server/people.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract.ts';
import type { Exclusion } from '../votes.ts';
import { meetingNamed, numbers, refuseClosed } from './rows.ts';

const exclusionOf: Record<MemberState, Exclusion | null> = {
  active: null,
  'temporarily-elsewhere': 'temporarily-elsewhere',
  exempt: 'exempt',
  'not-counted': 'not-counted',
};

/** Full members of the branch on the day of the meeting, with why one does not count; who is away is absent. */
const seatBranch = async (
  db: Tx,
  meetingId: number,
  { unitId, heldOn }: { unitId: number; heldOn: Day },
  absent: readonly string[],
) => {
  const { rows } = await sql<{ personId: number; code: string; state: MemberState | null }>`
    select p.id as "personId", p.code, s.state from member m join person p on p.id = m.person_id
    left join member_state s on s.member_id = m.id and s.during @> ${heldOn}::date
    where m.unit_id = ${unitId} and m.during @> ${heldOn}::date and m.official_on <= ${heldOn}::date`.execute(
    db,
  );
  const known = new Set(rows.map(({ code }) => code));
  refuseIf(
    absent
      .filter((code) => !known.has(code))
      .map((code) => ({ code: 'not-on-the-roll', field: 'absent', values: { code, day: heldOn } })),
  );
  if (rows.length === 0) return;
  await db
    .insertInto('meeting_seat')
    .values(
      rows.map(({ personId, code, state }) => {
        const exclusion = exclusionOf[state ?? 'active'];
        return {
          meeting_id: meetingId,
          person_id: personId,
          exclusion,
          is_present: exclusion === null && !absent.includes(code),
        };
      }),
    )
    .execute();
};

export const call = async ({ db, today, now, note }: Act, input: InputOf<typeof contract.callMeeting>) => {
  const {
    code = randomUUID(),
    unitCode,
    body,
    heldOn,
    method,
    convened,
    present,
    absent = [],
    note: words,
  } = input;
  await holdTree(db);
  const unit = await unitNamed(db, unitCode, 'unitCode');
  refuseIf([
    ...(heldOn > today ? [{ code: 'act-in-the-future', field: 'heldOn', values: { day: heldOn } }] : []),
    ...(body !== 'branch' && (convened === undefined || present === undefined)
      ? [{ code: 'committee-numbers-missing', field: 'convened' }]
      : []),
    ...(body === 'branch' && (convened !== undefined || present !== undefined)
      ? [{ code: 'branch-numbers-come-from-the-roll', field: 'convened' }]
      : []),
  ]);
  const { id } = await db
    .insertInto('meeting')
    .values({
      code,
      unit_id: unit.id,
      body,
      held_on: heldOn,
      method,
      convened: convened ?? null,
      present: present ?? null,
      note: words ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (body === 'branch') await seatBranch(db, id, { unitId: unit.id, heldOn }, absent);
  note({
    object: `meeting:${id}`,
    unitId: unit.id,
    detail: { code, body, heldOn, method, at: now.toISOString() },
  });
  return numbers(db, code);
};

export const seat = async ({ db, note }: Act, input: InputOf<typeof contract.seatMember>) => {
  const meeting = await meetingNamed(db, input.meetingCode, true);
  refuseClosed(meeting);
  const person = await personNamed(db, input.personCode, 'personCode');
  const voted = await db
    .selectFrom('meeting_vote')
    .select('case_id')
    .where('meeting_id', '=', meeting.id)
    .executeTakeFirst();
  refuseIf(voted ? [{ code: 'voted-with-these-seats' }] : []);
  const { numUpdatedRows } = await db
    .updateTable('meeting_seat')
    .set({
      ...(input.isPresent === undefined ? {} : { is_present: input.isPresent }),
      ...(input.exclusion === undefined ? {} : { exclusion: input.exclusion }),
      reason: input.reason,
    })
    .where('meeting_id', '=', meeting.id)
    .where('person_id', '=', person.id)
    .executeTakeFirst();
  refuseIf(
    numUpdatedRows === 0n
      ? [
          {
            code: 'not-on-the-roll',
            field: 'personCode',
            values: { code: input.personCode, day: meeting.heldOn },
          },
        ]
      : [],
  );
  note({
    object: `meeting:${meeting.id}`,
    unitId: meeting.unitId,
    detail: {
      personId: person.id,
      isPresent: input.isPresent,
      exclusion: input.exclusion,
      reason: input.reason,
    },
  });
  return numbers(db, meeting.code);
};
