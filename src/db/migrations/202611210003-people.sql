-- People as the procedure needs them, and the branch roll: who counts in which branch on which day.
create table person (
  id int generated always as identity primary key,
  code text not null unique,
  unit_id int not null references unit on delete cascade,
  full_name text,
  birth_year int,
  sex text,
  erased_on date,
  constraint person_sex_is_known check (sex in ('male', 'female')),
  constraint person_birth_year_is_sane check (birth_year between 1900 and 2100),
  constraint erased_person_has_no_name check (erased_on is null or full_name is null and birth_year is null)
);
create index person_unit on person (unit_id);
create index person_name on person using gin (folded(full_name) gin_trgm_ops);

-- Personal values in the audit are readable only while the person's key exists: erasing it erases them.
create table person_key (
  person_id int primary key references person on delete cascade,
  wrapped_key bytea not null
);

create table member (
  id int generated always as identity primary key,
  person_id int not null references person on delete cascade,
  unit_id int not null references unit on delete cascade,
  ceremony_on date not null,
  official_on date,
  during daterange not null,
  constraint member_is_official_after_the_ceremony check (official_on > ceremony_on),
  constraint member_is_in_one_branch_a_day exclude using gist (person_id with =, during with &&)
);
create index member_unit on member (unit_id);

create table member_state (
  member_id int not null references member on delete cascade,
  state text not null,
  during daterange not null,
  constraint member_state_is_known check (state in ('active', 'temporarily-elsewhere', 'exempt', 'not-counted')),
  constraint member_has_one_state_a_day exclude using gist (member_id with =, during with &&)
);

do $$
declare t text;
begin
  foreach t in array array['person', 'member'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy scope on %1$I using (exists (select from unit u where u.id = unit_id))', t);
  end loop;
  alter table person_key enable row level security; alter table person_key force row level security;
  create policy scope on person_key using (exists (select from person p where p.id = person_id));
  alter table member_state enable row level security; alter table member_state force row level security;
  create policy scope on member_state using (exists (select from member m where m.id = member_id));
end $$;
