import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { type Unit, unitNamed } from '#features/organisations/server/units.ts';
import { UNVERIFIED } from '#kernel/confidence.ts';
import { type Day, yearOf } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { refuseIf } from '#kernel/refusal.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract/deadlines.ts';
import { dueBy, type Escalation, type Level, levelOf, soonUntil } from '../deadlines.ts';
import { lawFor } from './law.ts';

/** From how many working days overdue each level is shown a deadline. */
export const escalationHere = async (db: Tx): Promise<Escalation> => {
  const rows = await db.selectFrom('escalation').selectAll().execute();
  return Object.fromEntries(rows.map(({ level, working_days }) => [level, working_days])) as Escalation;
};

/** Clocks of cases below a unit in today's tree that were started and not ended on a day. */
const runningBelow = (unit: Unit, on: Day) => sql`
  case_clock k join unit u on u.id = k.unit_id and u.path >= ${unit.path} and u.path < ${endOfPath(unit.path)}
  where k.starts_on <= ${on}::date and (k.ended_on is null or k.ended_on > ${on}::date)`;

/** Deadlines below a unit, counted; the list of each count has exactly so many rows. */
export const count = async (
  { db, today }: Act,
  { unitCode, on = today }: InputOf<typeof contract.summariseDeadlines>,
) => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { calendar } = await lawFor(db, unit.id);
  const escalation = await escalationHere(db);
  const at = (level: Level) => dueBy(calendar, on, escalation[level]);
  const { rows } = await sql<{
    kind: string;
    running: number;
    near: number;
    overdue: number;
    atBranch: number;
    atBase: number;
    atUpper: number;
  }>`
    select k.kind, count(*)::int as running,
      count(*) filter (where k.due_on between ${on}::date and ${soonUntil(on)}::date)::int as near,
      count(*) filter (where k.due_on < ${on}::date)::int as overdue,
      count(*) filter (where k.due_on <= ${at('branch')}::date)::int as "atBranch",
      count(*) filter (where k.due_on <= ${at('base')}::date)::int as "atBase",
      count(*) filter (where k.due_on <= ${at('upper')}::date)::int as "atUpper"
    from ${runningBelow(unit, on)} group by k.kind order by k.kind`.execute(db);
  return { on, isCalendarConfirmed: calendar.years.has(yearOf(on)), kinds: rows };
};

const lastDueDay = (
  {
    state,
    level,
    dueFrom,
    dueBy: last,
  }: Pick<InputOf<typeof contract.listDeadlines>, 'state' | 'level' | 'dueFrom' | 'dueBy'>,
  on: Day,
  at: (level: Level) => Day,
) => {
  if (dueFrom ?? last)
    return sql`k.due_on >= ${dueFrom ?? '-infinity'}::date and k.due_on <= ${last ?? 'infinity'}::date`;
  if (level) return sql`k.due_on <= ${at(level)}::date`;
  if (state === 'overdue') return sql`k.due_on < ${on}::date`;
  return state === 'near' ? sql`k.due_on between ${on}::date and ${soonUntil(on)}::date` : sql`true`;
};

export const list = async ({ db, today, note }: Act, input: InputOf<typeof contract.listDeadlines>) => {
  const { unitCode, on = today, kind, after, limit = 50 } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { calendar } = await lawFor(db, unit.id);
  const escalation = await escalationHere(db);
  const isDue = lastDueDay(input, on, (level) => dueBy(calendar, on, escalation[level]));
  const { rows } = await sql<{
    id: number;
    caseCode: string;
    fullName: string | null;
    unitCode: string;
    kind: string;
    of: string;
    dueOn: Day;
    rule: string;
    isUnsure: boolean;
    isUnverified: boolean;
    owner: string;
  }>`
    select d.id::float8 as id, c.code as "caseCode", p.full_name as "fullName", d.unit as "unitCode", d.kind,
      d.of_whom as "of", d.due_on as "dueOn", d.rule_row as rule, d.is_unsure as "isUnsure",
      coalesce(r.confidence = any(${[...UNVERIFIED]}::text[]), false) as "isUnverified", d.owner
    from (
      select k.*, u.code as unit from ${runningBelow(unit, on)} and ${isDue}
        and (${kind ?? null}::text is null or k.kind = ${kind ?? null})
        and (${after ?? null}::bigint is null
          or (k.due_on, k.id) > (select due_on, id from case_clock where id = ${after ?? null}::bigint))
      order by k.due_on, k.id limit ${limit}) d
    join admission_case c on c.id = d.case_id join person p on p.id = c.person_id left join rule_row r on r.code = d.rule_row
    order by d.due_on, d.id`.execute(db);
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { on, rows: rows.length } });
  return {
    on,
    deadlines: rows.map((row) => ({ ...row, level: levelOf(row.dueOn, on, calendar, escalation) })),
    next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  };
};

export const changeEscalation = async (
  { db, note }: Act,
  input: InputOf<typeof contract.changeEscalation>,
) => {
  const { branch, base, upper } = input;
  refuseIf(branch <= base && base <= upper ? [] : [{ code: 'escalation-goes-upwards', field: 'base' }]);
  const old = await escalationHere(db);
  await asInstallation(db, async () => {
    for (const [level, days] of Object.entries({ branch, base, upper })) {
      await db.updateTable('escalation').set({ working_days: days }).where('level', '=', level).execute();
    }
  });
  note({ object: 'escalation', detail: { old, new: input } });
  return { branch, base, upper };
};
