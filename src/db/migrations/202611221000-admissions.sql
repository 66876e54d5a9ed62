-- The case of one person: a chain of dated events that nothing edits, and what is derived from it.
alter table person add column born_on date;
alter table person add constraint person_birth_day_is_in_its_year check (extract(year from born_on) = birth_year);
alter table person drop constraint erased_person_has_no_name;
alter table person add constraint erased_person_has_no_name
  check (erased_on is null or full_name is null and birth_year is null and born_on is null);

-- Goes up with every change of a rule or of the calendar, so that what was read of them may be kept until then.
create table law_version (n bigint not null);
insert into law_version values (1);
create function law_changed() returns trigger language plpgsql as $$
declare scope_was text := widened_scope();
begin
  update law_version set n = n + 1;
  perform set_config('app.scope', scope_was, true);
  return null;
end $$;
create trigger law_changed after insert or update or delete on rule_row for each statement execute function law_changed();
create trigger law_changed after insert or update or delete on calendar_day for each statement execute function law_changed();
create trigger law_changed after insert or update or delete on calendar_year for each statement execute function law_changed();
alter table law_version enable row level security;
alter table law_version force row level security;
create policy reading on law_version for select using (scope_path() is not null);
create policy installation on law_version using (scope_path() = '/');

-- What a committee may do beyond its kind, and the path an administrator chose for a unit under 208-QĐ/TW.
create table unit_power (
  unit_id int not null references unit on delete cascade,
  power text not null,
  during daterange not null,
  document_id int references document on delete set null,
  constraint unit_power_is_known check (power in ('authorised-base', 'path-A', 'path-C', 'path-G')),
  constraint unit_has_one_power_of_a_sort exclude using gist (unit_id with =, ((power = 'authorised-base')::int) with =, during with &&)
);

create table admission_case (
  id int generated always as identity primary key,
  code text not null,
  person_id int not null references person on delete cascade,
  unit_id int not null references unit on delete cascade,
  -- Who is to receive the case while its person moves.
  moving_to_id int references unit on delete set null,
  kind text not null,
  opened_on date not null,
  former jsonb,
  -- Goes up by one with each event: who writes names the version that was read.
  version int not null default 1,
  -- What the rules judge of the person, null when not known; under the person's key in the audit.
  education text,
  schooling_exception text,
  religion text,
  ethnic_group text,
  occupation text,
  is_youth_union_member boolean not null default false,
  is_trade_union_member boolean not null default false,
  site_id int references site on delete set null,
  introducer text,
  -- Derived from the events, written with each of them.
  status text not null,
  status_since date not null,
  resolved_on date,
  decided_on date,
  received_on date,
  ceremony_on date,
  official_on date,
  recognition_decided_on date,
  -- After the retention period the person is gone; act, day, unit and dimensions of each event stay.
  forgotten_on date,
  constraint admission_case_code_is_unique unique (code),
  constraint admission_case_kind_is_known check (kind in ('admission', 'readmission')),
  constraint readmission_says_what_was_before check ((kind = 'readmission') = (former is not null)),
  constraint decision_follows_the_branch_resolution check (decided_on >= resolved_on),
  constraint receipt_follows_the_decision check (received_on >= decided_on),
  constraint ceremony_follows_the_decision check (ceremony_on >= decided_on),
  constraint full_membership_follows_the_ceremony check (official_on > ceremony_on)
);
create index admission_case_unit on admission_case (unit_id, status);
create index admission_case_moving on admission_case (moving_to_id) where moving_to_id is not null;
create index admission_case_person on admission_case (person_id);
create index admission_case_status on admission_case (status, status_since);
-- Nobody has two cases underway, so nobody stands in two places.
create unique index person_has_one_case_underway on admission_case (person_id)
  where status not in ('official', 'refused', 'removed-from-list', 'struck-off', 'annulled', 'left', 'died');

create table case_event (
  id bigint generated always as identity primary key,
  case_id int not null references admission_case on delete cascade,
  -- The branch of the case when it happened.
  unit_id int not null references unit on delete cascade,
  act text not null,
  on_day date not null,
  details jsonb not null,
  recorded_at timestamptz not null,
  supersedes_id bigint references case_event,
  is_void boolean not null default false,
  reason text,
  -- The regulation and the rows it was judged by; null for history that is not checked.
  regulation text,
  rule_rows text[] not null default '{}',
  constraint event_is_superseded_once unique (supersedes_id),
  constraint correction_names_what_it_corrects check (not is_void or supersedes_id is not null),
  constraint correction_has_a_reason check (supersedes_id is null or reason is not null)
);
create index case_event_case on case_event (case_id, id);
create index case_event_unit on case_event (unit_id, act, on_day);

-- An event is written once. Only erasure empties its details; a sample goes with its units.
create function refuse_event_change() returns trigger language plpgsql as $$
begin
  if new.details = '{}'::jsonb and new.reason is null
    and (to_jsonb(new) - 'details' - 'reason') = (to_jsonb(old) - 'details' - 'reason') then return new; end if;
  raise exception using errcode = '23514', constraint = 'event_is_never_edited', message = 'event_is_never_edited';
end $$;
create trigger event_is_never_edited before update on case_event for each row execute function refuse_event_change();

-- A deadline with the rule it came from; computed once, when its clock starts.
create table case_clock (
  id bigint generated always as identity primary key,
  case_id int not null references admission_case on delete cascade,
  unit_id int not null references unit on delete cascade,
  kind text not null,
  of_whom text not null default '',
  starts_on date not null,
  due_on date not null,
  rule_row text not null,
  is_unsure boolean not null default false,
  owner text not null,
  event_id bigint not null references case_event on delete cascade,
  extended_by_id bigint references case_event on delete cascade,
  ended_on date,
  constraint case_has_one_clock_of_a_kind unique (case_id, kind, of_whom, starts_on)
);
create index case_clock_running on case_clock (due_on, unit_id) where ended_on is null;
create index case_clock_unit on case_clock (unit_id, kind, due_on);

-- Whom an overdue deadline is shown to, by working days past its day.
create table escalation (
  level text primary key,
  working_days int not null,
  constraint escalation_level_is_known check (level in ('branch', 'base', 'upper')),
  constraint escalation_comes_after_the_due_day check (working_days between 1 and 250)
);
insert into escalation values ('branch', 1), ('base', 15), ('upper', 30);
alter table escalation enable row level security;
alter table escalation force row level security;
create policy reading on escalation for select using (scope_path() is not null);
create policy installation on escalation using (scope_path() = '/');

-- A meeting of a body, its roll of that day, and one vote for one person at a time.
create table meeting (
  id int generated always as identity primary key,
  code text not null,
  unit_id int not null references unit on delete cascade,
  body text not null,
  held_on date not null,
  method text not null,
  -- Numbers of a committee, whose members the roll does not hold; a branch has its seats instead.
  convened int,
  present int,
  note text,
  closed_at timestamptz,
  constraint meeting_code_is_unique unique (code),
  constraint meeting_body_is_known check (body in ('branch', 'base-committee', 'standing-board', 'standing-members-and-board-heads')),
  constraint meeting_method_is_known check (method in ('secret-ballot', 'party-card')),
  constraint no_more_present_than_convened check (present <= convened)
);
create index meeting_unit on meeting (unit_id, held_on desc);
create table meeting_seat (
  meeting_id int not null references meeting on delete cascade,
  person_id int not null references person on delete cascade,
  exclusion text,
  is_present boolean not null default true,
  reason text,
  primary key (meeting_id, person_id),
  constraint seat_exclusion_is_known check (exclusion in ('temporarily-elsewhere', 'exempt', 'not-counted'))
);
create table meeting_vote (
  meeting_id int not null references meeting on delete cascade,
  case_id int not null references admission_case on delete cascade,
  matter text not null,
  convened int not null,
  present int not null,
  yes int not null,
  no int not null,
  passed boolean not null,
  event_id bigint not null references case_event on delete cascade,
  primary key (meeting_id, case_id, matter),
  constraint vote_matter_is_known check (matter in ('admission', 'recognition', 'removal')),
  constraint more_ballots_than_present check (yes >= 0 and no >= 0 and yes + no <= present),
  constraint more_present_than_convened check (present <= convened and convened > 0)
);

-- A closed meeting takes no vote, and a vote is never changed.
create function refuse_late_vote() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' or exists (select from meeting m where m.id = new.meeting_id and m.closed_at is not null) then
    raise exception using errcode = '23514', constraint = 'meeting_is_closed', message = 'meeting_is_closed';
  end if;
  return new;
end $$;
create trigger meeting_is_closed before insert or update on meeting_vote for each row execute function refuse_late_vote();

-- The counted fact a case makes.
alter table fact add column case_id int references admission_case on delete cascade;
create index fact_case on fact (case_id) where case_id is not null;

do $$
declare t text;
begin
  foreach t in array array['admission_case', 'unit_power', 'case_event', 'case_clock', 'meeting'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy scope on %1$I using (scope_path() = ''/'' or exists (select from unit u where u.id = unit_id))', t);
  end loop;
  -- While a person moves, the receiving side sees the case, and whose it is.
  create policy moving_here on admission_case using (exists (select from unit u where u.id = moving_to_id));
  create policy of_a_case on person for select using (exists (select from admission_case c where c.person_id = person.id));
  -- What happened in another branch before a move is read with the case.
  create policy of_the_case on case_event for select using (exists (select from admission_case c where c.id = case_id));
  foreach t in array array['meeting_seat', 'meeting_vote'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy scope on %1$I using (scope_path() = ''/'' or exists (select from meeting m where m.id = meeting_id))', t);
  end loop;
end $$;
