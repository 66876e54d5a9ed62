import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { parseDecimal, type Ratio } from '#kernel/number.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { listGoals } from '../goalContract.ts';
import { type GoalBound, STRUCTURE_CATALOGUES } from '../goals.ts';
import { livesThrough } from './holds.ts';
import { lastDayOf } from './list.ts';

export type GoalView = OutputOf<typeof listGoals>['goals'][number];

/** The catalogue of a goal's dimension, in SQL. */
const catalogue = sql`${JSON.stringify(STRUCTURE_CATALOGUES)}::jsonb ->> g.dimension`;

/** Goals of structure of a unit with the numbers in force on the day; those that had ended by then, or whose unit had, are left out. */
export const goalsOn = async (db: Tx, unitId: number, asOf: Day): Promise<GoalView[]> => {
  const { rows } = await sql<GoalView>`
    select g.code, p.code as "planCode", d.code as "documentCode", p.period, p.starts_on as "from", p.ends_on as "to",
      g.population, g.dimension, g.key, i.name, g.bound, g.reason,
      (case when r.id is null then g.minimum else r.new_minimum end)::float8 as minimum,
      (case when r.id is null then g.maximum else r.new_maximum end)::float8 as maximum,
      coalesce((select jsonb_agg(jsonb_build_object('on', v.revised_on, 'oldMinimum', v.old_minimum, 'oldMaximum', v.old_maximum,
          'newMinimum', v.new_minimum, 'newMaximum', v.new_maximum, 'by', v.revised_by, 'reason', v.reason,
          'documentCode', w.code) order by v.revised_on)
        from structure_goal_revision v left join document w on w.id = v.document_id
        where v.goal_id = g.id and v.revised_on <= ${asOf}::date), '[]') as revisions
    from structure_goal g join plan p on p.id = g.plan_id join unit u on u.id = g.unit_id
    left join document d on d.id = p.document_id
    left join catalogue_item i on i.catalogue = ${catalogue} and i.code = g.key
    left join lateral (
      select * from structure_goal_revision v where v.goal_id = g.id and v.revised_on <= ${asOf}::date
      order by v.revised_on desc limit 1) r on true
    where g.unit_id = ${unitId} and (g.ended_on is null or g.ended_on > ${asOf}::date) and ${livesThrough(asOf)}
    order by p.starts_on desc, array_position(array['members', 'sources', 'admissions'], g.population), g.id
    limit 500`.execute(db);
  return rows;
};

export const listed = async (
  { db, today }: Act,
  { unitCode, asOf: asked }: InputOf<typeof listGoals>,
): Promise<OutputOf<typeof listGoals>> => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const asOf = asked ?? lastDayOf(unit, today);
  return { asOf, goals: await goalsOn(db, unit.id, asOf) };
};

type InForce = {
  id: number;
  unitId: number;
  bound: GoalBound;
  minimum: Ratio;
  maximum: Ratio | null;
  revisedOn: Day | null;
  withdrawnOn: Day | null;
};
type Row = Omit<InForce, 'minimum' | 'maximum'> & { minimum: string; maximum: string | null };

/**
 * The goal of this code with the numbers of its latest revision, locked so that nobody revises it meanwhile.
 * @throws Refusal not-found
 */
export const goalLocked = async (db: Tx, code: string): Promise<InForce> => {
  await sql`select from structure_goal where code = ${code} for update`.execute(db);
  const { rows } = await sql<Row>`
    select g.id, g.unit_id as "unitId", g.bound, g.ended_on as "withdrawnOn", r.revised_on as "revisedOn",
      (case when r.id is null then g.minimum else r.new_minimum end)::text as minimum,
      (case when r.id is null then g.maximum else r.new_maximum end)::text as maximum
    from structure_goal g left join lateral (
      select * from structure_goal_revision v where v.goal_id = g.id order by v.revised_on desc limit 1) r on true
    where g.code = ${code}`.execute(db);
  const row = rows[0];
  if (!row)
    throw new Refusal('not-found', { code: 'structure-goal-not-found', field: 'code', values: { code } });
  return {
    ...row,
    minimum: parseDecimal(row.minimum) as Ratio,
    maximum: row.maximum === null ? null : parseDecimal(row.maximum),
  };
};
