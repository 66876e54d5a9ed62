-- Exact live sums over the facts: one row per unit, measure and month, broken down inside.
-- No foreign key on the sums and deltas: a check for each would cost more than the row. Who deletes units (only
-- sample data is) deletes their sums first, and the recount finds a sum without its unit.
create table rollup (
  tree text collate "C" not null,
  unit_id int not null,
  measure text collate "C" not null,
  month date not null,
  n int not null,
  parts jsonb not null,
  -- The months of one number lie side by side in the index, and the number beside them.
  primary key (unit_id, measure, month, tree) include (n),
  constraint rollup_tree_is_known check (tree in ('then', 'moved'))
) with (fillfactor = 80);
comment on column rollup.tree is 'then: the tree of each fact''s day. moved: what today''s tree adds to it or takes away; today''s sums are both.';
comment on column rollup.parts is 'How many have each property: {"sex:female": 3, "introducer:youth-union": 2}.';
create table rollup_delta (
  id bigint generated always as identity primary key,
  unit_id int not null,
  path_then text collate "C" not null,
  measure text collate "C" not null,
  month date not null,
  parts text[] not null,
  n int not null
);
comment on table rollup_delta is 'n more (or fewer) facts with all of these properties, not yet folded into the sums.';

create function age_band(birth_year int, on_day date) returns text language sql immutable as $$
  select case when birth_year is null then 'unknown'
    when extract(year from on_day) - birth_year <= 30 then '18-30'
    when extract(year from on_day) - birth_year <= 40 then '31-40'
    when extract(year from on_day) - birth_year <= 50 then '41-50'
    when extract(year from on_day) - birth_year <= 60 then '51-60' else '61-up' end $$;

-- What one fact adds to the sums: measure, month and properties. The only place that says so.
create function fact_counts(f fact) returns table (measure text, month date, parts text[]) language sql stable as $$
  select m.measure, date_trunc('month', m.day::timestamp)::date, array_remove(
    array['introducer:' || f.introducer, 'result:' || f.result] ||
    case when f.kind = 'admission' then array[
      'sex:' || coalesce(f.sex, 'unknown'), 'age:' || age_band(f.birth_year, m.day),
      'ethnic-group:' || coalesce(f.ethnic_group, 'unknown'), 'religion:' || coalesce(f.religion, 'unknown'),
      'education:' || coalesce(f.education, 'unknown'), 'occupation:' || coalesce(f.occupation, 'unknown'),
      'block:' || coalesce(f.block, 'unknown'), 'place:' || coalesce(f.place_kind, 'unknown')] end, null)
  from (values (f.kind, f.on_day),
               (case when f.kind = 'admission' and f.ceremony_on is not null then 'admission-by-ceremony' end, f.ceremony_on)
       ) m(measure, day)
  where m.measure is not null and (f.annulled_on is null or f.kind = 'source') $$;

create function append_deltas() returns trigger language plpgsql as $$
declare scope_was text := widened_scope();
begin
  if tg_op <> 'INSERT' then
    insert into rollup_delta (unit_id, path_then, measure, month, parts, n)
    select f.unit_id, f.path_then, c.measure, c.month, c.parts, -count(*)
    from gone f, lateral fact_counts(f::fact) c where exists (select from unit u where u.id = f.unit_id)
    group by 1, 2, 3, 4, 5;
  end if;
  if tg_op <> 'DELETE' then
    insert into rollup_delta (unit_id, path_then, measure, month, parts, n)
    select f.unit_id, f.path_then, c.measure, c.month, c.parts, count(*)
    from come f, lateral fact_counts(f::fact) c group by 1, 2, 3, 4, 5;
  end if;
  perform set_config('app.scope', scope_was, true);
  return null;
end $$;
create trigger fact_inserted after insert on fact referencing new table as come for each statement execute function append_deltas();
create trigger fact_updated after update on fact referencing old table as gone new table as come for each statement execute function append_deltas();
create trigger fact_deleted after delete on fact referencing old table as gone for each statement execute function append_deltas();

create function added_parts(one jsonb, other jsonb) returns jsonb language sql immutable parallel safe as $$
  select coalesce(jsonb_object_agg(key, n), '{}') from (
    select key, sum(value::int) as n
    from (select * from jsonb_each_text(one) union all select * from jsonb_each_text(other)) s
    group by key having sum(value::int) <> 0) t $$;

-- Where a fact counts: at every unit above it on its day; and how today's units above differ from them.
create function counted_at(path_then text, path_now text) returns table (tree text, unit_id int, sign int) language sql immutable as $$
  select 'then', id, 1 from unnest(path_ids(path_then)) id
  union all
  select 'moved', id, 1 from unnest(path_ids(path_now)) id where path_now <> path_then and not id = any (path_ids(path_then))
  union all
  select 'moved', id, -1 from unnest(path_ids(path_then)) id where path_now <> path_then and not id = any (path_ids(path_now)) $$;

-- Fold what is appended into all units above; readers add both, so the sum is exact at every instant.
create function fold_rollups() returns int language plpgsql set work_mem = '64MB' as $$
declare scope_was text := widened_scope(); folded_rows int;
begin
  perform pg_advisory_xact_lock(7002);
  with gone as (delete from rollup_delta returning *),
  cells as (
    select a.tree, a.unit_id, g.measure, g.month, p.part, sum(a.sign * g.n)::int as n
    from gone g left join unit u on u.id = g.unit_id,
      lateral counted_at(g.path_then, coalesce(u.path, g.path_then)) a, lateral unnest(array_prepend('', g.parts)) p(part)
    group by 1, 2, 3, 4, 5 having sum(a.sign * g.n) <> 0),
  written as (
    insert into rollup as r (tree, unit_id, measure, month, n, parts)
    select tree, unit_id, measure, month, coalesce(sum(n) filter (where part = ''), 0),
      coalesce(jsonb_object_agg(part, n) filter (where part <> ''), '{}')
    from cells c where exists (select from unit u where u.id = c.unit_id)
    group by 1, 2, 3, 4
    on conflict (unit_id, measure, month, tree) do update
      set n = r.n + excluded.n, parts = added_parts(r.parts, excluded.parts)
    returning 1)
  select count(*) into folded_rows from written;
  perform set_config('app.scope', scope_was, true);
  return folded_rows;
end $$;

-- A unit goes to another place in today's tree: its sums of today leave the units above it and come to the new ones.
create function move_sums(of_unit int, was text, now_at text) returns void language plpgsql as $$
begin
  perform fold_rollups();
  with cells as (
    select s.measure, s.month, p.part, sum(p.n)::int as n
    from rollup s, lateral (select '' as part, s.n union all select key, value::int from jsonb_each_text(s.parts)) p
    where s.unit_id = of_unit group by 1, 2, 3 having sum(p.n) <> 0)
  insert into rollup as r (tree, unit_id, measure, month, n, parts)
  select 'moved', a.unit_id, c.measure, c.month, coalesce(sum(a.sign * c.n) filter (where c.part = ''), 0),
    coalesce(jsonb_object_agg(c.part, a.sign * c.n) filter (where c.part <> ''), '{}')
  from cells c, counted_at(was, now_at) a where a.tree = 'moved' and a.unit_id <> of_unit
  group by a.unit_id, c.measure, c.month
  on conflict (unit_id, measure, month, tree) do update
    set n = r.n + excluded.n, parts = added_parts(r.parts, excluded.parts);
end $$;

-- The plain recount: every fact walked up the dated tree, nothing remembered. A row is a difference.
create function rollup_differences() returns table (tree text, unit_id int, measure text, month date, part text, kept int, counted int)
language sql set work_mem = '256MB' as $$
  with recursive counted as materialized (
    select f.unit_id, f.on_day, c.measure collate "C" as measure, c.month, array_prepend('', c.parts) as parts
    from fact f, lateral fact_counts(f) c),
  heir as materialized (
    select u.id, coalesce(
      (select s.unit_id from unit_change_part p join unit_change c on c.id = p.change_id and c.operation = 'merge'
         join unit_change_part s on s.change_id = c.id and s.part = 'successor'
         where p.unit_id = u.id and p.part = 'predecessor' and u.dissolved_on is not null order by c.effective_on desc, c.id desc limit 1),
      (select case when upper(up.during) is null or upper(up.during) >= u.dissolved_on then up.parent_id end
         from unit_parent up where up.unit_id = u.id order by lower(up.during) desc nulls last limit 1)) as parent_id
    from unit u),
  chain(unit_id, ancestor, during) as (
    select id, id, '(,)'::daterange from unit
    union all select a.unit_id, p.parent_id, a.during * p.during
    from chain a join unit_parent p on p.unit_id = a.ancestor and p.during && a.during),
  above_then as (select unit_id, ancestor, range_agg(during) as during from chain group by 1, 2),
  above_now(unit_id, ancestor) as (
    select id, id from unit
    union all select a.unit_id, h.parent_id from above_now a join heir h on h.id = a.ancestor where h.parent_id is not null),
  place as materialized (
    select 'then' collate "C" as tree, unit_id, ancestor, 1 as sign, during from above_then
    union all
    select 'moved', unit_id, ancestor, 1, '{(,)}'::datemultirange - coalesce(t.during, '{}')
      from above_now left join above_then t using (unit_id, ancestor)
    union all
    select 'moved', unit_id, ancestor, -1, t.during from above_then t left join above_now n using (unit_id, ancestor) where n is null),
  truth as (
    select p.tree, p.ancestor as unit_id, c.measure, c.month, x.part collate "C" as part, sum(p.sign)::int as n
    from counted c join place p on p.unit_id = c.unit_id and p.during @> c.on_day, lateral unnest(c.parts) x(part)
    group by 1, 2, 3, 4, 5 having sum(p.sign) <> 0),
  kept as (
    select s.tree, s.unit_id, s.measure, s.month, s.part, sum(s.n)::int as n from (
      select r.tree, r.unit_id, r.measure, r.month, p.part, p.n from rollup r,
        lateral (select '' collate "C" as part, r.n union all select key, value::int from jsonb_each_text(r.parts)) p
      union all
      select a.tree, a.unit_id, d.measure, d.month, p.part, a.sign * d.n
      from rollup_delta d left join unit u on u.id = d.unit_id,
        lateral counted_at(d.path_then, coalesce(u.path, d.path_then)) a, lateral unnest(array_prepend('', d.parts)) p(part)
    ) s group by 1, 2, 3, 4, 5 having sum(s.n) <> 0)
  select tree, unit_id, measure, month, part, coalesce(k.n, 0), coalesce(t.n, 0)
  from kept k full join truth t using (tree, unit_id, measure, month, part)
  where k.n is distinct from t.n $$;

-- Put every sum right that the recount finds wrong; on a new installation that is all of them. Facts may be written
-- meanwhile: what they append is added to either way.
create function repair_rollups() returns int language plpgsql set work_mem = '256MB' as $$
declare scope_was text := widened_scope(); repaired int;
begin
  perform pg_advisory_xact_lock_shared(7001);
  perform pg_advisory_xact_lock(7002);
  insert into rollup as r (tree, unit_id, measure, month, n, parts)
  select d.tree, d.unit_id, d.measure, d.month, coalesce(sum(d.counted - d.kept) filter (where d.part = ''), 0),
    coalesce(jsonb_object_agg(d.part, d.counted - d.kept) filter (where d.part <> ''), '{}')
  from rollup_differences() d group by 1, 2, 3, 4
  on conflict (unit_id, measure, month, tree) do update
    set n = r.n + excluded.n, parts = added_parts(r.parts, excluded.parts);
  get diagnostics repaired = row_count;
  perform set_config('app.scope', scope_was, true);
  return repaired;
end $$;

do $$
declare t text;
begin
  foreach t in array array['rollup', 'rollup_delta'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy scope on %1$I using ((select scope_path()) = ''/'' or exists (select from unit u where u.id = unit_id))', t);
  end loop;
end $$;
