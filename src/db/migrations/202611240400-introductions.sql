-- Whom an organisation puts forward, and what became of it. An introducer speaks for one organisation: its role names it.
alter table role_grant add column introducer text;
alter table role_grant add constraint only_an_introducer_speaks_for_an_organisation
  check (introducer is null or role = 'introducer');

create table introduction (
  id int generated always as identity primary key,
  -- The branch, or the committee that finds one.
  unit_id int not null references unit on delete cascade,
  introducer text not null,
  person_id int not null references person on delete cascade,
  introduced_on date not null,
  resolution_id int references document on delete set null,
  accepted_on date,
  case_id int references admission_case on delete set null,
  returned_on date,
  return_reason text,
  withdrawn_on date,
  constraint introduction_ends_one_way check (num_nonnulls(accepted_on, returned_on, withdrawn_on) <= 1),
  constraint introduction_is_answered_after_its_day check (accepted_on >= introduced_on and returned_on >= introduced_on),
  constraint returning_has_a_reason check ((returned_on is null) = (return_reason is null))
);
create index introduction_unit on introduction (unit_id, id);
create index introduction_person on introduction (person_id);
create index introduction_case on introduction (case_id) where case_id is not null;
create index introduction_waiting on introduction (unit_id)
  where accepted_on is null and returned_on is null and withdrawn_on is null;

do $$
begin
  alter table introduction enable row level security; alter table introduction force row level security;
  create policy scope on introduction using (
    (select scope_path()) = '/' or exists (select from unit u where u.id = unit_id));
end $$;
