import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';

/** What a case says of its person, as each fact about somebody keeps it. */
const ofPerson = sql`p.sex, p.birth_year, c.ethnic_group, c.religion, c.education, c.occupation, c.introducer, c.place_kind`;
const columns = sql`kind, code, unit_id, person_id, on_day, path_then, label, sex, birth_year, ethnic_group, religion,
  education, occupation, introducer, place_kind`;

/** Who was counted before for the same day, such as by an import, counts once. */
const countedBefore = sql`exists (select from fact o where o.kind = f.kind and o.person_id = f.person_id
  and o.on_day = f.on_day and o.code <> f.code)`;

/**
 * The facts of these nominations are what the register says now: demand for an awareness class while the name stands,
 * attendance once the class is closed. The class of new members is counted in its closing alone: the figures ask what
 * became of people who are to be admitted.
 */
export const syncNominations = (db: Tx, ids: readonly number[]): Promise<void> =>
  asInstallation(db, async () => {
    await sql`
      with wanted as materialized (
        select f.* from (
          select 'class-demand' as kind, 'class-nomination:' || n.id as code, n.id, n.nominated_on as on_day, n.person_id, n.unit_id,
            n.shift as label from class_nomination n
          where n.id = any(${[...ids]}::int[]) and n.kind = 'awareness' and n.state not in ('refused', 'withdrawn')
          union all
          select 'class-attendance', 'class-attendance:' || n.id, n.id, l.ends_on, n.person_id, n.unit_id, l.name
          from class_nomination n join class l on l.id = n.class_id
          where n.id = any(${[...ids]}::int[]) and n.kind = 'awareness' and n.state = 'finished' and n.has_attended) f
        where not ${countedBefore}),
      gone as (
        delete from fact f where f.kind in ('class-demand', 'class-attendance')
          and f.code in (select prefix || id from unnest(${[...ids]}::int[]) id,
            unnest(array['class-nomination:', 'class-attendance:']) prefix)
          and not exists (select from wanted w where w.kind = f.kind and w.code = f.code))
      insert into fact (${columns})
      select w.kind, w.code, w.unit_id, w.person_id, w.on_day, '', w.label, ${ofPerson}
      from wanted w join class_nomination n on n.id = w.id join admission_case c on c.id = n.case_id join person p on p.id = n.person_id
      on conflict on constraint fact_code_is_unique do nothing`.execute(db);
  });

/** The facts of registered numbers: one for each place that has no name yet. */
export const syncDemands = (db: Tx, ids: readonly number[]): Promise<void> =>
  asInstallation(db, async () => {
    await sql`
      with wanted as materialized (
        select d.id, d.unit_id, d.registered_on, d.shift, case when d.withdrawn_on is not null or d.kind <> 'awareness' then 0
          else greatest(0, d.number - (select count(*) from class_nomination n
            where n.demand_id = d.id and n.state not in ('refused', 'withdrawn'))) end as free
        from class_demand d where d.id = any(${[...ids]}::int[])),
      gone as (
        delete from fact f using wanted w, class_demand d
        where d.id = w.id and f.kind = 'class-demand'
          and f.code in (select 'class-demand:' || w.id || ':' || k from generate_series(w.free + 1, d.number) k))
      insert into fact (kind, code, unit_id, on_day, path_then, label)
      select 'class-demand', 'class-demand:' || w.id || ':' || k, w.unit_id, w.registered_on, '', w.shift
      from wanted w, generate_series(1, w.free) k
      on conflict on constraint fact_code_is_unique do nothing`.execute(db);
  });
