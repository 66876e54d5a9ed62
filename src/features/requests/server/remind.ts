import { sql } from 'kysely';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract.ts';
import { isOpen, requestNamed, sidesOf, viewsOf } from './rows.ts';

/** One reminder to one unit. */
export const remind = async (act: Act, { requestId }: InputOf<typeof contract.remindRequest>) => {
  const { db, today } = act;
  const row = await requestNamed(act, requestId);
  const [before] = await viewsOf(act, [requestId]);
  const values = { id: requestId };
  refuseIf(row.remindedOn.includes(today) ? [{ code: 'reminded-today', values }] : [], 'conflict');
  refuseIf(
    before?.state === 'sent' || before?.state === 'received' ? [] : [{ code: 'request-has-ended', values }],
    'conflict',
  );
  if (!before?.mayRemind) throw new Refusal('forbidden', { code: 'request-of-another-unit', values });
  await sql`insert into request_reminder values (${requestId}, ${today}::date)`.execute(db);
  act.note({
    object: `case:${row.caseId}`,
    unitId: row.fromId,
    detail: { request: requestId, remindedOn: today },
  });
  const [view] = await viewsOf(act, [requestId]);
  return view as NonNullable<typeof view>;
};

/** The asking unit has looked at an answer. */
export const acknowledge = async (act: Act, { requestId }: InputOf<typeof contract.acknowledgeAnswer>) => {
  const row = await requestNamed(act, requestId);
  const [before] = await viewsOf(act, [requestId]);
  const values = { id: requestId };
  if (!sidesOf(act, row).isAsking)
    throw new Refusal('forbidden', { code: 'request-of-another-unit', values });
  refuseIf(before?.mayAcknowledge ? [] : [{ code: 'no-answer-to-look-at', values }], 'conflict');
  await act.db.updateTable('request').set({ seen_on: act.today }).where('id', '=', requestId).execute();
  act.note({ object: `case:${row.caseId}`, unitId: row.fromId, detail: { request: requestId } });
  return { ...(before as NonNullable<typeof before>), mayAcknowledge: false };
};

/** Everybody who is late with an answer is reminded at once; who was reminded today is left alone. */
export const remindAll = async (act: Act, { unitCode }: InputOf<typeof contract.remindOverdue>) => {
  const { db, today, scope, note } = act;
  const unit = unitCode === undefined ? null : await unitNamed(db, unitCode, 'unitCode');
  const path = unit?.path ?? scope.path;
  const { rows } = await sql<{ id: number }>`
    insert into request_reminder (request_id, on_day)
    select r.id, ${today}::date from request r
      join unit u on u.id = r.from_unit_id and u.path >= ${path} and u.path < ${endOfPath(path)}
    where ${isOpen} and r.due_on < ${today}::date
    on conflict do nothing returning request_id as id`.execute(db);
  const unitId = unit?.id ?? scope.unitId;
  note({
    ...(unitId === null ? {} : { object: `unit:${unitId}`, unitId }),
    detail: { reminded: rows.map(({ id }) => id) },
  });
  return { reminded: rows.length };
};
