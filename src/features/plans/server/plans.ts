import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { documentId } from '#features/documents/server/find.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { listPlans, recordPlan } from '../contract.ts';
import { planPeriod } from '../rules.ts';

/** A plan of a unit for a period, with the rules by which it proposes numbers. */
export const record = async ({ db, note }: Act, input: InputOf<typeof recordPlan>) => {
  const { code, unitCode, from, to, rules = [] } = input;
  if ((from === undefined) !== (to === undefined) || (from && to && to < from)) {
    throw new Refusal('invalid-input', { code: 'plan-window-is-in-order', field: from ? 'to' : 'from' });
  }
  const period = planPeriod(input.period, from && to ? { from, to } : null);
  if (!period) {
    throw new Refusal('invalid-input', {
      code: 'plan-period-unknown',
      field: 'period',
      values: { period: input.period },
    });
  }
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const plan = await db
    .insertInto('plan')
    .values({
      code,
      unit_id: unit.id,
      document_id: await documentId(db, input.documentCode),
      period: period.code,
      starts_on: period.from,
      ends_on: period.to,
      is_window_known: period.isWindowKnown,
      note: input.note ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (rules.length > 0) {
    await db
      .insertInto('plan_rule')
      .values(
        rules.map(({ isMinimum = false, kinds = null, block = null, ...rule }) => ({
          ...rule,
          block,
          kinds,
          is_minimum: isMinimum,
          plan_id: plan.id,
        })),
      )
      .execute();
  }
  note({ object: `plan:${plan.id}`, unitId: unit.id, detail: { ...input } });
  return { code, from: period.from, to: period.to };
};

type PlanRow = OutputOf<typeof listPlans>['plans'][number];

/** Plans of the unit and of those above it. */
export const plansOf = async (db: Tx, unitCode: string): Promise<{ plans: PlanRow[] }> => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { rows } = await sql<PlanRow>`
    select p.code, u.code as "unitCode", d.code as "documentCode", p.period, p.starts_on as "from",
      p.ends_on as "to", p.is_window_known as "isWindowKnown", p.note,
      (select count(*)::int from target t where t.plan_id = p.id) as targets,
      coalesce((select jsonb_agg(jsonb_build_object('name', r.name, 'measure', r.measure, 'block', r.block,
        'kinds', r.kinds, 'isMinimum', r.is_minimum,
        'rate', r.rate, 'base', r.base) order by r.id) from plan_rule r where r.plan_id = p.id), '[]') as rules
    from plan p left join unit u on u.id = p.unit_id left join document d on d.id = p.document_id
    where p.unit_id = any (path_ids(${unit.path})) order by p.starts_on desc, p.id desc limit 500`.execute(
    db,
  );
  return { plans: rows };
};
