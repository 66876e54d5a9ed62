import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { PLANNED_EACH_TIME } from '#db/preparing.ts';
import { ENDED } from '#features/admissions/model.ts';
import { nameOn } from '#features/organisations/server/queries/called.ts';
import { aboutUnit, type Unit } from '#features/organisations/server/units.ts';
import { centralValue } from '#features/rules/server/inForce.ts';
import { addDays, addMonths, type Day, firstReaching, parseDay } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract/counting.ts';

type List = InputOf<typeof contract.listCertified>['list'];

const WITHIN: Readonly<Partial<Record<List, number>>> = { 'within-12': 12, 'within-6': 6, 'within-3': 3 };

type Days = { from: Day | null; before: Day | null };

/**
 * The days whose certificates belong to each list, by the rule of the day on which it is asked; null without a rule.
 * Found beforehand, so that an index gives each list.
 */
const validOn = async (db: Tx, on: Day): Promise<{ months: number; daysOf: (list: List) => Days } | null> => {
  const { rows } = await sql<{ months: number | null }>`
    select ${centralValue('awarenessCertificateValidMonths', sql`${on}::date`)}::int as months`.execute(db);
  const months = rows[0]?.months ?? null;
  if (months === null) return null;
  const firstGood = firstReaching(on, months);
  const daysOf = (list: List): Days => {
    if (list === 'expired') return { from: null, before: firstGood };
    const within = WITHIN[list];
    const before = within === undefined ? null : firstReaching(addDays(addMonths(on, within), 1), months);
    return { from: firstGood, before };
  };
  return { months, daysOf };
};

const isWithin = (day: RawBuilder<unknown>, days: Days | null): RawBuilder<boolean> => {
  if (!days) return sql<boolean>`false`;
  const { from, before } = days;
  return sql<boolean>`${from === null ? sql`true` : sql`${day} >= ${from}::date`} and ${before === null ? sql`true` : sql`${day} < ${before}::date`}`;
};

/** The latest certificate of each person below a unit who is not admitted by a day, wherever that may be. */
const latest = (unit: Unit, on: Day) => sql`
  held_certificate f where f.path >= ${unit.path} and f.path < ${endOfPath(unit.path)}
    and f.on_day <= ${on}::date and f.since <= ${on}::date and f.until > ${on}::date`;

const placeOf = (after: string | undefined) => {
  if (after === undefined) return sql`true`;
  const [on = '', id] = after.split('_');
  if (parseDay(on) === null) throw new Refusal('invalid-input', { code: 'field-pattern', field: 'after' });
  return sql`(f.on_day, f.fact_id) > (${on}::date, ${id}::bigint)`;
};

type Certified = OutputOf<typeof contract.listCertified>['people'][number];

/** Those whose certificate ends first come first; of the expired ones those who have waited longest. */
export const list = async ({ db, today, note }: Act, input: InputOf<typeof contract.listCertified>) => {
  const { unitCode, list: asked, on = today, after, limit = 50 } = input;
  return aboutUnit(db, unitCode, async (unit) => {
    const valid = await validOn(db, on);
    const { months, daysOf } = valid ?? { months: 0, daysOf: () => null };
    const { rows } = await sql<Certified & { key: string }>`${sql.raw(PLANNED_EACH_TIME)}
    select p.full_name as "fullName", p.birth_year as "birthYear", u.code as "unitCode", coalesce(n.name, u.code) as "unitName",
      f.on_day as "certifiedOn", l.last_day as "goodUntil",
      (extract(year from l.left) * 12 + extract(month from l.left))::int - (l.last_day < ${on}::date)::int as "monthsLeft",
      c.code as "caseCode", c.status,
      exists (select from class_nomination m where m.person_id = f.person_id and m.kind = 'awareness'
        and m.state in ('nominated', 'approved', 'seated')) as "isNamed",
      f.on_day || '_' || f.fact_id as key
    from (
      select f.fact_id, f.on_day, f.unit_id, f.person_id from ${latest(unit, on)} and ${isWithin(sql`f.on_day`, daysOf(asked))} and ${placeOf(after)}
      order by f.on_day, f.fact_id limit ${limit}) f
    join unit u on u.id = f.unit_id join person p on p.id = f.person_id
    cross join lateral (select (f.on_day + make_interval(months => ${months}::int))::date as last_day) d
    cross join lateral (select d.last_day, age(d.last_day, ${on}::date) as left) l
    left join lateral (
      select a.code, case when a.turns_on <= ${today}::date then a.turns_to else a.shown_status end as status
      from admission_case a where a.person_id = f.person_id and not a.status = any(${[...ENDED]}::text[]) limit 1) c on true
    ${nameOn('u', on)}
    order by f.on_day, f.fact_id`.execute(db);
    note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { rows: rows.length } });
    return {
      on,
      people: rows.map(({ key: _, ...row }) => row),
      next: rows.length === limit ? (rows.at(-1)?.key ?? null) : null,
    };
  });
};

/** How many each list has; the list of a count has exactly so many rows. */
export const count = async (
  { db, today }: Act,
  { unitCode, on = today }: InputOf<typeof contract.countCertified>,
) => {
  return aboutUnit(db, unitCode, async (unit) => {
    const { daysOf } = (await validOn(db, on)) ?? { daysOf: () => null };
    const of = (asked: List) =>
      sql`coalesce(sum(d.n) filter (where ${isWithin(sql`d.on_day`, daysOf(asked))}), 0)::int`;
    const { rows } = await sql<Omit<OutputOf<typeof contract.countCertified>, 'on'>>`
    select exists (select from fact f join unit u on u.id = f.unit_id and u.path >= ${unit.path} and u.path < ${endOfPath(unit.path)}
        where f.kind = 'certificate' and f.on_day <= ${on}::date) as "isRecorded",
      ${of('all')} as "all", ${of('within-12')} as "within12", ${of('within-6')} as "within6", ${of('within-3')} as "within3",
      ${of('expired')} as expired
    from (select f.on_day, count(*) as n from ${latest(unit, on)} group by f.on_day) d`.execute(db);
    return { on, ...(rows[0] as (typeof rows)[number]) };
  });
};
