import { type RawBuilder, sql } from 'kysely';
import { unitNamed } from '#features/organisations/server/units.ts';
import { isNotWithdrawn } from '#features/plans/server/holds.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../movesContract.ts';

type Duty = OutputOf<typeof contract.listDuties>['duties'][number];

/** Who holds the office of secretary of the unit of duty `d` on a day. */
const secretariesOn = (day: RawBuilder<unknown>) => sql`coalesce((
  select jsonb_agg(distinct o.person_name) from officer o
  where o.unit_id = d.unit_id and o.post ilike 'bí thư%' and o.during @> ${day}), '[]')`;

export const list = async ({ db, today }: Act, { unitCode }: InputOf<typeof contract.listDuties>) => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { rows } = await sql<Duty>`
    select d.id, t.code as "targetCode", p.period, t.accountable, d.party, d.duty, d.fulfilled_on as "fulfilledOn",
      ${secretariesOn(sql`${today}::date`)} as holders,
      ${secretariesOn(sql`(select max(r.adopted_on) from allocation_target a join allocation_round r on r.id = a.round_id
        where a.target_id = t.id)`)} as "holdersThen"
    from target_duty d join target t on t.id = d.target_id join plan p on p.id = t.plan_id
    where d.unit_id = ${unit.id} and ${isNotWithdrawn(today)}
    order by p.starts_on desc, d.id`.execute(db);
  return { duties: rows };
};

export const tick = async ({ db, today, note }: Act, input: InputOf<typeof contract.tickDuty>) => {
  const { dutyId, isFulfilled, on = today } = input;
  refuseIf(on > today ? [{ code: 'allocation-day-in-the-future', field: 'on' }] : []);
  const { rows } = await sql<{ unitId: number; fulfilledOn: string | null }>`
    update target_duty set fulfilled_on = ${isFulfilled ? on : null}::date where id = ${dutyId}
    returning unit_id as "unitId", fulfilled_on as "fulfilledOn"`.execute(db);
  const [done] = rows;
  if (!done)
    throw new Refusal('not-found', { code: 'duty-not-found', field: 'dutyId', values: { id: dutyId } });
  note({ object: `duty:${dutyId}`, unitId: done.unitId, detail: { isFulfilled, on } });
  return { dutyId, fulfilledOn: done.fulfilledOn };
};
