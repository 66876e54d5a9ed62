import { sql } from 'kysely';
import { asInstallation } from '#db/scope.ts';
import { PROBATION } from '#features/admissions/model.ts';
import { nameOn } from '#features/organisations/server/queries/called.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type * as counting from '../contract/counting.ts';
import type * as contract from '../contract/reading.ts';
import { LEARNERS } from '../model.ts';
import { headOf } from './read.ts';
import { classRows } from './rows.ts';

/** The classes of a year that concern a unit: held by it, above it or below it. */
export const classes = async (act: Act, input: InputOf<typeof contract.listClasses>) => {
  const { db, today, note } = act;
  const { unitCode, year, kind = null, isOpen = false, after = null, limit = 50 } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { rows } = await sql<{ id: number }>`
    select l.id from class l
    where (l.unit_id = any(path_ids(${unit.path}))
        or l.unit_id in (select id from unit where path >= ${unit.path} and path < ${endOfPath(unit.path)}))
      and (l.begins_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)
        or l.ends_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31))
      and (${kind}::text is null or l.kind = ${kind}) and (not ${isOpen} or l.state = 'planned')
      and (${after}::text is null or (l.begins_on, l.id) > (select a.begins_on, a.id from class a where a.code = ${after}))
    order by l.begins_on, l.id limit ${limit}`.execute(db);
  const ids = rows.map(({ id }) => id);
  const found = await classRows(db, ids, today);
  const { rows: counts } = await asInstallation(db, () =>
    sql<{ id: number; waiting: number; toApprove: number }>`
      select class_id as id, count(*) filter (where state = 'approved')::int as waiting,
        count(*) filter (where state = 'nominated')::int as "toApprove"
      from class_nomination where class_id = any(${ids}::int[]) and state in ('approved', 'nominated') group by 1`.execute(
      db,
    ),
  );
  const countOf = new Map(counts.map(({ id, ...n }) => [id, n]));
  note({ object: `unit:${unit.id}`, unitId: unit.id });
  return {
    on: today,
    classes: found.map((row) => ({
      ...headOf(row, today),
      waiting: countOf.get(row.id)?.waiting ?? 0,
      toApprove: countOf.get(row.id)?.toApprove ?? 0,
    })),
    next: found.length === limit ? (found.at(-1)?.code ?? null) : null,
  };
};

type Candidate = OutputOf<typeof contract.listCandidates>['people'][number];

/** People for whom the class comes next and whom nobody has named, those longest in their status first. */
export const candidates = async (
  { db, today, note }: Act,
  input: InputOf<typeof contract.listCandidates>,
) => {
  const { unitCode, kind, after = null, limit = 50 } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const isTurned = sql`c.turns_on <= ${today}::date`;
  const shown = sql`case when ${isTurned} then c.turns_to else c.shown_status end`;
  const since = sql`case when ${isTurned} then c.turns_on else c.shown_since end`;
  const hasIt =
    kind === 'awareness'
      ? sql`exists (select from case_clock k where k.case_id = c.id and k.kind = 'certificate-validity' and k.ended_on is null
          and k.due_on >= ${today}::date)`
      : sql`exists (select from case_event e where e.case_id = c.id and e.act = 'certify-new-member' and not e.is_void
          and not exists (select from case_event s where s.supersedes_id = e.id))`;
  const until =
    kind === 'awareness'
      ? sql`(select max(k.due_on) from case_clock k where k.case_id = c.id and k.kind = 'certificate-validity')`
      : sql`c.official_on`;
  const { rows } = await sql<Candidate>`
    with listed as (
      select c.id, c.code, c.person_id, c.unit_id, c.official_on, ${shown} as status, ${since} as since
      from admission_case c join unit u on u.id = c.unit_id and u.path >= ${unit.path} and u.path < ${endOfPath(unit.path)}
      where c.forgotten_on is null and not ${hasIt}
        -- Whatever the days bring, a case that stands elsewhere by its events is looked at no further.
        and (c.shown_status = any(${[...LEARNERS[kind]]}::text[]) or c.turns_to = any(${[...LEARNERS[kind]]}::text[]))
        and not exists (select from class_nomination n where n.person_id = c.person_id and n.kind = ${kind}
          and n.state in ('nominated', 'approved', 'seated')))
    select c.code as "caseCode", p.full_name as "fullName", p.birth_year as "birthYear", u.code as "unitCode",
      coalesce(n.name, u.code) as "unitName", c.status, c.since, ${until} as until
    from listed c join person p on p.id = c.person_id join unit u on u.id = c.unit_id ${nameOn('u', today)}
    where c.status = any(${[...(kind === 'awareness' ? LEARNERS.awareness : PROBATION)]}::text[])
      and (${after}::text is null or (c.since, c.code) > (select a.since, a.code from listed a where a.code = ${after}))
    order by c.since, c.code limit ${limit}`.execute(db);
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { rows: rows.length } });
  return { people: rows, next: rows.length === limit ? (rows.at(-1)?.caseCode ?? null) : null };
};

type Demand = OutputOf<typeof counting.listDemands>['demands'][number];
const namedOf = sql`(select count(*) from class_nomination n where n.demand_id = d.id and n.state not in ('refused', 'withdrawn'))`;

export const demands = async ({ db, today, note }: Act, input: InputOf<typeof counting.listDemands>) => {
  const { unitCode, year, after = 0, limit = 50 } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { rows } = await sql<Demand>`
    select d.id, u.code as "unitCode", coalesce(n.name, u.code) as "unitName", d.kind, d.number, ${namedOf}::int as named,
      case when d.withdrawn_on is null then greatest(0, d.number - ${namedOf})::int else 0 end as open, d.shift,
      d.needed_from as "neededFrom", coalesce(o.number, o.code) as document, d.note, d.registered_on as "registeredOn",
      d.withdrawn_on as "withdrawnOn"
    from class_demand d join unit u on u.id = d.unit_id and u.path >= ${unit.path} and u.path < ${endOfPath(unit.path)}
      left join document o on o.id = d.document_id ${nameOn('u', today)}
    where extract(year from d.registered_on) = ${year} and d.id > ${after} order by d.id limit ${limit}`.execute(
    db,
  );
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { rows: rows.length } });
  return { demands: rows, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
};

/** The demand of a year, read from the very facts that the figure counts. */
export const countDemand = async ({ db }: Act, { unitCode, year }: InputOf<typeof counting.countDemand>) => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { rows } = await sql<OutputOf<typeof counting.countDemand>>`
    with demanded as materialized (
      select f.code, f.label from fact f join unit u on u.id = f.unit_id and u.path >= ${unit.path} and u.path < ${endOfPath(unit.path)}
      where f.kind = 'class-demand' and f.annulled_on is null
        and f.on_day between make_date(${year}, 1, 1) and make_date(${year}, 12, 31))
    select count(*)::int as total, count(*) filter (where f.code like 'class-nomination:%')::int as named,
      count(*) filter (where f.code like 'class-demand:%')::int as open,
      count(*) filter (where f.code not like 'class-nomination:%' and f.code not like 'class-demand:%')::int as imported,
      count(*) filter (where exists (select from class_nomination n where 'class-nomination:' || n.id = f.code
        and n.state in ('seated', 'finished')))::int as met,
      (select coalesce(json_agg(s order by s.shift nulls last), '[]') from (
        select d.label as shift, count(*)::int as n from demanded d group by 1) s) as shifts
    from demanded f`.execute(db);
  return rows[0] as (typeof rows)[number];
};
