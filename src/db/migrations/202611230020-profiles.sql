-- Where a person is from: tells two of the same name apart, and stands in papers.
alter table person add column home_place text;
alter table person drop constraint erased_person_has_no_name;
alter table person add constraint erased_person_has_no_name
  check (erased_on is null or full_name is null and birth_year is null and born_on is null and home_place is null);

alter table admission_case add column place_kind text;

-- What stood in a person's profile until it was put right: only the fields that changed.
create table former_profile (
  id bigint generated always as identity primary key,
  case_id int not null references admission_case on delete cascade,
  until timestamptz not null,
  profile jsonb not null,
  reason text
);
create index former_profile_case on former_profile (case_id, id);
alter table former_profile enable row level security;
alter table former_profile force row level security;
create policy scope on former_profile using (scope_path() = '/' or exists (select from admission_case c where c.id = case_id));
