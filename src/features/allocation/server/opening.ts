import { randomUUID } from 'node:crypto';
import { unitNamed } from '#features/organisations/server/units.ts';
import { planByCode } from '#features/plans/server/find.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract.ts';
import { keepParts } from './parts.ts';
import { keepReviews } from './reviews.ts';
import { ownRound } from './rounds.ts';

const frame = (input: InputOf<typeof contract.changeRound> | InputOf<typeof contract.openRound>) => {
  const { total, reserve = 0, bound = 'min', keeping = 'monotone', mustAddUp = false } = input;
  const { answerUntil = null, duties = [] } = input;
  return {
    ...{ total, reserve, bound, keeping },
    duties: JSON.stringify(duties),
    must_add_up: mustAddUp,
    answer_until: answerUntil,
  };
};

/** The name under which the first working copy is kept. */
const FIRST_DRAFT = 'Bản chính';

export const open = async ({ db, today, now, note }: Act, input: InputOf<typeof contract.openRound>) => {
  const { code = randomUUID(), unitCode, planCode, measure = 'admission' } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const plan = await planByCode(db, planCode);
  refuseIf(
    unit.path.includes(`/${plan.unit_id}/`) ? [] : [{ code: 'target-outside-its-plan', field: 'planCode' }],
  );
  const { id } = await db
    .insertInto('allocation_round')
    .values({ code, unit_id: unit.id, plan_id: plan.id, measure, opened_on: today, ...frame(input) })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('allocation_draft')
    .values({ round_id: id, name: FIRST_DRAFT, is_chosen: true, changed_at: now })
    .execute();
  await keepParts(db, { id, unitId: unit.id }, today);
  await keepReviews(db, id, input.reviews ?? []);
  const { duties: _, ...detail } = input;
  note({ object: `allocation:${id}`, unitId: unit.id, detail: { ...detail, code } });
  return { code };
};

export const change = async (act: Act, input: InputOf<typeof contract.changeRound>) => {
  const round = await ownRound(act, input.roundCode);
  refuseIf(
    ['draft', 'proposed'].includes(round.kept) ? [] : [{ code: 'allocation-move-not-now', field: 'total' }],
  );
  await act.db.updateTable('allocation_round').set(frame(input)).where('id', '=', round.id).execute();
  await keepReviews(act.db, round.id, input.reviews ?? []);
  const { duties: _, ...detail } = input;
  act.note({ object: `allocation:${round.id}`, unitId: round.unitId, detail });
  return { code: round.code };
};
