import type { Tx } from '#db/database.ts';
import { documentId } from '#features/documents/server/find.ts';
import { requireItems } from '#features/organisations/server/catalogues.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import type { Ratio } from '#kernel/number.ts';
import { refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { endGoal, reviseGoal, setGoal } from '../goalContract.ts';
import { goalBlockers, isGroup, isOfPopulation, STRUCTURE_CATALOGUES } from '../goals.ts';
import { revisionBlockers } from '../rules.ts';
import { asNumber, exactly } from './assign.ts';
import { planByCode } from './find.ts';
import { goalLocked } from './goals.ts';
import { actorName, endRefusals } from './revise.ts';

type Input = InputOf<typeof setGoal>;

const numbersOf = ({ minimum, maximum }: Pick<Input, 'minimum' | 'maximum'>) => ({
  minimum: exactly(minimum, 'minimum') as Ratio,
  maximum: exactly(maximum, 'maximum'),
});

/** A code that says whose share of whom; numbered where an earlier goal had it. */
const freeCode = async (db: Tx, input: Input): Promise<string> => {
  const { planCode, unitCode, population, key } = input;
  const code = ['CC', planCode, unitCode, population, key].join(' ').slice(0, 74);
  const taken = await db
    .selectFrom('structure_goal')
    .select('code')
    .where('code', 'like', `${code}%`)
    .execute();
  return taken.length === 0 ? code : `${code} ${taken.length + 1}`;
};

/** Set a goal of structure for a unit, by a plan of its own or of a unit above. */
export const set = async ({ db, note }: Act, input: Input) => {
  const { population, dimension, key, bound } = input;
  const plan = await planByCode(db, input.planCode);
  const unit = await unitNamed(db, input.unitCode, 'unitCode');
  refuseIf([
    ...(unit.path.includes(`/${plan.unit_id}/`)
      ? []
      : [{ code: 'target-outside-its-plan', field: 'unitCode' }]),
    ...(isOfPopulation(population, dimension)
      ? []
      : [{ code: 'goal-dimension-is-not-of-members', field: 'dimension' }]),
  ]);
  if (!isGroup(dimension, key))
    await requireItems(db, [{ catalogue: STRUCTURE_CATALOGUES[dimension], code: key, field: 'key' }]);
  const numbers = numbersOf(input);
  refuseIf(goalBlockers({ bound, ...numbers }).map((code) => ({ code })));
  const code = input.code ?? (await freeCode(db, input));
  const row = { population, dimension, key, bound, minimum: input.minimum, maximum: input.maximum ?? null };
  const { id } = await db
    .insertInto('structure_goal')
    .values({ ...row, code, plan_id: plan.id, unit_id: unit.id, reason: input.reason ?? null })
    .returning('id')
    .executeTakeFirstOrThrow();
  note({ object: `structure-goal:${id}`, unitId: unit.id, detail: { ...input, code } });
  return { code };
};

/** New numbers from a day on; the row of the goal is never overwritten. */
export const revise = async (act: Act, input: InputOf<typeof reviseGoal>) => {
  const { db, today, note } = act;
  const on = input.on ?? today;
  const goal = await goalLocked(db, input.code);
  const next = numbersOf(input);
  refuseIf(
    [...revisionBlockers(goal, { ...next, on }, today), ...goalBlockers({ bound: goal.bound, ...next })].map(
      (code) => ({ code }),
    ),
  );
  const numbers = {
    old_minimum: asNumber(goal.minimum) as number,
    old_maximum: asNumber(goal.maximum),
    new_minimum: input.minimum,
    new_maximum: input.maximum ?? null,
  };
  const { reason } = input;
  await db
    .insertInto('structure_goal_revision')
    .values({
      ...numbers,
      goal_id: goal.id,
      revised_on: on,
      revised_by: actorName(act),
      reason,
      document_id: await documentId(db, input.documentCode),
    })
    .execute();
  note({ object: `structure-goal:${goal.id}`, unitId: goal.unitId, detail: { ...numbers, on, reason } });
  return { code: input.code, on };
};

/** From the day on the goal no longer holds. */
export const end = async ({ db, today, note }: Act, input: InputOf<typeof endGoal>) => {
  const on = input.on ?? today;
  const goal = await goalLocked(db, input.code);
  refuseIf(endRefusals(goal, on, today));
  await db
    .updateTable('structure_goal')
    .set({ ended_on: on, ending: input.reason })
    .where('id', '=', goal.id)
    .execute();
  note({ object: `structure-goal:${goal.id}`, unitId: goal.unitId, detail: { on, reason: input.reason } });
  return { code: input.code, on };
};
