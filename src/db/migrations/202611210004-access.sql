-- Accounts, dated roles on units, sessions, and the audit that every act leaves.
create table account (
  id int generated always as identity primary key,
  name text not null,
  display_name text not null,
  password_hash text not null,
  must_change_password boolean not null default true,
  home_unit_id int references unit on delete cascade,
  disabled_at timestamptz,
  created_at timestamptz not null,
  constraint account_name_is_plain check (name ~ '^[a-z0-9][a-z0-9._-]{2,63}$'),
  constraint account_name_is_unique unique (name)
);
comment on column account.home_unit_id is 'The unit whose administrators look after this account; null: those of the whole installation.';

create table role_grant (
  id int generated always as identity primary key,
  account_id int not null references account on delete cascade,
  role text not null,
  unit_id int references unit on delete cascade,
  during daterange not null,
  constraint role_is_known check (role in ('administrator', 'branch-secretary', 'base-clerk', 'organisation-board',
    'leader', 'introducer', 'political-centre', 'member', 'inspector')),
  constraint role_on_a_unit_is_granted_once exclude using gist
    (account_id with =, role with =, (coalesce(unit_id, 0)) with =, during with &&)
);
comment on column role_grant.unit_id is 'Null: the whole installation.';
create index role_grant_account on role_grant (account_id);

create table session (
  id_hash bytea primary key,
  account_id int not null references account on delete cascade,
  grant_id int references role_grant on delete set null,
  csrf_token text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_account on session (account_id);

create table access_token (
  id int generated always as identity primary key,
  token_hash bytea not null unique,
  account_id int not null references account on delete cascade,
  grant_id int not null references role_grant on delete cascade,
  name text not null,
  created_at timestamptz not null,
  expires_on date not null,
  ended_at timestamptz
);
comment on table access_token is 'Personal tokens for programs: one account, one role on one unit, until a day.';

create table sign_in_throttle (
  subject text primary key,
  failures int not null,
  last_at timestamptz not null
);
comment on table sign_in_throttle is 'Wrong tries by account and by address, as digests.';

create table idempotency_key (
  account_id int not null references account on delete cascade,
  key text not null,
  action text not null,
  input_digest bytea not null,
  output jsonb not null,
  created_at timestamptz not null,
  primary key (account_id, key)
);

create table audit_entry (
  seq bigint primary key,
  at timestamptz not null,
  actor text not null,
  account_id int,
  role text,
  unit_id int,
  path text collate "C" not null,
  action text not null,
  object text,
  result text not null,
  detail jsonb not null default '{}',
  previous_hash bytea not null,
  hash bytea not null,
  constraint audit_actor_is_known check (actor in ('account', 'machine', 'visitor'))
);
comment on table audit_entry is 'append-only: ids, field names and values that are not personal; personal values are in audit_personal.';
create index audit_entry_path on audit_entry (path, seq);
create index audit_entry_account on audit_entry (account_id, seq);

create table audit_personal (
  seq bigint not null references audit_entry,
  position int not null,
  person_id int not null,
  field text not null,
  ciphertext bytea not null,
  primary key (seq, position)
);
comment on table audit_personal is 'append-only: values of a person, unreadable once that person''s key is gone.';

create table audit_head (
  id int primary key default 1 check (id = 1),
  seq bigint not null,
  hash bytea not null
);
insert into audit_head (seq, hash) values (0, '\x');

create table setting (
  key text primary key,
  value jsonb not null
);
comment on table setting is 'Choices of the whole installation, such as which day counts an admission.';

do $$
declare t text;
begin
  alter table account enable row level security; alter table account force row level security;
  create policy scope on account using (
    (select scope_path()) = '/' or exists (select from unit u where u.id = home_unit_id));
  alter table role_grant enable row level security; alter table role_grant force row level security;
  create policy scope on role_grant using (
    (select scope_path()) = '/' or exists (select from unit u where u.id = unit_id));
  foreach t in array array['session', 'access_token', 'sign_in_throttle', 'idempotency_key'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy installation on %1$I using ((select scope_path()) = ''/'')', t);
  end loop;
  alter table audit_entry enable row level security; alter table audit_entry force row level security;
  create policy reading on audit_entry for select using (in_scope(path));
  create policy appending on audit_entry for insert with check (scope_path() is not null);
  alter table audit_personal enable row level security; alter table audit_personal force row level security;
  create policy reading on audit_personal for select using ((select scope_path()) = '/' or exists (select from audit_entry e where e.seq = audit_personal.seq));
  create policy appending on audit_personal for insert with check (scope_path() is not null);
  alter table audit_head enable row level security; alter table audit_head force row level security;
  create policy chaining on audit_head using (scope_path() is not null);
  alter table setting enable row level security; alter table setting force row level security;
  create policy reading on setting for select using (scope_path() is not null);
  create policy installation on setting using ((select scope_path()) = '/');
  alter table catalogue_item enable row level security; alter table catalogue_item force row level security;
  create policy reading on catalogue_item for select using (scope_path() is not null);
  create policy installation on catalogue_item using ((select scope_path()) = '/');
end $$;
