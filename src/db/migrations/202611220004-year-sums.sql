-- The months of a year in one row: whole months of many units are read from a row or two for each of them, whatever
-- the months. The rows follow the monthly sums by triggers, so that whoever writes those writes these.
create table rollup_year (
  tree text collate "C" not null,
  unit_id int not null,
  measure text collate "C" not null,
  year int not null,
  so_far int[] not null,
  primary key (unit_id, measure, year, tree)
) with (fillfactor = 80);
comment on column rollup_year.so_far is 'Up to the end of each month of the year: months a to b are so_far[b] - so_far[a - 1].';

-- What a year's row holds for some of its months, which are numbered through: year * 12 + month.
create function n_of_months(so_far int[], year int, first_month int, last_month int) returns int
language sql immutable parallel safe as $$
  select coalesce(so_far[least(last_month - year * 12, 12)], 0) - coalesce(so_far[least(first_month - 1 - year * 12, 12)], 0) $$;

create function added_so_far(one int[], other int[]) returns int[] language sql immutable parallel safe as $$
  select array(select a + b from unnest(one, other) with ordinality m(a, b, at) order by at) $$;

-- The statement that makes rows of years from rows of months.
create function years_from(months text) returns text language sql immutable as $$
  select format('select tree, unit_id, measure, year, array[%s] as so_far
      from (select tree, unit_id, measure, n, extract(year from month)::int as year, extract(month from month)::int as m from (%s) r) r
      group by tree, unit_id, measure, year',
    string_agg(format('coalesce(sum(n) filter (where m <= %s), 0)::int', m), ', ' order by m), months)
  from generate_series(1, 12) m $$;

create function follow_months() returns trigger language plpgsql as $$
declare changes text := concat_ws(' union all ',
  case when tg_op <> 'DELETE' then 'select tree, unit_id, measure, month, n from come' end,
  case when tg_op <> 'INSERT' then 'select tree, unit_id, measure, month, -n as n from gone' end);
begin
  execute 'insert into rollup_year as y (tree, unit_id, measure, year, so_far) ' || years_from(changes) ||
    ' on conflict (unit_id, measure, year, tree) do update set so_far = added_so_far(y.so_far, excluded.so_far)';
  return null;
end $$;
create trigger rollup_inserted after insert on rollup referencing new table as come for each statement execute function follow_months();
create trigger rollup_updated after update on rollup referencing old table as gone new table as come for each statement execute function follow_months();
create trigger rollup_deleted after delete on rollup referencing old table as gone for each statement execute function follow_months();

-- Years that are not the sum of their months.
create function year_differences() returns table (tree text, unit_id int, measure text, year int, kept int[], counted int[])
language plpgsql stable as $$
begin
  return query execute 'select tree, unit_id, measure, year, k.so_far, c.so_far
    from rollup_year k full join (' || years_from('select tree, unit_id, measure, month, n from rollup') || ') c
      using (tree, unit_id, measure, year)
    where coalesce(k.so_far, array_fill(0, array[12])) <> coalesce(c.so_far, array_fill(0, array[12]))';
end $$;

alter function rollup_differences() rename to month_differences;
create function rollup_differences() returns table (tree text, unit_id int, measure text, month date, part text, kept int, counted int)
language sql set work_mem = '256MB' as $$
  select * from month_differences()
  union all
  select d.tree, d.unit_id, d.measure, make_date(d.year, m::int, 1), 'year', coalesce(k, 0), coalesce(c, 0)
  from year_differences() d, unnest(d.kept, d.counted) with ordinality u(k, c, m) where k is distinct from c $$;

-- As before, and the years after their months.
create or replace function repair_rollups() returns int language plpgsql set work_mem = '256MB' as $$
declare scope_was text := widened_scope(); repaired int; years int;
begin
  perform pg_advisory_xact_lock_shared(7001);
  perform pg_advisory_xact_lock(7002);
  insert into rollup as r (tree, unit_id, measure, month, n, parts)
  select d.tree, d.unit_id, d.measure, d.month, coalesce(sum(d.counted - d.kept) filter (where d.part = ''), 0),
    coalesce(jsonb_object_agg(d.part, d.counted - d.kept) filter (where d.part <> ''), '{}')
  from month_differences() d group by 1, 2, 3, 4
  on conflict (unit_id, measure, month, tree) do update
    set n = r.n + excluded.n, parts = added_parts(r.parts, excluded.parts);
  get diagnostics repaired = row_count;
  insert into rollup_year (tree, unit_id, measure, year, so_far)
  select d.tree, d.unit_id, d.measure, d.year, coalesce(d.counted, array_fill(0, array[12])) from year_differences() d
  on conflict (unit_id, measure, year, tree) do update set so_far = excluded.so_far;
  get diagnostics years = row_count;
  perform set_config('app.scope', scope_was, true);
  return repaired + years;
end $$;

do $$
declare scope_was text := widened_scope();
begin
  execute 'insert into rollup_year (tree, unit_id, measure, year, so_far) ' || years_from('select tree, unit_id, measure, month, n from rollup');
  alter table rollup_year enable row level security;
  alter table rollup_year force row level security;
  create policy scope on rollup_year using ((select scope_path()) = '/' or exists (select from unit u where u.id = unit_id));
  perform set_config('app.scope', scope_was, true);
end $$;
