import type { Tx } from '#db/database.ts';
import { holdTree } from '#features/organisations/server/units.ts';
import { personNamed } from '#features/people/server/people.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract/holding.ts';
import { openingBlockers } from '../rules.ts';
import { convene } from './occasion.ts';
import { hasVotes, meetingNamed, numbers, refuseIdle, rollOf } from './rows.ts';

type Attendance = Pick<InputOf<typeof contract.openMeeting>, 'absent' | 'came' | 'convened' | 'present'>;

/** Seats the branch by its roll of the day: who is counted is there unless named absent, who is left out only if he came. */
const seatBranch = async (
  db: Tx,
  { id, unitId, heldOn }: { id: number; unitId: number; heldOn: Day },
  { absent = [], came = [] }: Attendance,
) => {
  const roll = await rollOf(db, unitId, heldOn);
  const known = new Set(roll.map(({ personCode }) => personCode));
  const away = new Map(absent.map(({ personCode, reason }) => [personCode, reason ?? null]));
  const unknown = (codes: readonly string[], field: string) =>
    codes
      .filter((code) => !known.has(code))
      .map((code) => ({ code: 'not-on-the-roll', field, values: { code, day: heldOn } }));
  refuseIf([...unknown([...away.keys()], 'absent'), ...unknown(came, 'came')]);
  if (roll.length === 0) return;
  await db
    .insertInto('meeting_seat')
    .values(
      roll.map(({ personId, personCode, exclusion }) => ({
        meeting_id: id,
        person_id: personId,
        exclusion,
        is_present: exclusion === null ? !away.has(personCode) : came.includes(personCode),
        reason: away.get(personCode) ?? null,
      })),
    )
    .execute();
};

const refuseOpening = (facts: Parameters<typeof openingBlockers>[0], code: string): void =>
  refuseIf(
    openingBlockers(facts).map((blocker) => ({
      code: blocker,
      values: { code, day: facts.heldOn },
      ...(blocker === 'act-in-the-future' ? { field: 'heldOn' } : {}),
      ...(blocker.endsWith('numbers-missing') || blocker.startsWith('branch-numbers')
        ? { field: 'convened' }
        : {}),
    })),
  );

export const call = async ({ db, today, note }: Act, input: InputOf<typeof contract.callMeeting>) => {
  const { body, heldOn, method, convened, present, note: words } = input;
  const occasion = await convene(db, input);
  const { code, kind, unit_id: unitId } = occasion;
  const numbersGiven = { convened: convened ?? null, present: present ?? null };
  refuseOpening({ state: 'planned', body, heldOn, today, ...numbersGiven, hasVotes: false }, code);
  const { id } = await db
    .insertInto('meeting')
    .values({
      ...occasion,
      state: 'held',
      held_on: heldOn,
      ...(method ? { method } : {}),
      ...numbersGiven,
      note: words ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (body === 'branch') await seatBranch(db, { id, unitId, heldOn }, input);
  note({ object: `meeting:${id}`, unitId, detail: { code, body, kind, heldOn, method } });
  return numbers(db, code);
};

export const open = async ({ db, today, note }: Act, input: InputOf<typeof contract.openMeeting>) => {
  const { heldOn, method, convened, present } = input;
  await holdTree(db);
  const meeting = await meetingNamed(db, input.meetingCode, true);
  if (meeting.isClosed) refuseIdle(meeting);
  const numbersGiven = { convened: convened ?? null, present: present ?? null };
  refuseOpening(
    { ...meeting, heldOn, today, ...numbersGiven, hasVotes: await hasVotes(db, meeting.id) },
    meeting.code,
  );
  await db
    .updateTable('meeting')
    .set({ state: 'held', held_on: heldOn, ...(method ? { method } : {}), ...numbersGiven })
    .where('id', '=', meeting.id)
    .execute();
  if (meeting.body === 'branch') await seatBranch(db, { ...meeting, heldOn }, input);
  note({ object: `meeting:${meeting.id}`, unitId: meeting.unitId, detail: { heldOn, method } });
  return numbers(db, meeting.code);
};

export const seat = async ({ db, note }: Act, input: InputOf<typeof contract.seatMember>) => {
  const { isPresent, exclusion, reason } = input;
  const meeting = await meetingNamed(db, input.meetingCode, true);
  refuseIdle(meeting);
  const person = await personNamed(db, input.personCode, 'personCode');
  refuseIf([
    ...((await hasVotes(db, meeting.id)) ? [{ code: 'voted-with-these-seats' }] : []),
    ...(exclusion !== undefined && reason === undefined
      ? [{ code: 'who-counts-is-corrected-with-a-reason', field: 'reason' }]
      : []),
  ]);
  const { numUpdatedRows } = await db
    .updateTable('meeting_seat')
    .set({
      ...(isPresent === undefined ? {} : { is_present: isPresent }),
      ...(exclusion === undefined ? {} : { exclusion }),
      reason: reason ?? null,
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
    detail: { personId: person.id, isPresent, exclusion },
    ...(reason === undefined ? {} : { personal: [{ personId: person.id, field: 'reason', value: reason }] }),
  });
  return numbers(db, meeting.code);
};

export const close = async (
  { db, now, note }: Act,
  { meetingCode }: InputOf<typeof contract.closeMeeting>,
) => {
  const meeting = await meetingNamed(db, meetingCode, true);
  refuseIdle(meeting);
  await db.updateTable('meeting').set({ closed_at: now }).where('id', '=', meeting.id).execute();
  note({ object: `meeting:${meeting.id}`, unitId: meeting.unitId, detail: { code: meeting.code } });
  return numbers(db, meeting.code);
};

export const remark = async ({ db, note }: Act, input: InputOf<typeof contract.remarkMeeting>) => {
  const { meetingCode, visitor, supportNote, quality, qualityNote } = input;
  const meeting = await meetingNamed(db, meetingCode, true);
  if (meeting.state !== 'held') refuseIdle(meeting);
  refuseIf(
    quality && !meeting.isClosed ? [{ code: 'quality-is-marked-after-the-meeting', field: 'quality' }] : [],
  );
  const given = Object.entries({
    visitor,
    support_note: supportNote,
    quality,
    quality_note: qualityNote,
  }).filter(([, value]) => value !== undefined);
  if (given.length > 0)
    await db.updateTable('meeting').set(Object.fromEntries(given)).where('id', '=', meeting.id).execute();
  note({
    object: `meeting:${meeting.id}`,
    unitId: meeting.unitId,
    detail: { fields: given.map(([name]) => name), quality },
  });
  return numbers(db, meeting.code);
};
