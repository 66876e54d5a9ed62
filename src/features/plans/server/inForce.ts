import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import { parseDecimal, type Ratio } from '#kernel/number.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Bound, TargetMeasure } from '../model.ts';

export type TargetInForce = {
  id: number;
  unitId: number;
  measure: TargetMeasure;
  bound: Bound;
  minimum: Ratio | null;
  maximum: Ratio | null;
  baseValue: number | null;
  deadlineYear: number | null;
  revisedOn: Day | null;
  withdrawnOn: Day | null;
};

type Row = Omit<TargetInForce, 'minimum' | 'maximum'> & { minimum: string | null; maximum: string | null };

export const exact = (text: string | null): Ratio | null => (text === null ? null : parseDecimal(text));

/**
 * The target of this code with the numbers of its latest revision, locked so that nobody revises it meanwhile.
 * @throws Refusal not-found
 */
export const inForceLocked = async (db: Tx, code: string): Promise<TargetInForce> => {
  await sql`select from target where code = ${code} for update`.execute(db);
  const { rows } = await sql<Row>`
    select t.id, t.unit_id as "unitId", t.measure, t.bound, t.base_value as "baseValue",
      t.deadline_year as "deadlineYear", t.withdrawn_on as "withdrawnOn", r.revised_on as "revisedOn",
      (case when r.id is null then t.minimum else r.new_minimum end)::text as minimum,
      (case when r.id is null then t.maximum else r.new_maximum end)::text as maximum
    from target t
    left join lateral (
      select * from target_revision v where v.target_id = t.id order by v.revised_on desc limit 1) r on true
    where t.code = ${code}`.execute(db);
  const row = rows[0];
  if (!row) throw new Refusal('not-found', { code: 'target-not-found', field: 'code', values: { code } });
  return { ...row, minimum: exact(row.minimum), maximum: exact(row.maximum) };
};
