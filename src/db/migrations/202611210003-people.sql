-- People as the procedure needs them, and the branch roll: who counts in which branch on which day.
create table person (
  id int generated always as identity primary key,
  code text not null,
  unit_id int not null references unit on delete cascade,
  full_name text,
  birth_year int,
  sex text,
  erased_on date,
  constraint person_code_is_unique unique (code),
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

-- What one unit hands over to another on a day: members with their states, people, sites. Null lists mean all.
create function hand_over(of_unit int, to_unit int, on_day date, only_people int[] default null, only_sites int[] default null)
returns void language plpgsql as $$
declare open_row member; next_id int;
begin
  for open_row in select * from member m where m.unit_id = of_unit and (upper(m.during) is null or upper(m.during) > on_day)
    and (only_people is null or m.person_id = any (only_people))
  loop
    if lower(open_row.during) >= on_day then
      update member set unit_id = to_unit where id = open_row.id;
    else
      update member set during = daterange(lower(during), on_day) where id = open_row.id;
      insert into member (person_id, unit_id, ceremony_on, official_on, during)
        values (open_row.person_id, to_unit, open_row.ceremony_on, open_row.official_on, daterange(on_day, upper(open_row.during)))
        returning id into next_id;
      insert into member_state (member_id, state, during)
        select next_id, state, during * daterange(on_day, null) from member_state
        where member_id = open_row.id and during && daterange(on_day, null);
      delete from member_state where member_id = open_row.id and lower(during) >= on_day;
      update member_state set during = during * daterange(null, on_day) where member_id = open_row.id and during @> on_day;
    end if;
  end loop;
  update person set unit_id = to_unit where unit_id = of_unit and (only_people is null or id = any (only_people));
  update site set unit_id = to_unit where unit_id = of_unit and (only_sites is null or id = any (only_sites));
end $$;

do $$
declare t text;
begin
  foreach t in array array['person', 'member'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy scope on %1$I using ((select scope_path()) = ''/'' or exists (select from unit u where u.id = unit_id))', t);
  end loop;
  alter table person_key enable row level security; alter table person_key force row level security;
  create policy scope on person_key using ((select scope_path()) = '/' or exists (select from person p where p.id = person_id));
  alter table member_state enable row level security; alter table member_state force row level security;
  create policy scope on member_state using ((select scope_path()) = '/' or exists (select from member m where m.id = member_id));
end $$;
