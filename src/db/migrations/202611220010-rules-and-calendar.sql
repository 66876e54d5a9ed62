-- What the procedure asks, by day: the shipped rows are read-only; readings and local rows are added and ended here.
create table rule_row (
  code text primary key,
  key text not null,
  layer text not null,
  unit_id int references unit on delete cascade,
  since date not null,
  until date,
  document text,
  document_id int references document on delete restrict,
  clause text not null,
  confidence text not null,
  value jsonb not null,
  note text,
  constraint rule_layer_is_known check (layer in ('central', 'reading', 'local')),
  constraint only_a_local_rule_has_a_unit check ((layer = 'local') = (unit_id is not null)),
  constraint an_added_rule_has_a_document check ((layer = 'central') = (document is not null) and (layer = 'central') = (document_id is null)),
  constraint rule_ends_after_its_beginning check (until >= since - 1),
  constraint rule_has_one_value_a_day
    exclude using gist (key with =, layer with =, coalesce(unit_id, 0) with =, daterange(since, until + 1) with &&)
    deferrable initially deferred
);
comment on column rule_row.until is 'Last day; the eve of since for a row withdrawn before its first day.';
create index rule_row_unit on rule_row (unit_id);
create index rule_row_document on rule_row (document_id);
create sequence rule_row_added;

-- Only the role that owns the table writes shipped rows, when it brings the data file in. Of an added row the app
-- may set the end, nothing else: what a case was judged by stays as it was.
create function refuse_rewriting_a_rule() returns trigger language plpgsql as $$
begin
  if (new.layer = 'central' or old.layer = 'central')
    and current_user <> (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
    raise exception using errcode = '23514', constraint = 'shipped_rules_are_read_only', message = 'shipped_rules_are_read_only';
  end if;
  if tg_op = 'UPDATE' and old.layer <> 'central' and to_jsonb(new) - 'until' <> to_jsonb(old) - 'until' then
    raise exception using errcode = '23514', constraint = 'a_rule_is_ended_never_rewritten', message = 'a_rule_is_ended_never_rewritten';
  end if;
  return coalesce(new, old);
end $$;
create trigger shipped_rules_are_read_only before insert or update or delete on rule_row
  for each row execute function refuse_rewriting_a_rule();

-- Working days: only days that differ from Monday to Friday; a year not listed counts weekends only.
create table calendar_year (
  year int primary key,
  source text not null,
  confidence text not null,
  is_edited boolean not null default false,
  constraint calendar_year_is_between_1900_and_2100 check (year between 1900 and 2100)
);
create table calendar_day (
  day date primary key,
  is_working boolean not null,
  kind text not null,
  name text not null,
  source text not null,
  confidence text not null,
  is_edited boolean not null default false,
  constraint calendar_kind_is_known check (kind in ('holiday', 'tet', 'compensatory', 'swapped-off', 'swapped-on', 'other'))
);
comment on table calendar_day is 'Special days, shipped as data and editable; an edited day is left alone by upgrades.';

do $$
declare t text;
begin
  alter table rule_row enable row level security; alter table rule_row force row level security;
  create policy scope on rule_row using (
    unit_id is null and scope_path() = '/' or exists (select from unit u where u.id = unit_id));
  create policy binds_below on rule_row for select using (
    scope_path() is not null and (unit_id is null or unit_id = any (path_ids(scope_path()))));
  foreach t in array array['calendar_year', 'calendar_day'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy reading on %1$I for select using (scope_path() is not null);
      create policy installation on %1$I using (scope_path() = ''/'')', t);
  end loop;
end $$;
