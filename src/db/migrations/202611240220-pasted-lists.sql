-- A list that was pasted is one act, and is taken back by one.
create table case_batch (
  id int generated always as identity primary key,
  unit_id int not null references unit on delete cascade,
  account_id int references account on delete set null,
  made_at timestamptz not null,
  rows int not null,
  undone_at timestamptz
);
create index case_batch_unit on case_batch (unit_id, id);
comment on table case_batch is 'Who pasted how many and when; the people are in the cases.';

alter table admission_case add column batch_id int references case_batch on delete set null;
-- The row of the list it came from, counted from 1.
alter table admission_case add column batch_row int;
create index admission_case_batch on admission_case (batch_id) where batch_id is not null;

alter table case_batch enable row level security; alter table case_batch force row level security;
create policy scope on case_batch using ((select scope_path()) = '/' or exists (select from unit u where u.id = unit_id));
