-- What an account is told of: how many of which kind, never a name, never what stands in a dossier.
create table notice (
  id bigint generated always as identity primary key,
  account_id int not null references account on delete cascade,
  -- The role and unit it is told for.
  grant_id int not null references role_grant on delete cascade,
  kind text not null,
  on_day date not null,
  counts jsonb not null,
  -- The cases of reminders, so that each counts once.
  case_ids int[] not null default '{}',
  made_at timestamptz not null,
  read_at timestamptz,
  constraint notice_kind_is_known check (kind in ('digest', 'reminder')),
  constraint notice_of_a_kind_is_given_once_a_day unique (grant_id, kind, on_day)
);
create index notice_account on notice (account_id, id desc);

-- The last day on which digests of an hour were thought of, and the one before: a mark between two of them falls once.
create table digest_look (
  hour int primary key,
  looked_on date not null,
  before_on date not null,
  constraint digest_look_hour_is_of_the_day check (hour between 0 and 23)
);
insert into digest_look select hour, '-infinity', '-infinity' from generate_series(0, 23) hour;

-- What an account chose: its hour, what it does not want to hear of, where letters go.
create table notice_choice (
  account_id int primary key references account on delete cascade,
  digest_hour int not null,
  muted text[] not null,
  email text,
  constraint digest_hour_is_of_the_day check (digest_hour between 0 and 23)
);

-- A notice on its way out of the house.
create table delivery (
  id bigint generated always as identity primary key,
  notice_id bigint not null references notice on delete cascade,
  channel text not null,
  state text not null default 'waiting',
  tries int not null default 0,
  fault text,
  changed_at timestamptz not null,
  constraint delivery_channel_is_known check (channel in ('mail', 'webhook')),
  constraint delivery_state_is_known check (state in ('waiting', 'sent', 'failed')),
  constraint notice_goes_out_once_by_a_channel unique (notice_id, channel)
);
comment on table delivery is 'passing: not in backups, since the work of sending is not.';
create index delivery_failed on delivery (changed_at) where state = 'failed';

-- The address under which a calendar program reads the deadlines of one role; only a digest of it is kept.
create table calendar_feed (
  grant_id int primary key references role_grant on delete cascade,
  account_id int not null references account on delete cascade,
  token_hash bytea not null,
  made_at timestamptz not null,
  constraint calendar_feed_token_is_unique unique (token_hash)
);

do $$
declare t text;
begin
  foreach t in array array['notice', 'digest_look', 'notice_choice', 'delivery', 'calendar_feed'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy installation on %1$I using ((select scope_path()) = ''/'')', t);
  end loop;
end $$;
