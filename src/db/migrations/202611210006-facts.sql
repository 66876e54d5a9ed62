-- Counted facts, one row per person or act, and the exact live sums over them.
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
create index fact_day on fact (kind, on_day);
create index fact_ceremony on fact (ceremony_on) where ceremony_on is not null;
create index fact_annulled on fact (annulled_on) where annulled_on is not null and kind <> 'source';
create index fact_person on fact (person_id, kind);

-- Sums: one row per unit, month, measure and dimension, in the tree of then and in today's tree.
-- No foreign key on the sums and deltas: a check for each would cost more than the row. Who deletes units (only
-- sample data is) deletes their sums first, and the recount finds a sum without its unit.
create table rollup (
  tree text not null,
  unit_id int not null,
  measure text not null,
  month date not null,
  dimension text collate "C" not null,
  n int not null,
  -- The months of one number lie side by side in the index; room in the pages lets a fold change a sum in place.
  primary key (unit_id, tree, measure, dimension, month),
  constraint rollup_tree_is_known check (tree in ('then', 'now'))
) with (fillfactor = 80);
create table rollup_delta (
  id bigint generated always as identity primary key,
  unit_id int not null,
  path_then text collate "C" not null,
  measure text not null,
  month date not null,
  dimension text not null,
  n int not null
);

create function age_band(birth_year int, on_day date) returns text language sql immutable as $$
  select case when birth_year is null then 'unknown'
    when extract(year from on_day) - birth_year <= 30 then '18-30'
    when extract(year from on_day) - birth_year <= 40 then '31-40'
    when extract(year from on_day) - birth_year <= 50 then '41-50'
    when extract(year from on_day) - birth_year <= 60 then '51-60' else '61-up' end $$;

-- What one fact adds to the sums: measure, month and dimensions. The only place that says so.
create function fact_counts(f fact) returns table (measure text, month date, dimension text) language sql stable as $$
  select m.measure, date_trunc('month', m.day)::date, d.dimension
  from (values (case f.kind when 'admission' then 'admission' else f.kind end, f.on_day),
               (case when f.kind = 'admission' and f.ceremony_on is not null then 'admission-by-ceremony' end, f.ceremony_on)
       ) m(measure, day),
       lateral (
         select 'all' as dimension
         union all select 'introducer:' || f.introducer where f.introducer is not null
         union all select 'result:' || f.result where f.result is not null
         union all select dims.d from (values
             ('sex:' || coalesce(f.sex, 'unknown')), ('age:' || age_band(f.birth_year, m.day)),
             ('ethnic-group:' || coalesce(f.ethnic_group, 'unknown')), ('religion:' || coalesce(f.religion, 'unknown')),
             ('education:' || coalesce(f.education, 'unknown')), ('occupation:' || coalesce(f.occupation, 'unknown')),
             ('block:' || coalesce(f.block, 'unknown')), ('place:' || coalesce(f.place_kind, 'unknown'))) dims(d)
           where f.kind = 'admission'
       ) d
  where m.measure is not null and (f.annulled_on is null or f.kind = 'source') $$;

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

create function append_deltas() returns trigger language plpgsql as $$
declare scope_was text := widened_scope();
begin
  if tg_op <> 'INSERT' then
    insert into rollup_delta (unit_id, path_then, measure, month, dimension, n)
    select f.unit_id, f.path_then, c.measure, c.month, c.dimension, -count(*)
    from gone f, lateral fact_counts(f::fact) c where exists (select from unit u where u.id = f.unit_id)
    group by 1, 2, 3, 4, 5;
  end if;
  if tg_op <> 'DELETE' then
    insert into rollup_delta (unit_id, path_then, measure, month, dimension, n)
    select f.unit_id, f.path_then, c.measure, c.month, c.dimension, count(*)
    from come f, lateral fact_counts(f::fact) c group by 1, 2, 3, 4, 5;
  end if;
  perform set_config('app.scope', scope_was, true);
  return null;
end $$;
create trigger fact_inserted after insert on fact referencing new table as come for each statement execute function append_deltas();
create trigger fact_updated after update on fact referencing old table as gone new table as come for each statement execute function append_deltas();
create trigger fact_deleted after delete on fact referencing old table as gone for each statement execute function append_deltas();

-- Fold what is appended into all ancestors; readers add both, so the sum is exact at every instant.
create function fold_rollups() returns int language plpgsql as $$
declare scope_was text := widened_scope(); folded_rows int;
begin
  perform pg_advisory_xact_lock(7002);
  with gone as (delete from rollup_delta returning *),
  sums as (
    select 'then' as tree, a.id, g.measure, g.month, g.dimension, sum(g.n)::int as n
      from gone g, lateral unnest(path_ids(g.path_then)) a(id) group by 2, 3, 4, 5
    union all
    select 'now', a.id, g.measure, g.month, g.dimension, sum(g.n)::int
      from gone g join unit u on u.id = g.unit_id, lateral unnest(path_ids(u.path)) a(id) group by 2, 3, 4, 5),
  written as (
    insert into rollup as r (tree, unit_id, measure, month, dimension, n)
    select tree, id, measure, month, dimension, n from sums s
    where n <> 0 and exists (select from unit u where u.id = s.id)
    on conflict (unit_id, measure, dimension, month, tree) do update set n = r.n + excluded.n
    returning 1)
  select count(*) into folded_rows from written;
  perform set_config('app.scope', scope_was, true);
  return folded_rows;
end $$;

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
      perform fold_rollups();
      insert into rollup as r (tree, unit_id, measure, month, dimension, n)
        select 'now', a.id, s.measure, s.month, s.dimension, a.sign * s.n
        from rollup s, lateral (
          select id, -1 as sign from unnest(path_ids(was)) id where id <> of_unit and not id = any (path_ids(now_at))
          union all
          select id, 1 from unnest(path_ids(now_at)) id where id <> of_unit and not id = any (path_ids(was))) a
        where s.unit_id = of_unit and s.tree = 'now' and s.n <> 0
        on conflict (unit_id, measure, dimension, month, tree) do update set n = r.n + excluded.n;
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

-- The plain recount: every fact walked up the dated tree, nothing remembered. A row is a difference.
create function rollup_differences() returns table (tree text, unit_id int, measure text, month date, dimension text, kept int, counted int)
language sql as $$
  with recursive counted as (
    select f.id, f.unit_id, f.on_day, c.measure, c.month, c.dimension from fact f, lateral fact_counts(f) c),
  heir as (
    select u.id, coalesce(
      (select s.unit_id from unit_change_part p join unit_change c on c.id = p.change_id and c.operation = 'merge'
         join unit_change_part s on s.change_id = c.id and s.part = 'successor'
         where p.unit_id = u.id and p.part = 'predecessor' and u.dissolved_on is not null order by c.effective_on desc, c.id desc limit 1),
      (select case when upper(up.during) is null or upper(up.during) >= u.dissolved_on then up.parent_id end
         from unit_parent up where up.unit_id = u.id order by lower(up.during) desc nulls last limit 1)) as parent_id
    from unit u),
  above_now(unit_id, ancestor) as (
    select id, id from unit
    union all select a.unit_id, h.parent_id from above_now a join heir h on h.id = a.ancestor where h.parent_id is not null),
  day_of as (select distinct unit_id, on_day from counted),
  above_then(unit_id, on_day, ancestor) as (
    select unit_id, on_day, unit_id from day_of
    union all select a.unit_id, a.on_day, p.parent_id from above_then a join unit_parent p on p.unit_id = a.ancestor and p.during @> a.on_day),
  truth as (
    select 'then' as tree, a.ancestor as unit_id, c.measure, c.month, c.dimension, count(*)::int as n
      from counted c join above_then a on a.unit_id = c.unit_id and a.on_day = c.on_day group by 2, 3, 4, 5
    union all
    select 'now', a.ancestor, c.measure, c.month, c.dimension, count(*)::int
      from counted c join above_now a on a.unit_id = c.unit_id group by 2, 3, 4, 5),
  kept as (
    select tree, unit_id, measure, month, dimension, sum(n)::int as n from (
      select r.tree, r.unit_id, r.measure, r.month, r.dimension, r.n from rollup r
      union all select 'then', a.id, d.measure, d.month, d.dimension, d.n from rollup_delta d, lateral unnest(path_ids(d.path_then)) a(id)
      union all select 'now', a.id, d.measure, d.month, d.dimension, d.n from rollup_delta d join unit u on u.id = d.unit_id, lateral unnest(path_ids(u.path)) a(id)
    ) s group by 1, 2, 3, 4, 5 having sum(n) <> 0)
  select coalesce(k.tree, t.tree), coalesce(k.unit_id, t.unit_id), coalesce(k.measure, t.measure), coalesce(k.month, t.month),
         coalesce(k.dimension, t.dimension), coalesce(k.n, 0), coalesce(t.n, 0)
  from kept k full join truth t on (k.tree, k.unit_id, k.measure, k.month, k.dimension) = (t.tree, t.unit_id, t.measure, t.month, t.dimension)
  where k.n is distinct from t.n $$;

do $$
declare t text;
begin
  foreach t in array array['fact', 'rollup', 'rollup_delta'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy scope on %1$I using (scope_path() = ''/'' or exists (select from unit u where u.id = unit_id))', t);
  end loop;
  -- A unit that has moved away took its people along; what was counted here is still listed here.
  create policy counted_here on fact for select using (in_scope(path_then));
end $$;
