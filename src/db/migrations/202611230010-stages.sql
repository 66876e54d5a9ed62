-- Where the cases stand, counted as they move: every figure of the funnel is read from sums, whatever their number.
-- The status that is shown is that of the events with what the days brought until it was written; what a later day
-- brings is written beside it, so that a reader needs no fold of events.
alter table admission_case add column shown_status text;
alter table admission_case add column shown_since date;
alter table admission_case add column turns_to text;
alter table admission_case add column turns_on date;
alter table next_step add column shown_status text;

do $$
declare scope_was text := widened_scope();
begin
  update admission_case set shown_status = status, shown_since = status_since;
  update admission_case c set turns_to = 'official-due', turns_on = k.starts_on
    from case_clock k where k.case_id = c.id and k.kind = 'recognition-review' and c.status = 'admitted';
  update admission_case c set turns_to = 'papers-expired', turns_on = k.due_on + 1
    from (select case_id, min(due_on) as due_on from case_clock
      where kind in ('certificate-validity', 'dossier-validity') and ended_on is null group by 1) k
    where k.case_id = c.id and c.status in
      ('source', 'sympathiser', 'class-enrolled', 'class-certified', 'dossier-open', 'verifying', 'ready');
  update next_step s set shown_status = c.shown_status from admission_case c where c.id = s.case_id;
  perform set_config('app.scope', scope_was, true);
end $$;
alter table admission_case alter column shown_status set not null;
alter table admission_case alter column shown_since set not null;
alter table next_step alter column shown_status set not null;
alter table admission_case add constraint case_turns_on_a_day_to_a_status check ((turns_to is null) = (turns_on is null));
create index admission_case_turns on admission_case (turns_on) where turns_on is not null;

-- What a row adds to the counts of today: of which unit, as what, on which day. The only place that says so.
create function counts_of_case(c admission_case) returns table (unit_id int, measure text, on_day date) language sql immutable as $$
  select c.unit_id, 'now:case:' || c.shown_status, c.shown_since where c.forgotten_on is null $$;
create function counts_of_step(s next_step) returns table (unit_id int, measure text, on_day date) language sql immutable as $$
  select s.branch_id, 'now:due:' || s.shown_status || ':' || s.clock, s.due_on where s.due_on is not null $$;
create function counts_of_clock(k case_clock) returns table (unit_id int, measure text, on_day date) language sql immutable as $$
  select k.unit_id, 'now:ends:' || k.kind, k.due_on where k.ended_on is null and k.kind = 'certificate-validity' $$;
comment on column rollup_delta.measure is
  'A measure that begins with now: counts a state of today; what left it is taken away again, and the tree of then means nothing for it.';

-- What a statement changed of such counts, appended as the changes of facts are.
create function append_state_deltas() returns trigger language plpgsql as $$
declare scope_was text := widened_scope(); changes text := concat_ws(' union all ',
  case when tg_op <> 'DELETE' then format('select come::%I as r, 1 as sign from come', tg_table_name) end,
  case when tg_op <> 'INSERT' then format('select gone::%I as r, -1 as sign from gone', tg_table_name) end);
begin
  execute format('insert into rollup_delta (unit_id, path_then, measure, month, parts, n)
    select u.id, coalesce(u.path, ''/'' || u.id || ''/''), c.measure, date_trunc(''month'', c.on_day::timestamp)::date,
      array[''day:'' || to_char(c.on_day, ''DD'')], sum(t.sign)
    from (%s) t, lateral %I(t.r) c, unit u where u.id = c.unit_id
    group by 1, 2, 3, 4, 5 having sum(t.sign) <> 0', changes, tg_argv[0]);
  perform set_config('app.scope', scope_was, true);
  return null;
end $$;

do $$
declare one text[]; scope_was text := widened_scope();
begin
  foreach one slice 1 in array array[['admission_case', 'counts_of_case'], ['next_step', 'counts_of_step'], ['case_clock', 'counts_of_clock']] loop
    execute format('create trigger state_inserted after insert on %1$I referencing new table as come
      for each statement execute function append_state_deltas(%2$L)', one[1], one[2]);
    execute format('create trigger state_updated after update on %1$I referencing old table as gone new table as come
      for each statement execute function append_state_deltas(%2$L)', one[1], one[2]);
    execute format('create trigger state_deleted after delete on %1$I referencing old table as gone
      for each statement execute function append_state_deltas(%2$L)', one[1], one[2]);
  end loop;
  perform set_config('app.scope', scope_was, true);
end $$;

-- The plain recount of these: every row walked up today's tree.
create function state_differences() returns table (tree text, unit_id int, measure text, month date, part text, kept int, counted int)
language sql set work_mem = '256MB' as $$
  with counted as (
    select x.* from admission_case c, lateral counts_of_case(c) x
    union all select x.* from next_step s, lateral counts_of_step(s) x
    union all select x.* from case_clock k, lateral counts_of_clock(k) x),
  truth as (
    select a.id as unit_id, c.measure collate "C" as measure, date_trunc('month', c.on_day::timestamp)::date as month,
      x.part collate "C" as part, count(*)::int as n
    from counted c join unit u on u.id = c.unit_id, lateral unnest(path_ids(u.path)) a(id),
      lateral unnest(array['', 'day:' || to_char(c.on_day, 'DD')]) x(part)
    group by 1, 2, 3, 4),
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

-- Who compares or repairs the months asks this function, and so gets both.
alter function month_differences() rename to fact_differences;
create function month_differences() returns table (tree text, unit_id int, measure text, month date, part text, kept int, counted int)
language sql set work_mem = '256MB' as $$
  select * from fact_differences() where not starts_with(measure, 'now:')
  union all
  select * from state_differences() $$;

do $$
declare scope_was text := widened_scope();
begin
  insert into rollup_delta (unit_id, path_then, measure, month, parts, n)
  select u.id, u.path, c.measure, date_trunc('month', c.on_day::timestamp)::date, array['day:' || to_char(c.on_day, 'DD')], count(*)
  from (
    select x.* from admission_case c, lateral counts_of_case(c) x
    union all select x.* from next_step s, lateral counts_of_step(s) x
    union all select x.* from case_clock k, lateral counts_of_clock(k) x) c
  join unit u on u.id = c.unit_id group by 1, 2, 3, 4, 5;
  perform set_config('app.scope', scope_was, true);
end $$;
