-- What a source, a member or a whole branch was given to do, by when, and what came of it.
create table assignment (
  id int generated always as identity primary key,
  -- The branch that sees to it, and the unit that gave it; null where the installation did.
  unit_id int not null references unit on delete cascade,
  given_by_id int references unit on delete set null,
  case_id int references admission_case on delete cascade,
  person_id int references person on delete cascade,
  what text not null,
  given_on date not null,
  due_on date,
  finished_on date,
  result text,
  withdrawn_on date,
  withdrawal_reason text,
  constraint assignment_is_of_one_person check (num_nonnulls(case_id, person_id) <= 1),
  constraint assignment_is_due_after_it_is_given check (due_on >= given_on),
  constraint assignment_ends_after_it_is_given check (finished_on >= given_on and withdrawn_on >= given_on),
  constraint assignment_ends_one_way check (num_nonnulls(finished_on, withdrawn_on) <= 1),
  constraint finishing_tells_the_result check ((finished_on is null) = (result is null)),
  constraint withdrawing_tells_the_reason check ((withdrawn_on is null) = (withdrawal_reason is null))
);
create index assignment_unit on assignment (unit_id, id);
create index assignment_to_do on assignment (unit_id, due_on) where finished_on is null and withdrawn_on is null;
create index assignment_given_by on assignment (given_by_id) where given_by_id is not null;
create index assignment_case on assignment (case_id) where case_id is not null;
create index assignment_person on assignment (person_id) where person_id is not null;

alter table assignment enable row level security;
alter table assignment force row level security;
create policy scope on assignment using ((select scope_path()) = '/' or exists (select from unit u where u.id = unit_id));
