import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';

/** The columns of an open source on a day that are compared. */
const columns = sql`key, d, stage, code, on_day, unit_id, path, person_id, sex, birth_year, ethnic_group, religion, education,
  occupation, place_kind, block, introducer`;

/**
 * `select …, d`: who was a source on each day `d` of a table `day`, asked of cases and recorded sources themselves. Nothing
 * but tests asks so: at a nation it takes minutes.
 */
export const plainSources = sql`
  select 'c' || lpad(c.id::text, 12, '0') as key, d,
    case when c.status = 'paused' and c.status_since <= d or c.moving_to_id is not null then 'resting'
      when c.dossier_on <= d or c.resolved_on <= d or c.decided_on <= d then 'dossier'
      when c.enrolled_on <= d or c.certified_on <= d then 'class' else 'source' end as stage,
    c.code, c.opened_on as on_day, c.unit_id, u.path, c.person_id, p.sex, p.birth_year, c.ethnic_group, c.religion, c.education,
    c.occupation, c.place_kind, k.block, c.introducer
  from day join admission_case c on c.opened_on <= d join unit u on u.id = c.unit_id join person p on p.id = c.person_id
    left join unit_kind k on k.unit_id = u.id and k.during @> d
  where not (c.status in ('refused', 'removed-from-list', 'struck-off', 'annulled', 'left', 'died') and c.status_since <= d)
    and (c.ceremony_on is null or c.ceremony_on > d) and (c.recognition_decided_on is null or c.recognition_decided_on > d)
  union all
  select 'f' || lpad(f.id::text, 12, '0'), d, 'source', f.code, f.on_day, f.unit_id, u.path, f.person_id, f.sex, f.birth_year,
    f.ethnic_group, f.religion, f.education, f.occupation, f.place_kind, f.block, f.introducer
  from day join fact f on f.on_day <= d join unit u on u.id = f.unit_id
  where f.kind = 'source' and (f.annulled_on is null or f.annulled_on > d)
    and not exists (select from admission_case c where c.person_id = f.person_id and c.opened_on <= d)
    and not exists (select from fact a where a.person_id = f.person_id and a.kind = 'admission'
      and a.on_day between f.on_day and d and (a.annulled_on is null or a.annulled_on > d))`;

const days: RawBuilder<unknown> = sql`day as (select d::date as d from generate_series('2020-12-25'::date, '2026-11-21', interval '37 days') d)`;

/** Open sources that the kept rows and the plain statement tell differently on some day, as lines. */
export const wrongSources = async (db: Tx): Promise<string[]> => {
  const { rows } = await sql<{ line: string }>`
    with ${days}, plain as (select ${columns} from (${plainSources}) p),
    kept as (select ${columns} from (
      select s.*, d, case when s.rests_from <= d then 'resting' when s.dossier_from <= d then 'dossier'
        when s.class_from <= d then 'class' else 'source' end as stage
      from day join open_source s on s.since <= d and s.until > d) k)
    select 'source only plainly: ' || a::text as line from (select * from plain except all select * from kept) a
    union all
    select 'source only kept: ' || b::text from (select * from kept except all select * from plain) b limit 10`.execute(
    db,
  );
  return rows.map(({ line }) => line);
};
