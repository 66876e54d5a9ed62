-- The cases as their list orders and filters them: a page is read from the index of its order, whatever lies below the unit.
create table case_row (
  case_id int primary key references admission_case on delete cascade,
  code text not null,
  unit_id int not null,
  -- The branch's place in today's tree; it follows the unit.
  path text collate "C" not null,
  sort_on date not null,
  -- As the night left it; what a day has turned since is found by that day.
  status text not null,
  turns_to text,
  turns_on date,
  party text
);
comment on table case_row is 'Derived from a case and its next step, written with each of them; what is forgotten stands here no more.';

create function rows_of_cases(case_ids int[]) returns setof case_row language sql stable as $$
  select c.id, c.code, c.unit_id, u.path, coalesce(s.due_on, 'infinity'), c.shown_status, c.turns_to, c.turns_on, s.party
  from admission_case c join unit u on u.id = c.unit_id left join next_step s on s.case_id = c.id
  where c.id = any(case_ids) and c.forgotten_on is null $$;

create function write_case_rows(ids int[]) returns void language plpgsql as $$
begin
  with made as materialized (select m.* from rows_of_cases(ids) m),
  ended as (delete from case_row r where r.case_id = any(ids) and not exists (select from made m where m.case_id = r.case_id))
  insert into case_row select m.* from made m
  on conflict (case_id) do update set code = excluded.code, unit_id = excluded.unit_id, path = excluded.path,
    sort_on = excluded.sort_on, status = excluded.status, turns_to = excluded.turns_to, turns_on = excluded.turns_on,
    party = excluded.party;
end $$;

-- Of which cases a statement changed what the list shows: the case's own columns, or those of its next step.
create function follow_cases() returns trigger language plpgsql as $$
declare scope_was text := widened_scope(); ids int[]; one text := case tg_table_name
  when 'admission_case' then 'select id, (code, unit_id, shown_status, turns_to, turns_on, forgotten_on)::text as shown from '
  else 'select case_id, (due_on, party)::text from ' end;
begin
  execute 'select array_agg(distinct id) from (' || case tg_op
    when 'INSERT' then one || 'come' when 'DELETE' then one || 'gone'
    else '(' || one || 'come except ' || one || 'gone)' end || ') t(id, shown)' into ids;
  if ids is not null then perform write_case_rows(ids); end if;
  perform set_config('app.scope', scope_was, true);
  return null;
end $$;

create function move_case_rows() returns trigger language plpgsql as $$
declare scope_was text := widened_scope();
begin
  update case_row set path = new.path where unit_id = new.id and path is distinct from new.path;
  perform set_config('app.scope', scope_was, true);
  return null;
end $$;
create trigger case_rows_follow after update of path on unit for each row
  when (old.path is distinct from new.path) execute function move_case_rows();

do $$
declare t text; scope_was text := widened_scope();
begin
  foreach t in array array['admission_case', 'next_step'] loop
    execute format('create trigger rows_inserted after insert on %1$I referencing new table as come
      for each statement execute function follow_cases()', t);
    execute format('create trigger rows_updated after update on %1$I referencing old table as gone new table as come
      for each statement execute function follow_cases()', t);
  end loop;
  create trigger rows_deleted after delete on next_step referencing old table as gone for each statement execute function follow_cases();
  insert into case_row select * from rows_of_cases(array(select id from admission_case));
  alter table case_row enable row level security; alter table case_row force row level security;
  create policy scope on case_row using ((select scope_path()) = '/' or in_scope(path));
  perform set_config('app.scope', scope_was, true);
end $$;
create index case_row_order on case_row (sort_on, code);
create index case_row_status on case_row (status, sort_on, code);
create index case_row_party on case_row (party, sort_on, code) where party is not null;
create index case_row_below on case_row (path);
create index case_row_unit on case_row (unit_id);
create index case_row_turns on case_row (turns_on) where turns_on is not null;
analyze case_row;

-- The plain recount: each case by itself.
create function case_row_differences() returns table (case_id int, unit_id int, on_day date) language sql as $$
  select coalesce(k.case_id, m.case_id), coalesce(k.unit_id, m.unit_id), coalesce(k.sort_on, m.sort_on)
  from case_row k full join rows_of_cases(array(select c.id from admission_case c)) m on m.case_id = k.case_id
  where k is distinct from m $$;
alter function rollup_differences() rename to day_differences;
create function rollup_differences() returns table (tree text, unit_id int, measure text, month date, part text, kept int, counted int)
language sql set work_mem = '256MB' as $$
  select * from day_differences()
  union all
  select 'then', unit_id, 'case-row', case when isfinite(on_day) then date_trunc('month', on_day::timestamp)::date else '0001-01-01' end, 'row', 0, 1
  from case_row_differences() $$;
alter function repair_rollups() rename to repair_days;
create function repair_rollups() returns int language plpgsql set work_mem = '256MB' as $$
declare repaired int := repair_days(); scope_was text := widened_scope(); ids int[];
begin
  select array_agg(case_id) into ids from case_row_differences();
  perform write_case_rows(ids);
  perform set_config('app.scope', scope_was, true);
  return repaired + coalesce(cardinality(ids), 0);
end $$;
