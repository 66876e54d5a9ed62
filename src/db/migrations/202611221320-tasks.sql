-- Whose turn it is in each case underway, and by when: derived from the case's events and written with each of them.
create table next_step (
  case_id int primary key references admission_case on delete cascade,
  -- The unit whose body acts next, and those a deadline that was missed comes to.
  unit_id int not null references unit on delete cascade,
  branch_id int not null references unit on delete cascade,
  base_id int references unit on delete set null,
  upper_id int references unit on delete set null,
  act text not null,
  party text not null,
  matter text,
  is_returned boolean not null,
  since date not null,
  due_on date,
  clock text,
  -- Due days first; what has none comes last.
  sort_on date not null generated always as (coalesce(due_on, 'infinity'::date)) stored
);
create index next_step_unit on next_step (unit_id, (not is_returned), sort_on, case_id);
create index next_step_branch on next_step (branch_id, sort_on);
create index next_step_base on next_step (base_id, due_on) where due_on is not null;
create index next_step_upper on next_step (upper_id, due_on) where due_on is not null;

alter table next_step enable row level security;
alter table next_step force row level security;
create policy scope on next_step using (scope_path() = '/'
  or exists (select from unit u where u.id = branch_id) or exists (select from unit u where u.id = unit_id));
