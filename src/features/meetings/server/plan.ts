import type { Tx } from '#db/database.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract/planning.ts';
import { changeBlockers, kindBlockers } from '../rules.ts';
import { itemsFor } from './agenda.ts';
import { convene, occasionOf } from './occasion.ts';
import { meetingNamed, numbers, refuseIdle } from './rows.ts';

type Items = InputOf<typeof contract.setAgenda>['items'];

/** Writes the list anew. */
const writeItems = async (db: Tx, meetingId: number, items: Items): Promise<void> => {
  await db.deleteFrom('meeting_item').where('meeting_id', '=', meetingId).execute();
  if (items.length === 0) return;
  const cases = await db
    .selectFrom('admission_case')
    .select(['id', 'code'])
    .where(
      'code',
      'in',
      items.map(({ caseCode }) => caseCode),
    )
    .execute();
  const idOf = new Map(cases.map(({ id, code }) => [code, id]));
  const lost = items.filter(({ caseCode }) => !idOf.has(caseCode));
  if (lost.length > 0)
    throw new Refusal(
      'not-found',
      lost.map(({ caseCode: code }) => ({ code: 'case-not-found', field: 'items', values: { code } })),
    );
  await db
    .insertInto('meeting_item')
    .values(
      items.map(({ caseCode, matter }) => ({
        meeting_id: meetingId,
        case_id: idOf.get(caseCode) as number,
        matter,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

export const plan = async (act: Act, input: InputOf<typeof contract.planMeeting>) => {
  const { db, note } = act;
  const { on, items } = input;
  const occasion = await convene(db, input);
  const { code, body, kind, unit_id: unitId } = occasion;
  const { id } = await db
    .insertInto('meeting')
    .values({ ...occasion, state: 'planned', held_on: on })
    .returning('id')
    .executeTakeFirstOrThrow();
  const meeting = await meetingNamed(db, code, false);
  const ready = async (): Promise<Items> =>
    (await itemsFor(act, meeting))
      .filter(({ blockers }) => blockers.length === 0)
      .map(({ caseCode, matter }) => ({ caseCode, matter }));
  const listed = items ?? (await ready());
  await writeItems(db, id, listed);
  note({ object: `meeting:${id}`, unitId, detail: { code, body, kind, on, items: listed.length } });
  return numbers(db, code);
};

export const change = async ({ db, note }: Act, input: InputOf<typeof contract.changeMeeting>) => {
  const { meetingCode, on, reason } = input;
  const meeting = await meetingNamed(db, meetingCode, true);
  const kind = input.kind ?? meeting.kind;
  const isMoved = on !== meeting.heldOn;
  refuseIf([
    ...changeBlockers(meeting.state, { isMoved, reason }).map((code) => ({
      code,
      field: code === 'postponed-meeting-says-why' ? 'reason' : 'on',
    })),
    ...kindBlockers(kind, meeting.body).map((code) => ({ code, field: 'kind' })),
  ]);
  await db
    .updateTable('meeting')
    .set({
      ...occasionOf(input),
      kind,
      held_on: on,
      ...(isMoved ? { planned_on: meeting.plannedOn ?? meeting.heldOn, change_reason: reason ?? null } : {}),
    })
    .where('id', '=', meeting.id)
    .execute();
  note({
    object: `meeting:${meeting.id}`,
    unitId: meeting.unitId,
    detail: { from: meeting.heldOn, on, kind },
  });
  return numbers(db, meetingCode);
};

export const cancel = async (
  { db, note }: Act,
  { meetingCode, reason }: InputOf<typeof contract.cancelMeeting>,
) => {
  const meeting = await meetingNamed(db, meetingCode, true);
  refuseIf(
    changeBlockers(meeting.state, { isMoved: false, reason }).map((code) => ({ code, field: 'meetingCode' })),
  );
  await db
    .updateTable('meeting')
    .set({ state: 'cancelled', change_reason: reason })
    .where('id', '=', meeting.id)
    .execute();
  note({ object: `meeting:${meeting.id}`, unitId: meeting.unitId, detail: { code: meeting.code } });
  return numbers(db, meetingCode);
};

export const list = async ({ db, note }: Act, { meetingCode, items }: InputOf<typeof contract.setAgenda>) => {
  const meeting = await meetingNamed(db, meetingCode, true);
  if (meeting.state !== 'planned') refuseIdle(meeting);
  await writeItems(db, meeting.id, items);
  note({ object: `meeting:${meeting.id}`, unitId: meeting.unitId, detail: { items: items.length } });
  return numbers(db, meetingCode);
};
