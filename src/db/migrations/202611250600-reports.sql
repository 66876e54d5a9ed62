-- Progress reports: a draft is written again with every look; a signed one keeps its figures as rows, which nothing changes.
create table report (
  id int generated always as identity primary key,
  unit_id int not null references unit on delete cascade,
  period text not null,
  as_of date not null,
  tree text not null,
  -- What the unit says itself.
  assessment text,
  next_tasks text,
  begun_at timestamptz not null,
  previous_id int references report on delete set null,
  counted_by text,
  signed_on date,
  signed_at timestamptz,
  -- The newest fact there was: what has a lower key existed when the report was signed.
  last_fact bigint,
  constraint report_tree_is_known check (tree in ('then', 'now')),
  constraint report_is_signed_whole check (num_nulls(counted_by, signed_on, signed_at, last_fact) in (0, 4)),
  constraint report_is_signed_after_its_day check (signed_on >= as_of)
);
comment on column report.counted_by is 'Set when it is signed: by which day admissions were counted then.';
create index report_unit on report (unit_id, as_of desc, id desc);
create unique index report_has_one_draft_of_a_period on report (unit_id, period) where signed_at is null;

create table report_figure (
  report_id int not null references report on delete cascade,
  sort text not null,
  key text not null,
  position int not null,
  label text not null,
  -- The sentence as it was printed; null where the row is a line of a table.
  printed text,
  n double precision,
  goal double precision,
  unit_id int references unit on delete set null,
  target_id int references target on delete set null,
  -- Exactly the facts that were counted, where later uses ask why the number is another one today.
  facts bigint[],
  detail jsonb not null,
  primary key (report_id, sort, key),
  constraint report_figure_sort_is_known
    check (sort in ('total', 'target', 'child', 'month', 'part', 'gap', 'figure', 'change', 'warning')),
  constraint report_counts_its_facts check (facts is null or cardinality(facts) = n)
);
comment on table report_figure is 'Frozen figures: ratings, emulation and the next report read these rows.';
create index report_figure_unit on report_figure (unit_id, sort) where unit_id is not null;

alter table paper add column report_id int references report on delete cascade;
alter table paper drop constraint paper_comes_from_one_thing;
alter table paper add constraint paper_comes_from_one_thing check (num_nonnulls(event_id, meeting_id, report_id) = 1);
create unique index paper_is_issued_once_for_a_report on paper (report_id) where voided_on is null and report_id is not null;

create function refuse_report_change() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'report' then
    -- The report before it may go with its unit.
    if old.signed_at is null or to_jsonb(new) - 'previous_id' = to_jsonb(old) - 'previous_id' then return new; end if;
  elsif tg_op = 'INSERT' then
    if exists (select from report r where r.id = new.report_id and r.signed_at is null) then return new; end if;
  elsif to_jsonb(new) - array['unit_id', 'target_id'] = to_jsonb(old) - array['unit_id', 'target_id']
    and coalesce(new.unit_id, old.unit_id) is not distinct from old.unit_id
    and coalesce(new.target_id, old.target_id) is not distinct from old.target_id
  then return new; end if;
  raise exception using errcode = '23514', constraint = 'report_is_never_edited', message = 'report_is_never_edited';
end $$;
create trigger report_is_never_edited before update on report for each row execute function refuse_report_change();
create trigger report_is_never_edited before insert or update on report_figure
  for each row execute function refuse_report_change();

do $$
declare t text;
begin
  foreach t in array array['report', 'report_figure'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security', t);
  end loop;
  create policy scope on report using ((select scope_path()) = '/' or exists (select from unit u where u.id = unit_id));
  create policy scope on report_figure using ((select scope_path()) = '/' or exists (select from report r where r.id = report_id));
end $$;
