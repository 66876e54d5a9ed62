import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import type { Ratio } from '#kernel/number.ts';
import { ratio } from '#kernel/number.ts';
import { type Reason, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { Bound, RateBase, TargetMeasure } from '../model.ts';
import { revisionBlockers, suggestionOf, targetBlockers } from '../rules.ts';
import { asNumber } from './assign.ts';
import { isNotWithdrawn } from './holds.ts';
import { exact } from './inForce.ts';

/** One of many targets of a plan, each for another unit. */
export type ManyRow = {
  code: string;
  unitId: number;
  unitCode: string;
  minimum: number;
  rate: Ratio | null;
  base: RateBase | null;
  baseValue: number | null;
  reason: string | null;
  accountable: string | null;
};

type Common = { planId: number; measure: TargetMeasure; bound: Bound; documentId: number | null };

const named = (codes: readonly string[], unit: string): Reason[] =>
  codes.map((code) => ({ code, values: { unit } }));

/**
 * Assigns many targets at once under the same rules as one; answers with the id of each unit's target.
 * @throws Refusal blocked, with the reasons of every row
 */
export const assignMany = async (
  db: Tx,
  { planId, measure, bound, documentId }: Common,
  rows: readonly ManyRow[],
): Promise<{ id: number; unitId: number }[]> => {
  refuseIf(
    rows.flatMap(({ minimum, rate, baseValue, reason, unitCode }) =>
      named(
        targetBlockers({
          ...{ measure, bound, rate, baseValue, reason },
          ...{ minimum: ratio(minimum), maximum: null, deadlineYear: null },
        }),
        unitCode,
      ),
    ),
  );
  const sent = rows.map(({ rate, baseValue, unitCode: _, ...row }) => ({
    ...row,
    rate: asNumber(rate),
    baseValue,
    suggested: asNumber(suggestionOf(rate, baseValue)),
  }));
  const { rows: made } = await sql<{ id: number; unitId: number }>`
    insert into target (code, plan_id, starts_on, ends_on, is_window_known, unit_id, measure, bound, minimum, origin, base,
      base_value, rate, suggested, reason, accountable)
    select r.code, p.id, p.starts_on, p.ends_on, p.is_window_known, r."unitId", ${measure}, ${bound}, r.minimum, 'assigned', r.base, r."baseValue", r.rate,
      r.suggested, r.reason, r.accountable
    from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) r(code text, "unitId" int, minimum numeric, base text,
      "baseValue" numeric, rate numeric, suggested numeric, reason text, accountable text), plan p
    where p.id = ${planId}
    returning id, unit_id as "unitId"`.execute(db);
  if (documentId !== null)
    await sql`
      insert into target_document (target_id, document_id, position)
      select t, ${documentId}, 1 from unnest(${made.map(({ id }) => id)}::int[]) t`.execute(db);
  return made;
};

export type ManyRevision = { targetId: number; unitCode: string; minimum: number; reason: string };

type Standing = {
  id: number;
  bound: Bound;
  measure: TargetMeasure;
  minimum: string | null;
  revisedOn: Day | null;
  withdrawnOn: Day | null;
};

const actorName = ({ actor }: Act): string =>
  actor.kind === 'account' ? `account:${actor.accountId}` : actor.kind;

/**
 * Gives many targets new numbers from a day on, under the same rules as one; the rows of the targets stay as they are.
 * @throws Refusal blocked, with the reasons of every row
 */
export const reviseMany = async (
  act: Act,
  { on, documentId }: { on: Day; documentId: number | null },
  rows: readonly ManyRevision[],
): Promise<void> => {
  const { db, today } = act;
  const ids = rows.map(({ targetId }) => targetId);
  await sql`select from target where id = any(${ids}::int[]) order by id for update`.execute(db);
  const { rows: found } = await sql<Standing>`
    select t.id, t.bound, t.measure, t.withdrawn_on as "withdrawnOn", r.revised_on as "revisedOn",
      (case when r.id is null then t.minimum else r.new_minimum end)::text as minimum
    from target t left join lateral (
      select * from target_revision v where v.target_id = t.id order by v.revised_on desc limit 1) r on true
    where t.id = any(${ids}::int[])`.execute(db);
  const standing = new Map(found.map((row) => [row.id, row]));
  refuseIf(
    rows.flatMap(({ targetId, minimum, unitCode }) => {
      const row = standing.get(targetId);
      if (!row) return named(['target-not-found'], unitCode);
      const { revisedOn, withdrawnOn } = row;
      const inForce = { minimum: exact(row.minimum), maximum: null, revisedOn, withdrawnOn };
      const next = { minimum: ratio(minimum), maximum: null, on };
      return named(revisionBlockers(inForce, next, today), unitCode);
    }),
  );
  const sent = rows.map(({ targetId, minimum, reason }) => ({
    ...{ targetId, minimum, reason },
    before: asNumber(exact(standing.get(targetId)?.minimum ?? null)),
  }));
  await sql`
    insert into target_revision (target_id, revised_on, old_minimum, new_minimum, revised_by, reason, document_id)
    select r."targetId", ${on}::date, r.before, r.minimum, ${actorName(act)}, r.reason, ${documentId}
    from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) r("targetId" int, before numeric, minimum numeric, reason text)`.execute(
    db,
  );
};

/** A unit's target as first assigned and as it stands. */
export type UnitTarget = { id: number; code: string; unitId: number; original: number; current: number };

/** The targets of a plan and measure that some units hold on a day, original and current numbers. */
export const targetsOfUnits = async (
  db: Tx,
  { planId, measure, on }: { planId: number; measure: string; on: Day },
  units: readonly number[],
): Promise<UnitTarget[]> => {
  const { rows } = await sql<UnitTarget>`
    select distinct on (t.unit_id) t.id, t.code, t.unit_id as "unitId", t.minimum::float8 as original,
      coalesce((select v.new_minimum from target_revision v where v.target_id = t.id and v.revised_on <= ${on}::date
        order by v.revised_on desc limit 1), t.minimum)::float8 as current
    from target t
    where t.unit_id = any(${[...units]}::int[]) and t.plan_id = ${planId} and t.measure = ${measure} and t.member_id is null
      and t.block is null and t.place_kinds is null and t.bound in ('exact', 'min') and ${isNotWithdrawn(on)}
    order by t.unit_id, t.id`.execute(db);
  return rows;
};
