import { documentId } from '#features/documents/server/find.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { reviseTarget, withdrawTarget } from '../contract.ts';
import { revisionBlockers, targetBlockers } from '../rules.ts';
import { asNumber, exactly } from './assign.ts';
import { inForceLocked } from './inForce.ts';

export const actorName = ({ actor }: Act): string =>
  actor.kind === 'account' ? `account:${actor.accountId}` : actor.kind;

/** New numbers from a day on; the row of the target is never overwritten. */
export const revise = async (act: Act, input: InputOf<typeof reviseTarget>) => {
  const { db, today, note } = act;
  const on: Day = input.on ?? today;
  const target = await inForceLocked(db, input.code);
  const next = { minimum: exactly(input.minimum, 'minimum'), maximum: exactly(input.maximum, 'maximum') };
  const { deadlineYear, baseValue, measure, bound } = target;
  refuseIf(
    [
      ...revisionBlockers(target, { ...next, on }, today),
      ...targetBlockers({ ...next, measure, bound, deadlineYear, baseValue, rate: null, reason: null }),
    ].map((code) => ({ code })),
  );
  const numbers = {
    old_minimum: asNumber(target.minimum),
    old_maximum: asNumber(target.maximum),
    new_minimum: input.minimum,
    new_maximum: input.maximum ?? null,
  };
  await db
    .insertInto('target_revision')
    .values({
      ...numbers,
      target_id: target.id,
      revised_on: on,
      revised_by: actorName(act),
      reason: input.reason,
      document_id: await documentId(db, input.documentCode),
    })
    .execute();
  note({
    object: `target:${target.id}`,
    unitId: target.unitId,
    detail: { ...numbers, on, reason: input.reason },
  });
  return { code: input.code, on };
};

/** Why what was set cannot end on the day. */
export const endRefusals = (
  { withdrawnOn, revisedOn }: { withdrawnOn: Day | null; revisedOn: Day | null },
  on: Day,
  today: Day,
) => [
  ...(withdrawnOn === null ? [] : [{ code: 'target-is-withdrawn' }]),
  ...(on > today ? [{ code: 'withdrawal-in-the-future', field: 'on' }] : []),
  ...(revisedOn !== null && on < revisedOn ? [{ code: 'revision-before-the-latest', field: 'on' }] : []),
];

/** From the day on the target no longer holds. */
export const withdraw = async ({ db, today, note }: Act, input: InputOf<typeof withdrawTarget>) => {
  const on: Day = input.on ?? today;
  const target = await inForceLocked(db, input.code);
  refuseIf(endRefusals(target, on, today));
  await db
    .updateTable('target')
    .set({ withdrawn_on: on, withdrawal: input.reason })
    .where('id', '=', target.id)
    .execute();
  note({ object: `target:${target.id}`, unitId: target.unitId, detail: { on, reason: input.reason } });
  return { code: input.code, on };
};
