import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { documentIds } from '#features/documents/server/find.ts';
import { requireItems } from '#features/organisations/server/catalogues.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { parseDecimal, type Ratio, toNumber } from '#kernel/number.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { assignTarget } from '../contract.ts';
import type { RateBase } from '../model.ts';
import { isOfSites, minimumOf, suggestionOf, targetBlockers } from '../rules.ts';
import { declaredBase, type FoundPlan, memberIn, planByCode } from './find.ts';

const EXACT = { decimals: 9, rounding: 'half-up' } as const;

/** A number of the input without loss; at most nine decimals. */
export const exactly = (number: number | undefined, field: string): Ratio | null => {
  if (number === undefined) return null;
  const parsed = parseDecimal(String(number));
  if (!parsed) throw new Refusal('invalid-input', { code: 'number-too-fine', field });
  return parsed;
};

export const asNumber = (value: Ratio | null): number | null =>
  value === null ? null : toNumber(value, EXACT);

const ruleNamed = async (db: Tx, planId: number, name: string) => {
  const rule = await db
    .selectFrom('plan_rule')
    .select(['rate', 'base'])
    .where('plan_id', '=', planId)
    .where('name', '=', name)
    .executeTakeFirst();
  if (!rule) throw new Refusal('not-found', { code: 'plan-rule-not-found', field: 'rule', values: { name } });
  return rule;
};

type Input = InputOf<typeof assignTarget>;

/** The rate and its base, named in the plan or given here; the base is read from head-counts unless it is given. */
const formulaOf = async ({ db, today }: Act, input: Input, plan: FoundPlan, unit: { path: string }) => {
  const rule = input.rule === undefined ? null : await ruleNamed(db, plan.id, input.rule);
  const base = (rule?.base ?? input.base ?? null) as RateBase | null;
  const declared = base === null ? null : await declaredBase(db, base, { unit, plan, today });
  return { rate: exactly(rule?.rate ?? input.rate, 'rate'), base, baseValue: input.baseValue ?? declared };
};

const serve = async (db: Tx, targetId: number, documents: readonly number[]): Promise<void> => {
  const served = [...new Set(documents)];
  if (served.length === 0) return;
  await db
    .insertInto('target_document')
    .values(served.map((document_id, index) => ({ target_id: targetId, document_id, position: index + 1 })))
    .execute();
};

/** A goal about sites speaks of kinds of one register: villages and enterprises are never one number. */
const requireKinds = async (db: Tx, { measure, placeKinds = [] }: Input): Promise<void> => {
  await requireItems(
    db,
    placeKinds.map((code) => ({ catalogue: 'place-kind', code, field: 'placeKinds' })),
  );
  if (!isOfSites(measure) || placeKinds.length < 2) return;
  const { rows } = await sql<{ n: number }>`
    select count(distinct detail ->> 'sort')::int as n from catalogue_item
    where catalogue = 'place-kind' and code = any (${placeKinds}::text[])`.execute(db);
  refuseIf((rows[0]?.n ?? 0) > 1 ? [{ code: 'target-kinds-of-several-registers', field: 'placeKinds' }] : []);
};

/** Assign a target; the suggestion is kept beside the assigned number, and a difference says why. */
export const assign = async (act: Act, input: Input) => {
  const { db, note } = act;
  const plan = await planByCode(db, input.planCode);
  const unit = await unitNamed(db, input.unitCode, 'unitCode');
  refuseIf(
    unit.path.includes(`/${plan.unit_id}/`) ? [] : [{ code: 'target-outside-its-plan', field: 'unitCode' }],
  );
  await requireKinds(db, input);
  const formula = await formulaOf(act, input, plan, unit);
  const maximum = input.maximum ?? null;
  const assignment = {
    measure: input.measure,
    bound: input.bound,
    minimum: exactly(input.minimum, 'minimum'),
    maximum: exactly(input.maximum, 'maximum'),
    deadlineYear: input.deadlineYear ?? null,
    rate: formula.rate,
    baseValue: formula.baseValue,
    reason: input.reason ?? null,
  };
  refuseIf(targetBlockers(assignment).map((code) => ({ code })));
  const suggested = asNumber(suggestionOf(formula.rate, formula.baseValue));
  const minimum = asNumber(minimumOf(assignment));
  const { id } = await db
    .insertInto('target')
    .values({
      code: input.code,
      plan_id: plan.id,
      starts_on: plan.from,
      ends_on: plan.to,
      is_window_known: plan.isWindowKnown,
      unit_id: unit.id,
      member_id: input.memberCode === undefined ? null : await memberIn(db, unit.id, input.memberCode),
      measure: input.measure,
      bound: input.bound,
      minimum,
      maximum,
      recurrence: input.recurrence ?? 'whole',
      noun: input.noun ?? 'target',
      origin: input.origin ?? null,
      block: input.block ?? null,
      place_kinds: input.placeKinds ?? null,
      base: formula.base,
      base_value: formula.baseValue,
      rate: asNumber(formula.rate),
      suggested,
      reason: input.reason ?? null,
      deadline_year: input.deadlineYear ?? null,
      accountable: input.accountable ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const documents = input.documents ? await documentIds(db, input.documents) : [plan.document_id];
  await serve(
    db,
    id,
    documents.filter((document) => document !== null),
  );
  const { accountable: _who, memberCode: _member, ...detail } = input;
  note({ object: `target:${id}`, unitId: unit.id, detail: { ...detail, suggested, minimum } });
  return { code: input.code, suggested, minimum, maximum };
};
