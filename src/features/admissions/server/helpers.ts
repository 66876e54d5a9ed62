import { sql } from 'kysely';
import { nameOn } from '#features/organisations/server/queries/called.ts';
import { type Unit, unitNamed } from '#features/organisations/server/units.ts';
import { addMonths, type Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type { listHelped, listHelpers } from '../contract/helpers.ts';
import { lawFor } from './law.ts';

/** `case_id, unit_id, helper_id, contact_on, is_silent`: people below a unit who are helped today, from source to full member. */
const helpedBelow = ({ path }: Unit, today: Day, since: Day) => sql`
  select h.case_id, h.unit_id, h.person_id as helper_id, h.contact_on,
    coalesce(h.contact_on, h.helps_since) < ${since}::date as is_silent
  from helping h join unit u on u.id = h.unit_id
  where u.path >= ${path} and u.path < ${endOfPath(path)} and h.is_current and h.helps_since <= ${today}::date
    and (h.helps_until is null or h.helps_until >= ${today}::date)`;

const limitsOf = async ({ db, today }: Act, unit: Unit) => {
  const { helperMaxPeople, helperContactMaxMonths } = (await lawFor(db, unit.id)).on(today).rules.ruled;
  const limit = ({ value, row, isUnverified }: typeof helperMaxPeople | typeof helperContactMaxMonths) => ({
    value,
    rule: row.code,
    isUnverified,
  });
  return { mostPeople: limit(helperMaxPeople), contactMonths: limit(helperContactMaxMonths) };
};

type Helper = OutputOf<typeof listHelpers>['helpers'][number];

/** Members who help somebody below a unit, with what the rule rows of today hold of them. */
export const helpers = async (act: Act, input: InputOf<typeof listHelpers>) => {
  const { db, today, note } = act;
  const { unitCode, concern = null, after = null, limit = 50 } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { mostPeople, contactMonths } = await limitsOf(act, unit);
  const since = addMonths(today, -contactMonths.value);
  const { rows } = await sql<Helper & { count: number }>`
    with helping as (
      select helper_id as id, count(*)::int as people, (count(*) filter (where is_silent))::int as silent
      from (${helpedBelow(unit, today, since)}) h group by 1),
    listed as (
      select * from helping
      where ${concern}::text is null or case ${concern}::text when 'overloaded' then people > ${mostPeople.value} else silent > 0 end)
    select l.id, p.code as "memberCode", p.full_name as "fullName", n.name as "unitName", l.people, l.silent,
      l.people > ${mostPeople.value} as "isOverloaded", (select count(*)::int from listed) as count
    from listed l join person p on p.id = l.id
      left join member m on m.person_id = p.id and m.during @> ${today}::date
      left join unit u on u.id = m.unit_id ${nameOn('u', today)}
    where ${after}::int is null or l.id > ${after} order by l.id limit ${limit}`.execute(db);
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { rows: rows.length } });
  return {
    mostPeople,
    contactMonths,
    count: rows[0]?.count ?? 0,
    helpers: rows,
    next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  };
};

type Helped = OutputOf<typeof listHelped>['people'][number];

/** Whom one member helps: as many as the list of helpers says. */
export const helped = async (act: Act, input: InputOf<typeof listHelped>) => {
  const { db, today, note } = act;
  const { unitCode, helperId, isSilent = false, after = null, limit = 50 } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { contactMonths } = await limitsOf(act, unit);
  const { rows } = await sql<Helped & { count: number }>`
    with listed as (
      select * from (${helpedBelow(unit, today, addMonths(today, -contactMonths.value))}) h
      where h.helper_id = ${helperId} and (not ${isSilent} or h.is_silent))
    select l.case_id as id, c.code as "caseCode", p.full_name as "fullName", coalesce(n.name, u.code) as "unitName",
      l.contact_on as "contactOn", l.is_silent as "isSilent", (select count(*)::int from listed) as count
    from listed l join admission_case c on c.id = l.case_id join person p on p.id = c.person_id
      join unit u on u.id = l.unit_id ${nameOn('u', today)}
    where ${after}::int is null or l.case_id > ${after} order by l.case_id limit ${limit}`.execute(db);
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { rows: rows.length } });
  return {
    count: rows[0]?.count ?? 0,
    people: rows,
    next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  };
};
