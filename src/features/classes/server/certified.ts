import { type RawBuilder, sql } from 'kysely';
import { ENDED } from '#features/admissions/model.ts';
import { nameOn } from '#features/organisations/server/queries/called.ts';
import { aboutUnit, type Unit } from '#features/organisations/server/units.ts';
import { centralValue } from '#features/rules/server/inForce.ts';
import { type Day, parseDay } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract/counting.ts';

type List = InputOf<typeof contract.listCertified>['list'];

/** How many months a certificate is good, by the rule of the day. */
const validMonths = (on: Day) =>
  sql`${centralValue('awarenessCertificateValidMonths', sql`${on}::date`)}::int`;

const WITHIN: Readonly<Partial<Record<List, number>>> = { 'within-12': 12, 'within-6': 6, 'within-3': 3 };

/** Whether the latest certificate `f` of a person belongs to a list; told by its day alone, which an index holds. */
const isListed = (list: List, on: Day): RawBuilder<boolean> => {
  const firstGood = sql`(${on}::date - make_interval(months => ${validMonths(on)}))::date`;
  const lastDay = sql`(f.on_day + make_interval(months => ${validMonths(on)}))::date`;
  if (list === 'expired') return sql`f.on_day <= ${firstGood} and ${lastDay} < ${on}::date`;
  const months = WITHIN[list];
  const isGood = sql<boolean>`f.on_day >= ${firstGood} and ${lastDay} >= ${on}::date`;
  return months === undefined
    ? isGood
    : sql<boolean>`${isGood} and ${lastDay} <= (${on}::date + make_interval(months => ${months}::int))::date`;
};

/** The latest certificate of each person below a unit who is not admitted by a day, wherever that may be. */
const latest = (unit: Unit, on: Day) => sql`
  fact f join unit u on u.id = f.unit_id and u.path >= ${unit.path} and u.path < ${endOfPath(unit.path)}
  where f.kind = 'certificate' and f.person_id is not null and f.on_day <= ${on}::date
    and (f.annulled_on is null or f.annulled_on > ${on}::date)
    and not exists (select from fact g where g.person_id = f.person_id and g.kind = 'certificate' and g.on_day <= ${on}::date
      and (g.annulled_on is null or g.annulled_on > ${on}::date) and (g.on_day, -g.id) > (f.on_day, -f.id))
    and not exists (select from fact a where a.person_id = f.person_id and a.kind = 'admission' and a.on_day <= ${on}::date
      and (a.annulled_on is null or a.annulled_on > ${on}::date))`;

const placeOf = (after: string | undefined) => {
  if (after === undefined) return sql`true`;
  const [on = '', id] = after.split('_');
  if (parseDay(on) === null) throw new Refusal('invalid-input', { code: 'field-pattern', field: 'after' });
  return sql`(f.on_day, f.id) > (${on}::date, ${id}::bigint)`;
};

type Certified = OutputOf<typeof contract.listCertified>['people'][number];

/** Those whose certificate ends first come first; of the expired ones those who have waited longest. */
export const list = async ({ db, today, note }: Act, input: InputOf<typeof contract.listCertified>) => {
  const { unitCode, list: asked, on = today, after, limit = 50 } = input;
  return aboutUnit(db, unitCode, async (unit) => {
    const { rows } = await sql<Certified & { key: string }>`
    select p.full_name as "fullName", p.birth_year as "birthYear", u.code as "unitCode", coalesce(n.name, u.code) as "unitName",
      f.on_day as "certifiedOn", l.last_day as "goodUntil",
      (extract(year from l.left) * 12 + extract(month from l.left))::int - (l.last_day < ${on}::date)::int as "monthsLeft",
      c.code as "caseCode", c.status,
      exists (select from class_nomination m where m.person_id = f.person_id and m.kind = 'awareness'
        and m.state in ('nominated', 'approved', 'seated')) as "isNamed",
      f.on_day || '_' || f.id as key
    from (
      select f.id, f.on_day, f.unit_id, f.person_id from ${latest(unit, on)} and ${isListed(asked, on)} and ${placeOf(after)}
      order by f.on_day, f.id limit ${limit}) f
    join unit u on u.id = f.unit_id join person p on p.id = f.person_id
    cross join lateral (select (f.on_day + make_interval(months => ${validMonths(on)}))::date as last_day) d
    cross join lateral (select d.last_day, age(d.last_day, ${on}::date) as left) l
    left join lateral (
      select a.code, case when a.turns_on <= ${today}::date then a.turns_to else a.shown_status end as status
      from admission_case a where a.person_id = f.person_id and not a.status = any(${[...ENDED]}::text[]) limit 1) c on true
    ${nameOn('u', on)}
    order by f.on_day, f.id`.execute(db);
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
    const of = (asked: List) => sql`count(*) filter (where ${isListed(asked, on)})::int`;
    const { rows } = await sql<Omit<OutputOf<typeof contract.countCertified>, 'on'>>`
    select ${of('all')} as "all", ${of('within-12')} as "within12", ${of('within-6')} as "within6", ${of('within-3')} as "within3",
      ${of('expired')} as expired
    from ${latest(unit, on)}`.execute(db);
    return { on, ...(rows[0] as (typeof rows)[number]) };
  });
};
