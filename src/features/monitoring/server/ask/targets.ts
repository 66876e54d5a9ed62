import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { requiredCount } from '#features/plans/bounds.ts';
import type { CitedDocument, ConversionReference, PlanRule } from '#features/plans/model.ts';
import { citedDocuments } from '#features/plans/server/cited.ts';
import { exact } from '#features/plans/server/inForce.ts';
import { type StandingTarget, targetsOn } from '#features/plans/server/targets.ts';
import { addDays, type Day, yearOf } from '#kernel/day.ts';
import { type Ratio, ratio } from '#kernel/number.ts';
import type { Period, Window } from '#kernel/period.ts';

type Unit = { id: number; path: string };

/** Active targets of the unit whose window meets the period, and those that begin right after it. */
export const targetsFor = (
  db: Tx,
  unitId: number,
  { from, to }: Window,
  asOf: Day,
): Promise<StandingTarget[]> =>
  targetsOn(
    db,
    asOf,
    sql`t.unit_id = ${unitId}
      and p.starts_on <= ${addDays(to, 1)}::date and p.ends_on >= ${from}::date`,
  );

/** What each unit's own admission target of the period requires; the highest where there are several. */
export const goalsOf = async (
  db: Tx,
  unitIds: readonly number[],
  { code }: Period,
  asOf: Day,
): Promise<Map<number, number>> => {
  const targets = await targetsOn(
    db,
    asOf,
    sql`t.unit_id = any (${[...unitIds]}::int[]) and t.measure = 'admission'
      and t.block is null and t.place_kinds is null and p.period = ${code}`,
  );
  const goals = new Map<number, number>();
  for (const target of targets) {
    const goal = requiredCount(target);
    if (goal !== null) goals.set(target.unitId, Math.max(goal, goals.get(target.unitId) ?? 0));
  }
  return goals;
};

/** How plans of the unit propose numbers; a rate is always the least that it obliges to. */
export const rulesOf = async (db: Tx, unitId: number, { from, to }: Window): Promise<PlanRule[]> => {
  const { rows } = await sql<Omit<PlanRule, 'rate' | 'window' | 'isFloor'> & Window & { rate: string }>`
    select r.id, r.name, r.measure, r.rate::text as rate, r.base, p.starts_on as "from", p.ends_on as "to"
    from plan_rule r join plan p on p.id = r.plan_id
    where p.unit_id = ${unitId} and p.starts_on <= ${to}::date and p.ends_on >= ${from}::date order by p.id, r.id`.execute(
    db,
  );
  return rows.map(({ from: first, to: last, rate, ...rule }) => ({
    ...rule,
    isFloor: true,
    rate: exact(rate) ?? (ratio(0) as Ratio),
    window: { from: first, to: last },
  }));
};

/** Conversions seen elsewhere, named by the unit or by one above it. */
export const conversionsOf = async (db: Tx, { path }: Unit): Promise<ConversionReference[]> => {
  const { rows } = await sql<ConversionReference>`
    select name, introduced, admitted from conversion_reference
    where unit_id = any (path_ids(${path})) order by id`.execute(db);
  return rows;
};

/**
 * Documents behind the targets and plans, those that the unit issued for the years of the period, and those that
 * printed figures cite.
 */
export const documentsFor = async (
  db: Tx,
  unitId: number,
  period: Period,
  { targets, cited }: { targets: readonly StandingTarget[]; cited: readonly string[] },
): Promise<CitedDocument[]> => {
  const ids: RawBuilder<{ id: number }> = sql`
    select d.id from document d
    where d.id = any (${targets.flatMap(({ documents }) => documents.map(({ id }) => id))}::int[])
      or d.code = any (${[...cited]}::text[])
      or d.unit_id = ${unitId} and d.period_from <= ${yearOf(period.to)} and d.period_to >= ${yearOf(period.from)}
      or exists (select from plan p where p.document_id = d.id and p.unit_id = ${unitId}
        and p.starts_on <= ${period.to}::date and p.ends_on >= ${period.from}::date)`;
  const chosen = (await sql<{ id: number }>`${ids} order by d.issued_on, d.id`.execute(db)).rows;
  const documents = await citedDocuments(db, ids);
  return chosen.map(({ id }) => documents.get(id)).filter((document) => document !== undefined);
};
