-- Who is a source, from which day until which, with what the review of structure asks of them; and sums of it, so that the
-- open sources of any unit on any day are whole months added up and the days of one month.

-- The day a case is that of a source no more: the ceremony, the recognition, or its end without either.
create function source_until(c admission_case) returns date language sql immutable as $$
  select least(c.ceremony_on, c.recognition_decided_on, case
    when c.status in ('refused', 'removed-from-list', 'struck-off', 'annulled', 'left', 'died') then c.status_since end, 'infinity'::date) $$;
-- Since when it is not to be counted on: who moves away is not told by a day.
create function source_rests_from(c admission_case) returns date language sql immutable as $$
  select case when c.moving_to_id is not null then '-infinity'::date when c.status = 'paused' then c.status_since end $$;

create table open_source (
  -- Of a case or of a recorded fact, in the order of the list.
  key text collate "C" not null,
  since date not null,
  -- The first day on which it is so no more, infinity while it still is.
  until date not null,
  fact_id bigint,
  code text not null,
  on_day date not null,
  unit_id int not null,
  -- The branch's place in today's tree; it follows the unit.
  path text collate "C" not null,
  person_id int,
  class_from date,
  dossier_from date,
  rests_from date,
  sex text,
  birth_year int,
  ethnic_group text,
  religion text,
  education text,
  occupation text,
  place_kind text,
  block text,
  introducer text,
  primary key (key, since),
  constraint open_source_is_open_for_a_day check (since < until)
) with (fillfactor = 90);
comment on table open_source is
  'Derived from cases and recorded sources, written with each of them: the days on which one was open with these properties.';

-- A person stands here by their case, in the block that the unit has on the day; by a recorded source where no case speaks
-- for them yet and no admission has followed it. What is annulled later was there until then.
create view open_source_derived with (security_invoker = true) as
  select ('c' || lpad(c.id::text, 12, '0')) collate "C" as key, lower(d) as since, coalesce(upper(d), 'infinity') as until,
    null::bigint as fact_id, c.code, c.opened_on as on_day, c.unit_id, u.path, c.person_id,
    least(c.enrolled_on, c.certified_on) as class_from, least(c.dossier_on, c.resolved_on, c.decided_on) as dossier_from,
    source_rests_from(c) as rests_from, p.sex, p.birth_year, c.ethnic_group, c.religion, c.education, c.occupation,
    c.place_kind, b.block, c.introducer
  from admission_case c join unit u on u.id = c.unit_id join person p on p.id = c.person_id,
    lateral (
      select k.block, range_agg(k.during) as during from unit_kind k
      where k.unit_id = c.unit_id and k.block is not null group by k.block
      union all
      select null, '{(,)}'::datemultirange - coalesce(range_agg(k.during), '{}') from unit_kind k
      where k.unit_id = c.unit_id and k.block is not null) b,
    lateral unnest(datemultirange(daterange(c.opened_on, greatest(c.opened_on, source_until(c)))) * b.during) d
  union all
  select ('f' || lpad(f.id::text, 12, '0')) collate "C", lower(d), coalesce(upper(d), 'infinity'),
    f.id, f.code, f.on_day, f.unit_id, u.path, f.person_id, null, null, null, f.sex, f.birth_year, f.ethnic_group, f.religion,
    f.education, f.occupation, f.place_kind, f.block, f.introducer
  from fact f join unit u on u.id = f.unit_id, lateral unnest(
    datemultirange(daterange(f.on_day, f.annulled_on)) - coalesce((
      select range_agg(o.during) from (
        select daterange(c.opened_on, null) as during from admission_case c where c.person_id = f.person_id
        union all
        select daterange(a.on_day, a.annulled_on) from fact a
        where a.person_id = f.person_id and a.kind = 'admission' and a.on_day >= f.on_day) o), '{}')) d
  where f.kind = 'source';

-- Sources of people, and recorded ones of nobody known. Planned once for each connection: planning takes longer than the act,
-- and whatever their number they are found by the same indexes.
create function write_open_sources(people int[], facts bigint[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  with made as materialized (
    select * from open_source_derived m where m.person_id = any(people)
    union all
    select * from open_source_derived m where m.fact_id = any(facts) and m.person_id is null),
  ended as (
    delete from open_source s
    where (s.person_id = any(people) or s.key = any(array(select 'f' || lpad(id::text, 12, '0') from unnest(facts) id)))
      and not exists (select from made m where m.key = s.key and m.since = s.since))
  insert into open_source as s select * from made
  on conflict (key, since) do update set until = excluded.until, fact_id = excluded.fact_id, code = excluded.code,
    on_day = excluded.on_day, unit_id = excluded.unit_id, path = excluded.path, person_id = excluded.person_id,
    class_from = excluded.class_from, dossier_from = excluded.dossier_from, rests_from = excluded.rests_from,
    sex = excluded.sex, birth_year = excluded.birth_year, ethnic_group = excluded.ethnic_group, religion = excluded.religion,
    education = excluded.education, occupation = excluded.occupation, place_kind = excluded.place_kind,
    block = excluded.block, introducer = excluded.introducer
  where s is distinct from excluded;
end $$;

-- Of whom a statement changed anything of this.
create function follow_open_sources() returns trigger language plpgsql as $$
declare scope_was text := widened_scope(); people int[]; facts bigint[]; one text := case tg_table_name
  when 'admission_case' then 'select person_id, null::bigint, (id, code, unit_id, opened_on, source_until(t::admission_case),
    source_rests_from(t::admission_case), enrolled_on, certified_on, dossier_on, resolved_on, decided_on, ethnic_group, religion,
    education, occupation, place_kind, introducer)::text from %s t'
  when 'fact' then 'select person_id, case when person_id is null then id end, (id, kind, code, unit_id, on_day, annulled_on, sex,
    birth_year, ethnic_group, religion, education, occupation, place_kind, block, introducer)::text from %s
    where kind = ''source'' or kind = ''admission'' and person_id is not null'
  when 'person' then 'select id, null::bigint, (sex, birth_year)::text from %s'
  else 'select c.person_id, null::bigint, (k.unit_id, k.block, k.during)::text from %s k join admission_case c on c.unit_id = k.unit_id' end;
begin
  execute 'select array_agg(distinct person_id) filter (where person_id is not null),
      array_agg(distinct fact_id) filter (where fact_id is not null) from (' || case tg_op
    when 'INSERT' then format(one, 'come') when 'DELETE' then format(one, 'gone')
    else format('(%1$s except %2$s) union all (%2$s except %1$s)', format(one, 'come'), format(one, 'gone')) end
    || ') t(person_id, fact_id, shown)' into people, facts;
  if people is not null or facts is not null then
    -- One after the other for one person; a statement later what the other wrote is seen.
    perform from person where id = any(people) order by id for no key update;
    perform write_open_sources(people, facts);
  end if;
  perform set_config('app.scope', scope_was, true);
  return null;
end $$;

-- The rows of a unit's people go with it.
alter function move_case_rows() rename to move_rows_of_unit;
create or replace function move_rows_of_unit() returns trigger language plpgsql as $$
declare scope_was text := widened_scope();
begin
  update case_row set path = new.path where unit_id = new.id and path is distinct from new.path;
  update open_source set path = new.path where unit_id = new.id and path is distinct from new.path;
  perform set_config('app.scope', scope_was, true);
  return null;
end $$;

-- What a row adds to the counts of today, and what it takes away again on a later day; each with its properties. Ages
-- change with the year, so years of birth are counted.
do $$ begin
  drop function counts_of_case(admission_case), counts_of_step(next_step), counts_of_clock(case_clock);
end $$;
create function day_part(on_day date) returns text[] language sql immutable as $$
  select array['day:' || to_char(on_day, 'DD')] $$;
create function counts_of_case(c admission_case) returns table (unit_id int, measure text, on_day date, parts text[], n int)
language sql immutable as $$
  select c.unit_id, 'now:case:' || c.shown_status, c.shown_since, day_part(c.shown_since), 1 where c.forgotten_on is null $$;
create function counts_of_step(s next_step) returns table (unit_id int, measure text, on_day date, parts text[], n int)
language sql immutable as $$
  select s.branch_id, 'now:due:' || s.shown_status || ':' || s.clock, s.due_on, day_part(s.due_on), 1 where s.due_on is not null $$;
create function counts_of_clock(k case_clock) returns table (unit_id int, measure text, on_day date, parts text[], n int)
language sql immutable as $$
  select k.unit_id, 'now:ends:' || k.kind, k.due_on, day_part(k.due_on), 1 where k.ended_on is null and k.kind = 'certificate-validity' $$;
create function counts_of_source(s open_source) returns table (unit_id int, measure text, on_day date, parts text[], n int)
language sql immutable as $$
  select s.unit_id, 'now:open', d.on_day, array[
      'sex:' || coalesce(s.sex, 'unknown'), 'born:' || coalesce(s.birth_year::text, 'unknown'),
      'ethnic-group:' || coalesce(s.ethnic_group, 'unknown'), 'religion:' || coalesce(s.religion, 'unknown'),
      'education:' || coalesce(s.education, 'unknown'), 'occupation:' || coalesce(s.occupation, 'unknown'),
      'place:' || coalesce(s.place_kind, 'unknown'), 'block:' || coalesce(s.block, 'unknown')], d.n
  from (values (s.since, 1), (s.until, -1)) d(on_day, n) where d.on_day < 'infinity' $$;

create or replace function append_state_deltas() returns trigger language plpgsql as $$
declare scope_was text := widened_scope(); changes text := concat_ws(' union all ',
  case when tg_op <> 'DELETE' then format('select come::%I as r, 1 as sign from come', tg_table_name) end,
  case when tg_op <> 'INSERT' then format('select gone::%I as r, -1 as sign from gone', tg_table_name) end);
begin
  execute format('insert into rollup_delta (unit_id, path_then, measure, month, parts, n)
    select u.id, coalesce(u.path, ''/'' || u.id || ''/''), c.measure, date_trunc(''month'', c.on_day::timestamp)::date,
      c.parts, sum(t.sign * c.n)
    from (%s) t, lateral %I(t.r) c, unit u where u.id = c.unit_id
    group by 1, 2, 3, 4, 5 having sum(t.sign * c.n) <> 0', changes, tg_argv[0]);
  perform set_config('app.scope', scope_was, true);
  return null;
end $$;

create or replace function state_differences() returns table (tree text, unit_id int, measure text, month date, part text, kept int, counted int)
language sql set work_mem = '256MB' as $$
  with counted as (
    select x.* from admission_case c, lateral counts_of_case(c) x
    union all select x.* from next_step s, lateral counts_of_step(s) x
    union all select x.* from case_clock k, lateral counts_of_clock(k) x
    union all select x.* from open_source s, lateral counts_of_source(s) x),
  truth as (
    select a.id as unit_id, c.measure collate "C" as measure, date_trunc('month', c.on_day::timestamp)::date as month,
      x.part collate "C" as part, sum(c.n)::int as n
    from counted c join unit u on u.id = c.unit_id, lateral unnest(path_ids(u.path)) a(id),
      lateral unnest(array_prepend('', c.parts)) x(part)
    group by 1, 2, 3, 4 having sum(c.n) <> 0),
  kept as (
    select s.unit_id, s.measure, s.month, s.part, sum(s.n)::int as n from (
      select r.unit_id, r.measure, r.month, p.part, p.n from rollup r,
        lateral (select '' collate "C" as part, r.n union all select key, value::int from jsonb_each_text(r.parts)) p
      where r.measure >= 'now:' and r.measure < 'now;'
      union all
      select a.id, d.measure, d.month, p.part, d.n
      from rollup_delta d left join unit u on u.id = d.unit_id, lateral unnest(path_ids(coalesce(u.path, d.path_then))) a(id),
        lateral unnest(array_prepend('', d.parts)) p(part)
      where d.measure >= 'now:' and d.measure < 'now;'
    ) s group by 1, 2, 3, 4 having sum(s.n) <> 0)
  select 'then', unit_id, measure, month, part, coalesce(k.n, 0), coalesce(t.n, 0)
  from kept k full join truth t using (unit_id, measure, month, part)
  where k.n is distinct from t.n $$;

-- The sums of rows that stand there already, a year at a time so that each fits into memory.
create function sum_open_sources() returns void language plpgsql set work_mem = '256MB' as $$
declare first_on date;
begin
  for first_on in select make_date(y, 1, 1) from (
      select extract(year from s.since)::int from open_source s
      union select extract(year from s.until)::int from open_source s where s.until < 'infinity') t(y) loop
    insert into rollup (tree, unit_id, measure, month, n, parts)
    select 'then', id, 'now:open', month, coalesce(sum(n) filter (where part = ''), 0),
      coalesce(jsonb_object_agg(part, n) filter (where part <> ''), '{}')
    from (
      select a.id, date_trunc('month', c.on_day::timestamp)::date as month, x.part, sum(c.n)::int as n
      from open_source s join unit u on u.id = s.unit_id, lateral counts_of_source(s) c, lateral unnest(u.ids) a(id),
        lateral unnest(array_prepend('', c.parts)) x(part)
      where c.on_day >= first_on and c.on_day < first_on + interval '1 year'
      group by 1, 2, 3 having sum(c.n) <> 0) cells
    group by id, month;
  end loop;
end $$;

do $$
declare scope_was text := widened_scope();
begin
  insert into open_source select * from open_source_derived order by path, key;
  alter table open_source enable row level security; alter table open_source force row level security;
  create policy scope on open_source using ((select scope_path()) = '/' or in_scope(path));
  perform set_config('app.scope', scope_was, true);
end $$;
create index open_source_below on open_source (path);
create index open_source_since on open_source (since, path);
create index open_source_until on open_source (until, path);
create index open_source_unit on open_source (unit_id);
create index open_source_person on open_source (person_id);
analyze open_source;

do $$
declare one text[]; scope_was text := widened_scope();
begin
  perform sum_open_sources();
  create trigger state_inserted after insert on open_source referencing new table as come
    for each statement execute function append_state_deltas('counts_of_source');
  create trigger state_updated after update on open_source referencing old table as gone new table as come
    for each statement execute function append_state_deltas('counts_of_source');
  create trigger state_deleted after delete on open_source referencing old table as gone
    for each statement execute function append_state_deltas('counts_of_source');
  foreach one slice 1 in array array[['admission_case', 'insert'], ['admission_case', 'update'], ['admission_case', 'delete'],
      ['fact', 'insert'], ['fact', 'update'], ['fact', 'delete'], ['person', 'update'],
      ['unit_kind', 'insert'], ['unit_kind', 'update'], ['unit_kind', 'delete']] loop
    execute format('create trigger open_sources_%2$s after %2$s on %1$I referencing %3$s for each statement execute function follow_open_sources()',
      one[1], one[2], concat_ws(' ', case when one[2] <> 'insert' then 'old table as gone' end, case when one[2] <> 'delete' then 'new table as come' end));
  end loop;
  perform set_config('app.scope', scope_was, true);
end $$;

-- The plain recount: every case and recorded source by itself.
create function open_source_differences() returns table (unit_id int, on_day date, people int[], fact_id bigint) language sql as $$
  select coalesce(k.unit_id, m.unit_id), coalesce(k.since, m.since), array_remove(array[k.person_id, m.person_id], null),
    coalesce(k.fact_id, m.fact_id)
  from open_source k full join open_source_derived m on m.key = k.key and m.since = k.since
  where k is distinct from m $$;
alter function rollup_differences() rename to row_differences;
create function rollup_differences() returns table (tree text, unit_id int, measure text, month date, part text, kept int, counted int)
language sql set work_mem = '256MB' as $$
  select * from row_differences()
  union all
  select 'then', unit_id, 'open-source', date_trunc('month', on_day::timestamp)::date, 'row', 0, 1 from open_source_differences() $$;
alter function repair_rollups() rename to repair_rows;
create function repair_rollups() returns int language plpgsql set work_mem = '256MB' as $$
declare repaired int := repair_rows(); scope_was text := widened_scope(); people int[]; facts bigint[]; wrong int;
begin
  select array_agg(distinct p.id), array_agg(distinct d.fact_id), count(*) filter (where coalesce(p.place, 1) = 1) into people, facts, wrong
    from open_source_differences() d left join lateral unnest(d.people) with ordinality p(id, place) on true;
  perform write_open_sources(people, facts);
  perform set_config('app.scope', scope_was, true);
  return repaired + wrong;
end $$;
