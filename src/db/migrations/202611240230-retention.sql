-- Whose identity is kept longer than the retention period, until when and why.
create table retention_hold (
  case_id int primary key references admission_case on delete cascade,
  until date not null,
  reason text not null,
  set_on date not null,
  constraint hold_ends_after_it_was_set check (until > set_on)
);

-- What was erased: when, by which rule, how much, and the digest of what was there. Nobody is named.
create table erasure (
  id int generated always as identity primary key,
  at timestamptz not null,
  on_day date not null,
  unit_id int not null references unit on delete cascade,
  rule text not null,
  months int,
  cases int not null,
  people int not null,
  events int not null,
  digest text not null,
  constraint erasure_rule_is_known check (rule in ('retention-period', 'by-hand'))
);
comment on table erasure is 'append-only: the proof of each deletion, by unit.';
create index erasure_unit on erasure (unit_id, id);

-- Who left before the ceremony, by the day from which the period runs.
create index admission_case_left on admission_case (status_since)
  where status in ('left', 'removed-from-list') and ceremony_on is null and forgotten_on is null;

alter table retention_hold enable row level security; alter table retention_hold force row level security;
create policy scope on retention_hold using ((select scope_path()) = '/' or exists (select from admission_case c where c.id = case_id));
alter table erasure enable row level security; alter table erasure force row level security;
create policy scope on erasure using ((select scope_path()) = '/' or exists (select from unit u where u.id = unit_id));
