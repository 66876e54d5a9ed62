-- Organisations in time: what a unit is called, what it is and whose child it is are all dated.
create table document (
  id int generated always as identity primary key,
  code text not null,
  unit_id int,
  kind text not null,
  number text,
  issued_on date,
  issuer text,
  title text,
  cited_as text,
  valid_from date,
  valid_to date,
  period_from int,
  period_to int,
  continues_id int references document on delete set null,
  replaced_by_id int references document on delete set null,
  constraint document_code_is_unique unique (code),
  constraint document_validity_is_in_order check (valid_to >= valid_from),
  constraint document_period_is_in_order check (period_to >= period_from)
);
comment on column document.valid_to is 'Last day of validity.';

create table unit (
  id int generated always as identity primary key,
  code text not null,
  founded_on date,
  dissolved_on date,
  path text collate "C",
  path_since date not null default '-infinity',
  is_sample boolean not null default false,
  constraint unit_code_is_unique unique (code),
  constraint unit_is_dissolved_after_its_founding check (dissolved_on > founded_on)
);
comment on column unit.path is 'Place in today''s tree; a merged unit hangs below its successor, so that its history is found there.';
comment on column unit.path_since is 'First day from which path is also the path of that day.';
create index unit_path on unit (path);
create index unit_path_since on unit (path_since);

alter table document add foreign key (unit_id) references unit on delete cascade;
create index document_unit on document (unit_id, issued_on desc);
-- A number alone names nothing: three documents of one issuer share 01-HD/TW.
create unique index document_is_recorded_once on document (coalesce(unit_id, 0), coalesce(issuer, ''), kind, number, issued_on)
  where number is not null and issued_on is not null;

create table unit_name (
  unit_id int not null references unit on delete cascade,
  name text not null,
  short_name text,
  folded text not null generated always as (folded(name)) stored,
  during daterange not null,
  constraint unit_has_one_name_a_day exclude using gist (unit_id with =, during with &&)
);
create index unit_name_folded on unit_name using gin (folded gin_trgm_ops);
-- Lists of units are named and sorted from these alone.
create index unit_name_unit on unit_name (unit_id) include (during, name, short_name);

create table unit_kind (
  unit_id int not null references unit on delete cascade,
  kind text not null,
  type text,
  block text,
  during daterange not null,
  constraint unit_has_one_kind_a_day exclude using gist (unit_id with =, during with &&)
);

create index unit_kind_unit on unit_kind (unit_id) include (during, kind, type, block);

create table unit_parent (
  unit_id int not null references unit on delete cascade,
  parent_id int not null references unit on delete cascade,
  during daterange not null,
  constraint unit_has_one_parent_a_day exclude using gist (unit_id with =, during with &&),
  constraint unit_is_not_its_own_parent check (unit_id <> parent_id)
);
create index unit_parent_parent on unit_parent (parent_id);
create index unit_dissolved on unit (dissolved_on) where dissolved_on is not null;

create table unit_change (
  id int generated always as identity primary key,
  operation text not null,
  effective_on date not null,
  document_id int references document on delete set null,
  note text,
  constraint unit_change_is_known check (operation in ('found', 'rename', 'move', 'merge', 'split', 'dissolve', 'change-kind'))
);
create table unit_change_part (
  change_id int not null references unit_change on delete cascade,
  unit_id int not null references unit on delete cascade,
  part text not null,
  primary key (change_id, unit_id, part),
  constraint unit_change_part_is_known check (part in ('subject', 'predecessor', 'successor'))
);
create index unit_change_part_unit on unit_change_part (unit_id);

-- A change and its parts at once: a change without a part in scope cannot be seen, not even by who adds it.
create function record_unit_change(operation text, effective_on date, document_id int, note text,
  subjects int[], predecessors int[], successors int[]) returns int language plpgsql as $$
declare scope_was text := widened_scope(); change int;
begin
  insert into unit_change (operation, effective_on, document_id, note)
    values (operation, effective_on, document_id, note) returning id into change;
  insert into unit_change_part (change_id, unit_id, part)
    select change, id, 'subject' from unnest(subjects) id
    union all select change, id, 'predecessor' from unnest(predecessors) id
    union all select change, id, 'successor' from unnest(successors) id;
  perform set_config('app.scope', scope_was, true);
  return change;
end $$;

create table officer (
  id int generated always as identity primary key,
  unit_id int not null references unit on delete cascade,
  person_name text not null,
  post text,
  body text not null,
  term text,
  during daterange not null,
  constraint officer_body_is_known check (body in ('committee', 'standing-board'))
);
create index officer_unit on officer (unit_id);

-- One parent chain on a day; null when the unit did not exist or hung nowhere that day.
create function path_on(of_unit int, on_day date) returns text language plpgsql stable as $$
declare
  at int := of_unit; up int; path text := '/'; alive boolean; steps int := 0;
begin
  loop
    select coalesce(founded_on <= on_day, true) and coalesce(dissolved_on > on_day, true) into alive from unit where id = at;
    if alive is not true then return null; end if;
    path := '/' || at || path;
    select parent_id into up from unit_parent where unit_id = at and during @> on_day;
    if up is null then return path; end if;
    at := up; steps := steps + 1;
    if steps > 30 then raise exception using errcode = '23514', constraint = 'unit_tree_has_no_cycle', message = 'unit_tree_has_no_cycle'; end if;
  end loop;
end $$;

-- No cycle on any day: walk up from the new parent while the periods still overlap.
create function refuse_cycle() returns trigger language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare scope_was text := widened_scope();
begin
  perform pg_advisory_xact_lock(7001);
  if exists (
    with recursive above(id, during) as (
      -- The row as it is now: the act may have written it again since.
      select parent_id, during from unit_parent where unit_id = new.unit_id and parent_id = new.parent_id
      union
      select p.parent_id, p.during * above.during from above join unit_parent p on p.unit_id = above.id
      where p.during && above.during)
    select from above where id = new.unit_id)
  then raise exception using errcode = '23514', constraint = 'unit_tree_has_no_cycle', message = 'unit_tree_has_no_cycle'; end if;
  perform set_config('app.scope', scope_was, true);
  return null;
end $$;
create constraint trigger unit_tree_has_no_cycle after insert or update on unit_parent
  deferrable initially deferred for each row execute function refuse_cycle();

-- A child lives inside its parent's life, seen from both ends.
create function refuse_life_outside(up unit_parent) returns void language plpgsql as $$
declare child unit; parent unit;
begin
  select * into child from unit where id = up.unit_id;
  select * into parent from unit where id = up.parent_id;
  if not daterange(parent.founded_on, parent.dissolved_on) @>
    (up.during * daterange(coalesce(child.founded_on, parent.founded_on), child.dissolved_on)) then
    raise exception using errcode = '23514', constraint = 'child_lives_inside_its_parents_life',
      message = 'child_lives_inside_its_parents_life', detail = format('%s %s', child.code, parent.code);
  end if;
end $$;
-- They run once per row of an import, whose tables have no statistics yet: so the way is written out, row by row.
create function refuse_orphan() returns trigger language plpgsql as $$
declare scope_was text := widened_scope(); up unit_parent;
begin
  for up in select * from unit_parent where unit_id = new.unit_id loop
    perform refuse_life_outside(up);
  end loop;
  perform set_config('app.scope', scope_was, true);
  return null;
end $$;
create function refuse_orphans() returns trigger language plpgsql as $$
declare scope_was text := widened_scope(); up unit_parent;
begin
  for up in select * from unit_parent where unit_id = new.id or parent_id = new.id loop
    perform refuse_life_outside(up);
  end loop;
  perform set_config('app.scope', scope_was, true);
  return null;
end $$;
create constraint trigger child_lives_inside_its_parents_life after insert or update on unit_parent
  deferrable initially deferred for each row execute function refuse_orphan();
create constraint trigger child_lives_inside_its_parents_life after update of founded_on, dissolved_on on unit
  deferrable initially deferred for each row execute function refuse_orphans();

-- Only sample data is ever deleted; real units are dissolved. A whole sample goes in one statement.
create function refuse_unit_deletion() returns trigger language plpgsql as $$
declare scope_was text := widened_scope();
begin
  if exists (select from gone g where not g.is_sample
    and not exists (select from gone r where r.is_sample and starts_with(g.path, r.path))
    and not exists (select from unit r where r.is_sample and starts_with(g.path, r.path))) then
    raise exception using errcode = '23514', constraint = 'only_sample_units_are_deleted', message = 'only_sample_units_are_deleted';
  end if;
  perform set_config('app.scope', scope_was, true);
  return null;
end $$;
create trigger only_sample_units_are_deleted after delete on unit
  referencing old table as gone for each statement execute function refuse_unit_deletion();

-- Declared head-counts: a total on a day with its parts where known.
create table head_count (
  id int generated always as identity primary key,
  code text,
  unit_id int not null references unit on delete cascade,
  kind text not null,
  post text not null default '',
  on_day date not null,
  total int not null,
  bound_word text,
  declared_by text not null,
  constraint head_count_code_is_unique unique (code),
  constraint head_count_is_not_negative check (total >= 0),
  constraint head_count_is_declared_once unique (unit_id, kind, post, on_day),
  constraint head_count_bound_is_known check (bound_word in ('trên', 'hơn'))
);
create table head_count_part (
  head_count_id int not null references head_count on delete cascade,
  dimension text not null,
  key text not null,
  n int not null,
  primary key (head_count_id, dimension, key),
  constraint head_count_part_is_not_negative check (n >= 0)
);
create function refuse_uneven_parts() returns trigger language plpgsql as $$
declare scope_was text := widened_scope(); at int := case when tg_table_name = 'head_count' then (to_jsonb(new) ->> 'id')::int
                       else coalesce((to_jsonb(new) ->> 'head_count_id')::int, (to_jsonb(old) ->> 'head_count_id')::int) end;
begin
  if exists (select from head_count_part p join head_count h on h.id = p.head_count_id
             where h.id = at group by p.dimension, h.total having sum(p.n) <> h.total)
  then raise exception using errcode = '23514', constraint = 'head_count_parts_sum_to_the_total', message = 'head_count_parts_sum_to_the_total'; end if;
  perform set_config('app.scope', scope_was, true);
  return null;
end $$;
create constraint trigger head_count_parts_sum_to_the_total after insert or update or delete on head_count_part
  deferrable initially deferred for each row execute function refuse_uneven_parts();
create constraint trigger head_count_parts_sum_to_the_total after update of total on head_count
  deferrable initially deferred for each row execute function refuse_uneven_parts();

-- Sites: places (thôn, bản …) and base units (agency, school, enterprise), a register apart from the Party tree.
create table site (
  id int generated always as identity primary key,
  code text not null,
  sort text not null,
  kind text not null,
  name text not null,
  unit_id int not null references unit on delete cascade,
  opened_on date,
  closed_on date,
  owner_kind text,
  workers int,
  is_border boolean not null default false,
  is_remote boolean not null default false,
  is_ethnic_minority boolean not null default false,
  is_poor boolean not null default false,
  constraint site_code_is_unique unique (code),
  constraint site_sort_is_known check (sort in ('place', 'base-unit')),
  constraint site_workers_are_not_negative check (workers >= 0),
  constraint site_closes_after_opening check (closed_on > opened_on)
);
create index site_unit on site (unit_id);
create table site_state (
  site_id int not null references site on delete cascade,
  state text not null,
  during daterange not null,
  constraint site_state_is_known check (state in ('no-member', 'members-no-branch', 'own-branch', 'own-branch-committee')),
  constraint site_has_one_state_a_day exclude using gist (site_id with =, during with &&)
);

do $$
declare t text;
begin
  alter table unit enable row level security; alter table unit force row level security;
  -- `select`: asked once a statement, not once a row.
  create policy scope on unit using ((select scope_path()) = '/' or in_scope(path))
    with check (path is null or in_scope(path));
  create policy unplaced on unit for select using (path is null and scope_path() is not null);
  foreach t in array array['unit_name', 'unit_kind', 'unit_parent', 'unit_change_part', 'officer', 'head_count', 'site'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy scope on %1$I using ((select scope_path()) = ''/'' or exists (select from unit u where u.id = unit_id))', t);
  end loop;
  alter table document enable row level security; alter table document force row level security;
  create policy scope on document using (unit_id is null and (select scope_path()) = '/' or exists (select from unit u where u.id = unit_id));
  create policy binds_below on document for select using (
    scope_path() is not null and (unit_id is null or unit_id = any (path_ids(scope_path()))));
  alter table unit_change enable row level security; alter table unit_change force row level security;
  create policy scope on unit_change using ((select scope_path()) = '/' or exists (select from unit_change_part p where p.change_id = id));
  create policy adding on unit_change for insert with check (scope_path() is not null);
  alter table head_count_part enable row level security; alter table head_count_part force row level security;
  create policy scope on head_count_part using ((select scope_path()) = '/' or exists (select from head_count h where h.id = head_count_id));
  alter table site_state enable row level security; alter table site_state force row level security;
  create policy scope on site_state using ((select scope_path()) = '/' or exists (select from site s where s.id = site_id));
end $$;
