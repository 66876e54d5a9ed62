-- Saved views of lists: filters, columns and order under a name, kept by one account, perhaps shared with a subtree.
create table saved_view (
  id int generated always as identity primary key,
  account_id int not null references account on delete cascade,
  unit_id int references unit on delete cascade,
  operation text not null,
  name text not null,
  filter jsonb not null,
  columns text[] not null,
  sort_field text,
  is_descending boolean not null default false,
  is_shared boolean not null default false,
  saved_at timestamptz not null
);
comment on column saved_view.unit_id is 'The unit of the role it was saved in; null: the whole installation.';
comment on column saved_view.operation is 'The action whose list it is a view of.';
create unique index view_is_named_once on saved_view (account_id, coalesce(unit_id, 0), operation, name);
create index saved_view_unit on saved_view (unit_id) where is_shared;

alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy scope on saved_view using ((select scope_path()) = '/' or exists (select from unit u where u.id = unit_id));
-- What was shared above holds for the units below.
create policy shared_from_above on saved_view for select using (
  is_shared and scope_path() is not null and (unit_id is null or unit_id = any (path_ids(scope_path()))));
