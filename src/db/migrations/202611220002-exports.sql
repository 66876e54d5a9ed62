-- Exports: a list written into a file for the account that asked, kept for a day.
create table export (
  id int generated always as identity primary key,
  account_id int not null references account on delete cascade,
  grant_id int references role_grant on delete set null,
  operation text not null,
  input jsonb not null,
  row_field text not null,
  title text not null,
  columns jsonb not null,
  grounds jsonb not null,
  status text not null,
  failure text,
  rows_done int not null default 0,
  rows_total int,
  asked_at timestamptz not null,
  ended_at timestamptz,
  expires_at timestamptz not null,
  size bigint,
  digest bytea,
  constraint export_status_is_known check (status in ('waiting', 'running', 'ready', 'failed')),
  constraint export_failure_is_known check (failure in ('right-ended', 'list-refused', 'too-many-rows', 'too-large', 'broken'))
);
comment on table export is 'passing: not in backups, removed when it expires.';
comment on column export.digest is 'SHA-256 of the file.';
create index export_account on export (account_id, id);
create index export_expiry on export (expires_at);

create table export_chunk (
  export_id int not null references export on delete cascade,
  position int not null,
  bytes bytea not null,
  primary key (export_id, position)
);
comment on table export_chunk is 'passing: the file of an export, in pieces.';

do $$
declare t text;
begin
  foreach t in array array['export', 'export_chunk'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy installation on %1$I using ((select scope_path()) = ''/'')', t);
  end loop;
end $$;
