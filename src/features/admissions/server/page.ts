import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { PLANNED_EACH_TIME } from '#db/preparing.ts';
import { asInstallation } from '#db/scope.ts';
import type { Unit } from '#features/organisations/server/units.ts';
import { addDays, type Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { endOfPath } from '#kernel/scope.ts';
import type * as contract from '../contract/reading.ts';
import { STATUSES_OF } from '../groups.ts';
import type { Status } from '../model.ts';

export type Asked = Omit<InputOf<typeof contract.listCases>, 'unitCode' | 'after'> & {
  after?: string | undefined;
};
export type Due = {
  id: number;
  code: string;
  status: Status;
  statusSince: Day;
  dueOn: Day | null;
  clock: string | null;
  next: string | null;
  waitsFor: string | null;
};

/** Up to so many cases are read whole and sorted; of more the page is read in its order, from an index for each filter. */
const FEW = 5_000;

const all = (conditions: readonly RawBuilder<unknown>[]) => sql.join(conditions, sql` and `);

/** What is asked besides the status, and the unit; the page begins after the case that was last. */
const conditionsOf = (unit: Unit, { dueBy, isOverdue, waitsFor, after }: Asked, today: Day) => {
  const by = isOverdue ? addDays(today, -1) : dueBy;
  const last = sql`(select a.sort_on, a.code from case_row a where a.code = ${after ?? ''})`;
  return [
    sql`r.path >= ${unit.path} and r.path < ${endOfPath(unit.path)}`,
    ...(by === undefined ? [] : [sql`r.sort_on <= ${by}::date`]),
    ...(waitsFor === undefined ? [] : [sql`r.party = ${waitsFor}`]),
    ...(after === undefined ? [] : [sql`(r.sort_on, r.code) > ${last}`]),
  ];
};

const isLarge = async (db: Tx, unit: Unit, few: number): Promise<boolean> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select from case_row r where r.path >= ${unit.path} and r.path < ${endOfPath(unit.path)} limit ${few + 1}) s`.execute(
    db,
  );
  return (rows[0]?.n ?? 0) > few;
};

/**
 * Cases below a unit by their next due day, then by code; those after the one named last. Of each status asked for, and
 * of the cases that a day has turned since the night, the first are taken, and of all these the first.
 */
export const dueBelow = (db: Tx, unit: Unit, asked: Asked, today: Day, few = FEW): Promise<Due[]> =>
  asInstallation(db, async () => {
    const { status, group, limit } = asked;
    const statuses = [...(status ?? []), ...(group ? STATUSES_OF[group] : [])];
    const where = conditionsOf(unit, asked, today);
    const isTurned = sql`r.turns_on <= ${today}::date`;
    const isUnturned = sql`(r.turns_on is null or r.turns_on > ${today}::date)`;
    const shown = sql`case when ${isTurned} then r.turns_to else r.status end`;
    const first = (conditions: readonly RawBuilder<unknown>[]) => sql`
      (select r.case_id, r.sort_on, r.code from case_row r where ${all(conditions)} order by r.sort_on, r.code limit ${limit ?? null})`;
    const whole = sql`
      select r.case_id, r.sort_on, r.code from below r where ${statuses.length === 0 ? sql`true` : sql`${shown} = any(${statuses}::text[])`}`;
    const pieces =
      statuses.length === 0
        ? [first(where)]
        : [
            ...[...new Set(statuses)].map((one) => first([...where, sql`r.status = ${one}`, isUnturned])),
            first([...where, isTurned, sql`r.turns_to = any(${statuses}::text[])`]),
          ];
    const found = (await isLarge(db, unit, few))
      ? sql`select * from (${sql.join(pieces, sql` union all `)}) p`
      : sql`with below as materialized (select r.* from case_row r where ${all(where)}) ${whole}`;
    const { rows } = await sql<Due>`${sql.raw(PLANNED_EACH_TIME)}
      select c.id, c.code, case when ${isTurned} then r.turns_to else r.status end as status,
        case when ${isTurned} then c.turns_on else c.shown_since end as "statusSince", s.due_on as "dueOn", s.clock,
        s.act as next, s.party as "waitsFor"
      from (select f.case_id from (${found}) f order by f.sort_on, f.code limit ${limit ?? null}) p
        join case_row r on r.case_id = p.case_id join admission_case c on c.id = p.case_id
        left join next_step s on s.case_id = p.case_id
      order by r.sort_on, r.code`.execute(db);
    return rows;
  });
