-- What somebody has begun to fill in and not sent: kept for its writer only, until it is sent, thrown away or old.
create table draft (
  account_id int not null references account on delete cascade,
  action text not null,
  address text not null,
  content jsonb not null,
  saved_at timestamptz not null,
  primary key (account_id, action, address)
);
comment on column draft.action is 'The operation that its form would send.';
comment on column draft.address is 'The page on which it is continued.';
create index draft_saved_at on draft (saved_at);

alter table draft enable row level security;
alter table draft force row level security;
create policy scope on draft using ((select scope_path()) is not null);
