import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { headCountsOn } from '#features/organisations/server/headCountsOn.ts';
import { addDays, type Day } from '#kernel/day.ts';
import type { Window } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { RateBase } from '../model.ts';

export type FoundPlan = Window & {
  id: number;
  unit_id: number;
  document_id: number | null;
  period: string;
  isWindowKnown: boolean;
};

/** The plan of this code: the scope's own or one that binds it from above. */
export const planByCode = async (db: Tx, code: string): Promise<FoundPlan> => {
  const { rows } = await sql<FoundPlan>`
    select p.id, p.unit_id, p.document_id, p.period, p.starts_on as "from", p.ends_on as "to",
      p.is_window_known as "isWindowKnown"
    from plan p where p.code = ${code}`.execute(db);
  if (!rows[0])
    throw new Refusal('not-found', { code: 'plan-not-found', field: 'planCode', values: { code } });
  return rows[0];
};

/** The roll entry of a person in a unit. */
export const memberIn = async (db: Tx, unitId: number, code: string): Promise<number> => {
  const found = await db
    .selectFrom('member as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select('m.id')
    .where('m.unit_id', '=', unitId)
    .where('p.code', '=', code)
    .orderBy('m.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!found)
    throw new Refusal('not-found', { code: 'member-not-found', field: 'memberCode', values: { code } });
  return found.id;
};

/** First day of the term in which the plan lies, as a term plan of the unit or of the nearest one above states it. */
const termStart = async (db: Tx, plan: FoundPlan, path: string): Promise<Day | null> => {
  const { rows } = await sql<{ on: Day }>`
    select t.starts_on as "on" from plan t
    where t.unit_id = any (path_ids(${path})) and t.period like 'term:%' and t.is_window_known
      and ${plan.from}::date between t.starts_on and t.ends_on
    order by array_position(path_ids(${path}), t.unit_id) desc, t.starts_on desc limit 1`.execute(db);
  return rows[0]?.on ?? null;
};

/** The branches of a unit on a day, itself among them when it is one. */
const branchesIn = async (db: Tx, path: string, on: Day): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from unit u join unit_kind k on k.unit_id = u.id and k.during @> ${on}::date
    join catalogue_item c on c.catalogue = 'unit-kind' and c.code = k.kind and (c.detail ->> 'isBranch')::boolean
    where u.path >= ${path} and u.path < ${endOfPath(path)}
      and coalesce(u.founded_on <= ${on}::date, true) and coalesce(u.dissolved_on > ${on}::date, true)`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
};

/** What a rate is taken of, from the declared head-counts of the unit; null when nobody declared it by that day. */
export const declaredBase = async (
  db: Tx,
  base: RateBase,
  { unit, plan, today }: { unit: { path: string }; plan: FoundPlan; today: Day },
): Promise<number | null> => {
  if (base === 'units-year-start') return null;
  if (base === 'branches') return branchesIn(db, unit.path, plan.from);
  const day = {
    'members-term-start': await termStart(db, plan, unit.path),
    'members-year-start': plan.from,
    'members-prev-year-end': addDays(plan.from, -1),
    'members-now': today,
    'non-member-workers': today,
  }[base];
  if (day === null) return null;
  const below = sql`select id, path from unit where path >= ${unit.path} and path < ${endOfPath(unit.path)}`;
  const kind = base === 'non-member-workers' ? base : 'members';
  const counts = await headCountsOn(db, below, day);
  return counts.find((count) => count.kind === kind && count.post === '')?.total ?? null;
};
