-- What used to be found by going through every source, admission and certificate below a unit, kept unit by unit and
-- certificate by certificate: days, not counts, so that any day can be asked.

-- The ids of the path, taken apart once and not with every question.
alter table unit add column ids int[] generated always as (path_ids(path)) stored;

-- The parents of a unit by their days, found without the index that keeps them apart, which takes ten times as long.
create index unit_parent_unit on unit_parent (unit_id) include (during, parent_id);

create table unit_days (
  unit_id int primary key references unit on delete cascade,
  source_since date,
  source_open datemultirange not null,
  admitted_on date[] not null,
  ceremonies_on date[] not null
);
comment on table unit_days is 'Of the facts of a unit itself: since when it had sources, on which days one was open, and the days on which it admitted, each once, in their order.';
-- Appended by whoever writes such a fact; a fold writes the days of these units again. Until then they are read from the
-- facts, so that nobody waits and every answer is exact.
create table unit_days_stale (unit_id int not null);

create function days_of_units(ids int[]) returns setof unit_days language sql stable as $$
  select f.unit_id, min(f.on_day) filter (where f.kind = 'source'),
    coalesce(range_agg(daterange(f.on_day, f.annulled_on)) filter (where f.kind = 'source'), '{}'),
    coalesce(array_agg(distinct f.on_day order by f.on_day) filter (where f.kind = 'admission' and f.annulled_on is null), '{}'),
    coalesce(array_agg(distinct f.ceremony_on order by f.ceremony_on)
      filter (where f.kind = 'admission' and f.annulled_on is null and f.ceremony_on is not null), '{}')
  from fact f where f.unit_id = any(ids) and f.kind in ('source', 'admission') group by f.unit_id $$;

create view unit_days_now with (security_invoker = true) as
  select d.* from unit_days d where not exists (select from unit_days_stale s where s.unit_id = d.unit_id)
  union all
  select d.* from days_of_units(array(select distinct s.unit_id from unit_days_stale s)) d;

create function fold_unit_days() returns void language plpgsql as $$
declare scope_was text := widened_scope();
begin
  perform pg_advisory_xact_lock(7002);
  with gone as (delete from unit_days_stale returning unit_id),
  touched as materialized (select distinct g.unit_id from gone g join unit u on u.id = g.unit_id),
  made as materialized (select d.* from days_of_units(array(select t.unit_id from touched t)) d),
  ended as (delete from unit_days d using touched t
    where d.unit_id = t.unit_id and not exists (select from made m where m.unit_id = t.unit_id))
  insert into unit_days select m.* from made m
  on conflict (unit_id) do update set source_since = excluded.source_since, source_open = excluded.source_open,
    admitted_on = excluded.admitted_on, ceremonies_on = excluded.ceremonies_on;
  perform set_config('app.scope', scope_was, true);
end $$;

alter function fold_rollups() rename to fold_deltas;
create function fold_rollups() returns int language plpgsql as $$
begin
  perform fold_unit_days();
  return fold_deltas();
end $$;

-- Days on which a certificate is the latest of its holder, who is not admitted by then. No foreign keys, as with the sums.
create table held_certificate (
  fact_id bigint not null,
  person_id int not null,
  unit_id int not null,
  -- The unit's place in today's tree, which it follows, and in that of the certificate's day.
  path text collate "C" not null,
  path_then text collate "C" not null,
  on_day date not null,
  since date not null,
  until date not null,
  primary key (fact_id, since)
);
comment on column held_certificate.until is 'The first day on which it is so no more, infinity while it still is.';

create function certificates_held(people int[]) returns setof held_certificate language sql stable as $$
  select c.id, c.person_id, c.unit_id, u.path, c.path_then, c.on_day, lower(r), coalesce(upper(r), 'infinity')
  from fact c join unit u on u.id = c.unit_id, lateral unnest(
    datemultirange(daterange(c.on_day, c.annulled_on)) - coalesce((
      select range_agg(daterange(g.on_day, g.annulled_on)) from fact g
      where g.person_id = c.person_id and g.kind in ('certificate', 'admission')
        and (g.kind = 'admission' or (g.on_day, -g.id) > (c.on_day, -c.id))), '{}')) r
  where c.kind = 'certificate' and c.person_id = any(people) $$;

create function write_certificates(people int[]) returns void language plpgsql as $$
begin
  with made as materialized (select m.* from certificates_held(people) m),
  ended as (delete from held_certificate h where h.person_id = any(people)
    and not exists (select from made m where m.fact_id = h.fact_id and m.since = h.since))
  insert into held_certificate select m.* from made m
  on conflict (fact_id, since) do update set person_id = excluded.person_id, unit_id = excluded.unit_id, path = excluded.path,
    path_then = excluded.path_then, on_day = excluded.on_day, until = excluded.until;
end $$;

create function follow_facts() returns trigger language plpgsql as $$
declare scope_was text := widened_scope(); people int[]; rows text := concat_ws(' union all ',
  case when tg_op <> 'DELETE' then 'select unit_id, kind, person_id from come' end,
  case when tg_op <> 'INSERT' then 'select unit_id, kind, person_id from gone' end);
begin
  execute 'with rows as (' || rows || '), marked as (insert into unit_days_stale
      select distinct unit_id from rows where kind in (''source'', ''admission''))
    select array_agg(distinct person_id) from rows where kind in (''certificate'', ''admission'') and person_id is not null' into people;
  if people is not null then
    -- One after the other for one person; a statement later what the other wrote is seen.
    perform from person where id = any(people) order by id for no key update;
    perform write_certificates(people);
  end if;
  perform set_config('app.scope', scope_was, true);
  return null;
end $$;
create trigger fact_inserted_days after insert on fact referencing new table as come for each statement execute function follow_facts();
create trigger fact_updated_days after update on fact referencing old table as gone new table as come for each statement execute function follow_facts();
create trigger fact_deleted_days after delete on fact referencing old table as gone for each statement execute function follow_facts();

create function move_certificates() returns trigger language plpgsql as $$
declare scope_was text := widened_scope();
begin
  update held_certificate set path = new.path where unit_id = new.id and path is distinct from new.path;
  perform set_config('app.scope', scope_was, true);
  return null;
end $$;
create trigger certificates_follow after update of path on unit for each row
  when (old.path is distinct from new.path) execute function move_certificates();

-- The plain recount of these: every unit and certificate by itself.
create function unit_days_differences() returns table (unit_id int, on_day date) language sql as $$
  select coalesce(k.unit_id, m.unit_id), coalesce(k.source_since, m.source_since, k.admitted_on[1], m.admitted_on[1])
  from unit_days k full join days_of_units(array(select u.id from unit u)) m on m.unit_id = k.unit_id
  where k is distinct from m
    and not exists (select from unit_days_stale s where s.unit_id = coalesce(k.unit_id, m.unit_id)) $$;
create function certificate_differences() returns table (unit_id int, person_id int, on_day date) language sql as $$
  select coalesce(k.unit_id, m.unit_id), coalesce(k.person_id, m.person_id), coalesce(k.on_day, m.on_day)
  from held_certificate k full join certificates_held(array(select distinct f.person_id from fact f
    where f.kind = 'certificate' and f.person_id is not null)) m on m.fact_id = k.fact_id and m.since = k.since
  where k is distinct from m $$;

-- Who compares or repairs the sums asks these functions, and so gets the days too.
alter function rollup_differences() rename to sum_differences;
create function rollup_differences() returns table (tree text, unit_id int, measure text, month date, part text, kept int, counted int)
language sql set work_mem = '256MB' as $$
  select * from sum_differences()
  union all
  select 'then', unit_id, 'unit-days', date_trunc('month', coalesce(on_day, '0001-01-01')::timestamp)::date, 'days', 0, 1 from unit_days_differences()
  union all
  select 'then', unit_id, 'held-certificate', date_trunc('month', on_day::timestamp)::date, 'days', 0, 1 from certificate_differences() $$;

alter function repair_rollups() rename to repair_sums;
create function repair_rollups() returns int language plpgsql set work_mem = '256MB' as $$
declare repaired int := repair_sums(); scope_was text := widened_scope(); units int[]; people int[];
begin
  select array_agg(distinct unit_id) into units from unit_days_differences();
  select array_agg(distinct person_id) into people from certificate_differences();
  delete from unit_days where unit_id = any(units);
  insert into unit_days select * from days_of_units(units);
  delete from held_certificate where person_id = any(people);
  perform write_certificates(people);
  perform set_config('app.scope', scope_was, true);
  return repaired + coalesce(cardinality(units), 0) + coalesce(cardinality(people), 0);
end $$;

do $$
declare t text; scope_was text := widened_scope();
begin
  insert into unit_days select * from days_of_units(array(select id from unit));
  insert into held_certificate select * from certificates_held(array(
    select distinct person_id from fact where kind = 'certificate' and person_id is not null));
  foreach t in array array['unit_days', 'unit_days_stale'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy scope on %1$I using ((select scope_path()) = ''/'' or exists (select from unit u where u.id = unit_id))', t);
  end loop;
  alter table held_certificate enable row level security; alter table held_certificate force row level security;
  create policy scope on held_certificate using ((select scope_path()) = '/' or in_scope(path));
  perform set_config('app.scope', scope_was, true);
end $$;
create index held_certificate_below on held_certificate (path, on_day) include (since, until);
create index held_certificate_oldest on held_certificate (on_day, fact_id) include (path, since, until);
create index held_certificate_until on held_certificate (until, path) include (on_day, since);
create index held_certificate_person on held_certificate (person_id);
create index held_certificate_unit on held_certificate (unit_id);
analyze unit_days;
analyze held_certificate;
