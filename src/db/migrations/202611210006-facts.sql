-- Counted facts, one row per person or act, and where units and facts stand in the tree.
create table fact (
  id bigint generated always as identity primary key,
  kind text not null,
  code text not null,
  unit_id int not null references unit on delete cascade,
  person_id int references person on delete set null,
  on_day date not null,
  path_then text collate "C" not null,
  annulled_on date,
  annulment text,
  annulled_by_id int references document on delete set null,
  -- dimensions, null when not known
  sex text,
  birth_year int,
  ethnic_group text,
  religion text,
  education text,
  occupation text,
  block text,
  place_kind text,
  introducer text,
  result text,
  site_id int references site on delete set null,
  is_readmission boolean not null default false,
  -- what an admission also keeps
  decision_number text,
  decided_by text,
  received_on date,
  ceremony_on date,
  presenter_office text,
  employer text,
  employer_kind text,
  -- what a class, certificate or organisation also keeps
  label text,
  constraint fact_kind_is_known check (kind in ('admission', 'introduction', 'class-demand', 'class-attendance', 'certificate',
    'source', 'party-organisation-founded', 'party-organisation-dissolved', 'mass-organisation-founded',
    'mass-organisation-dissolved', 'inspection')),
  constraint fact_code_is_unique unique (kind, code),
  constraint admission_is_received_after_its_decision check (received_on >= on_day),
  constraint admission_ceremony_follows_its_decision check (ceremony_on >= on_day),
  constraint fact_is_annulled_after_its_day check (annulled_on >= on_day)
);
comment on column fact.on_day is 'Admission: day of the decision. Source: day it was opened (annulled_on is the day it was closed).';
comment on column fact.path_then is 'Path of the unit in the tree of on_day, kept by the trigger.';
create unique index admission_decision_number_is_unique on fact (coalesce(decided_by, ''), decision_number, on_day)
  where kind = 'admission' and decision_number is not null;
create index fact_unit on fact (unit_id, kind, on_day);
create index fact_then on fact (kind, path_then, on_day);
-- Days that cut a month: few in all, and the place is read from the index.
create index fact_day on fact (kind, on_day, path_then);
create index fact_ceremony on fact (ceremony_on) where ceremony_on is not null;
create index fact_annulled on fact (annulled_on) where annulled_on is not null and kind <> 'source';
create index fact_person on fact (person_id, kind);

-- A fact belongs to the tree of its own day; tree changes wait for facts being written and the other way round.
create function place_fact() returns trigger language plpgsql as $$
declare scope_was text := widened_scope(); u unit;
begin
  perform pg_advisory_xact_lock_shared(7001);
  select * into u from unit where id = new.unit_id;
  new.path_then := case when u.path is not null and u.dissolved_on is null and new.on_day >= u.path_since and coalesce(u.founded_on <= new.on_day, true)
    then u.path else path_on(new.unit_id, new.on_day) end;
  if new.path_then is null then
    raise exception using errcode = '23514', constraint = 'fact_falls_in_its_units_life', message = 'fact_falls_in_its_units_life';
  end if;
  perform set_config('app.scope', scope_was, true);
  return new;
end $$;
create trigger fact_is_placed before insert or update of unit_id, on_day, path_then on fact
  for each row execute function place_fact();

-- Put a unit where today's tree has it, and move its sums and the paths below with it. Its place is below its
-- successor when it was merged into one, else below its last parent; a living unit whose last parent ended is a root.
create function place_unit(of_unit int) returns void language plpgsql as $$
declare scope_was text := widened_scope();
  was text; since date; ended date; up int; up_path text; up_since date; row_since date; now_at text; now_since date;
begin
  perform pg_advisory_xact_lock(7001);
  select path, path_since, dissolved_on into was, since, ended from unit where id = of_unit;
  if ended is not null then
    select s.unit_id, c.effective_on into up, row_since
      from unit_change_part p join unit_change c on c.id = p.change_id and c.operation = 'merge'
      join unit_change_part s on s.change_id = c.id and s.part = 'successor'
      where p.unit_id = of_unit and p.part = 'predecessor' order by c.effective_on desc, c.id desc limit 1;
  end if;
  if up is null then
    select case when upper(during) is null or upper(during) >= ended then parent_id end,
           case when upper(during) is null or upper(during) >= ended then lower(during) else upper(during) end
      into up, row_since from unit_parent where unit_id = of_unit order by lower(during) desc nulls last limit 1;
  end if;
  if up is not null then
    select path, path_since into up_path, up_since from unit where id = up;
    if up_path is null then
      -- '/0/' marks a unit that waits for its parent: meeting it again is a circle.
      update unit set path = '/0/' where id = of_unit and path is null;
      perform place_unit(up);
      select path, path_since into up_path, up_since from unit where id = up;
    end if;
    if up_path = '/0/' then
      raise exception using errcode = '23514', constraint = 'unit_tree_has_no_cycle', message = 'unit_tree_has_no_cycle';
    end if;
  end if;
  now_at := coalesce(up_path, '/') || of_unit || '/';
  now_since := greatest(coalesce(row_since, '-infinity'), coalesce(up_since, '-infinity'));
  if now_at is distinct from was or now_since <> since then
    if was is not null and now_at <> was then
      perform move_sums(of_unit, was, now_at);
    end if;
    update unit set path = now_at, path_since = now_since where id = of_unit;
    if was is not null then
      update unit set path = now_at || substr(path, length(was) + 1), path_since = greatest(path_since, now_since)
      where path >= was and path < left(was, -1) || '0' and id <> of_unit;
    end if;
  end if;
  perform set_config('app.scope', scope_was, true);
end $$;

-- Put all units that have no place yet, such as those of an import, below their parents in one statement.
create function place_new_units() returns void language plpgsql as $$
declare scope_was text := widened_scope();
begin
  perform pg_advisory_xact_lock(7001);
  with recursive heir as (
    select u.id, coalesce(m.unit_id, case when p.holds then p.parent_id end) as up,
      coalesce(m.effective_on, case when p.holds then lower(p.during) else upper(p.during) end, '-infinity') as since
    from unit u
    left join lateral (
      select s.unit_id, c.effective_on from unit_change_part a
      join unit_change c on c.id = a.change_id and c.operation = 'merge'
      join unit_change_part s on s.change_id = c.id and s.part = 'successor'
      where a.unit_id = u.id and a.part = 'predecessor' and u.dissolved_on is not null
      order by c.effective_on desc, c.id desc limit 1) m on true
    left join lateral (
      select parent_id, during, upper(during) is null or upper(during) >= u.dissolved_on as holds
      from unit_parent where unit_id = u.id order by lower(during) desc nulls last limit 1) p on true
    where u.path is null),
  place(id, path, since) as (
    select h.id, (coalesce(up.path, '/') || h.id || '/') collate "C", greatest(h.since, coalesce(up.path_since, '-infinity'))
    from heir h left join unit up on up.id = h.up where h.up is null or up.path is not null
    union all
    select h.id, (place.path || h.id || '/') collate "C", greatest(h.since, place.since)
    from heir h join place on place.id = h.up)
  update unit u set path = place.path, path_since = place.since from place where u.id = place.id;
  if exists (select from unit where path is null) then
    raise exception using errcode = '23514', constraint = 'unit_tree_has_no_cycle', message = 'unit_tree_has_no_cycle';
  end if;
  perform set_config('app.scope', scope_was, true);
end $$;

-- After the tree of past days changed below a unit, the facts of every unit that was ever below it since then
-- stand where those days' tree has them.
create function replace_facts(of_unit int, since date) returns void language plpgsql as $$
declare scope_was text := widened_scope();
begin
  perform pg_advisory_xact_lock(7001);
  with recursive below(id) as (
    select of_unit
    union select p.unit_id from below b join unit_parent p on p.parent_id = b.id and p.during && daterange(since, null))
  update fact f set path_then = ''
  from below b
  where f.unit_id = b.id and f.on_day >= since and f.path_then is distinct from path_on(f.unit_id, f.on_day);
  perform set_config('app.scope', scope_was, true);
end $$;

alter table fact enable row level security;
alter table fact force row level security;
create policy scope on fact using ((select scope_path()) = '/' or exists (select from unit u where u.id = unit_id));
-- A unit that has moved away took its people along; what was counted here is still listed here.
create policy counted_here on fact for select using (in_scope(path_then));
