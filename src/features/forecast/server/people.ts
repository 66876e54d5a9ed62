import { sql } from 'kysely';
import { plansOf } from '#features/admissions/server/plan.ts';
import { countingDayOf } from '#features/facts/server/settings.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import { type Day, dayOf, yearOf } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import type { Act } from '#server/perform.ts';
import type { listDecisive } from '../peopleContract.ts';

type Row = { caseId: number; caseCode: string; chance: number; gain: number };

/** The people of the last forecast who are still on the way, each with the latest day of the first step that is open. */
export const decisivePeople = async (act: Act, { unitCode }: InputOf<typeof listDecisive>) => {
  const { db, today, note } = act;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { rows } = await sql<Row & { madeOn: Day }>`
    select c.id as "caseId", c.code as "caseCode", p.chance, p.gain, f.made_on as "madeOn"
    from forecast_person p join forecast f on f.unit_id = p.unit_id join admission_case c on c.id = p.case_id
      join unit u on u.id = c.unit_id
    where p.unit_id = ${unit.id} and c.forgotten_on is null and c.decided_on is null order by p.place`.execute(
    db,
  );
  const goalOn = dayOf(yearOf(rows[0]?.madeOn ?? today), 12, 31);
  const countedBy = await countingDayOf(db, goalOn);
  const plans = await plansOf(
    act,
    rows.map(({ caseId }) => caseId),
    { goalOn, countedBy },
  );
  const planOf = new Map(plans.map((plan) => [plan.caseCode, plan]));
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { rows: rows.length } });
  const people = rows.flatMap(({ caseCode, chance, gain }) => {
    const plan = planOf.get(caseCode);
    if (!plan) return [];
    const [first] = plan.steps;
    return [
      {
        caseCode,
        fullName: plan.fullName,
        unitCode: plan.unitCode,
        unitName: plan.unitName,
        status: plan.status,
        chance: Math.round(100 * chance),
        gain: Math.round(100 * gain),
        step: first?.step ?? null,
        latestOn: first?.latestOn ?? null,
        isPossible: plan.isPossible,
      },
    ];
  });
  // Who can still make it comes first; within each the greatest gain.
  return { goalOn, people: [...people].sort((a, b) => Number(b.isPossible) - Number(a.isPossible)) };
};
