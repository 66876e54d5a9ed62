-- Classes that a centre plans, who is nominated, approved and seated, what they attended and what came of it.
create table class (
  id int generated always as identity primary key,
  code text not null,
  -- The centre, or the committee that holds the class where there is none.
  unit_id int not null references unit on delete cascade,
  kind text not null,
  name text not null,
  place text,
  shift text not null,
  capacity int not null,
  -- Seats given, written with each of them.
  taken int not null default 0,
  register_until date,
  begins_on date not null,
  ends_on date not null,
  state text not null default 'planned',
  cancel_reason text,
  closed_on date,
  constraint class_code_is_unique unique (code),
  constraint class_kind_is_known check (kind in ('awareness', 'new-member')),
  constraint class_shift_is_known check (shift in ('day', 'evening', 'weekend', 'enterprise-shift')),
  constraint class_state_is_known check (state in ('planned', 'closed', 'cancelled')),
  constraint class_ends_after_it_began check (ends_on >= begins_on),
  constraint class_has_places check (capacity > 0),
  constraint class_gives_no_more_seats_than_places check (taken between 0 and capacity),
  constraint registration_ends_before_the_class check (register_until <= begins_on),
  constraint closed_class_has_its_day check ((state = 'closed') = (closed_on is not null)),
  constraint cancelled_class_says_why check ((state = 'cancelled') = (cancel_reason is not null))
);
create index class_unit on class (unit_id, begins_on);
create index class_to_close on class (unit_id) where state = 'planned';

create table class_sitting (
  class_id int not null references class on delete cascade,
  n int not null,
  on_day date not null,
  part text not null,
  primary key (class_id, n),
  constraint class_sits_once_at_a_time unique (class_id, on_day, part),
  constraint sitting_part_is_known check (part in ('morning', 'afternoon', 'evening'))
);

-- A number of places that a unit asks for, before it names anybody.
create table class_demand (
  id int generated always as identity primary key,
  unit_id int not null references unit on delete cascade,
  kind text not null,
  number int not null,
  shift text,
  needed_from date,
  note text,
  document_id int references document on delete set null,
  registered_on date not null,
  withdrawn_on date,
  withdrawal_reason text,
  constraint demand_kind_is_known check (kind in ('awareness', 'new-member')),
  constraint demand_shift_is_known check (shift in ('day', 'evening', 'weekend', 'enterprise-shift')),
  constraint demand_asks_for_places check (number > 0),
  constraint withdrawn_demand_says_why check ((withdrawn_on is null) = (withdrawal_reason is null))
);
create index class_demand_unit on class_demand (unit_id, registered_on);

create table class_nomination (
  id int generated always as identity primary key,
  kind text not null,
  case_id int not null references admission_case on delete cascade,
  person_id int not null references person on delete cascade,
  -- The branch that nominates, and the committee that approves.
  unit_id int not null references unit on delete cascade,
  approver_id int not null references unit on delete cascade,
  -- Null while the person waits for any class of the kind.
  class_id int references class on delete set null,
  -- The number that this name is one of.
  demand_id int references class_demand on delete set null,
  state text not null,
  nominated_on date not null,
  enlists_on date,
  shift text,
  approved_on date,
  seated_on date,
  enrol_event_id bigint references case_event on delete cascade,
  certify_event_id bigint references case_event on delete cascade,
  ended_on date,
  end_reason text,
  grade text,
  grade_note text,
  has_attended boolean,
  constraint nomination_kind_is_known check (kind in ('awareness', 'new-member')),
  constraint nomination_shift_is_known check (shift in ('day', 'evening', 'weekend', 'enterprise-shift')),
  constraint nomination_state_is_known check (state in ('nominated', 'approved', 'seated', 'finished', 'refused', 'withdrawn')),
  constraint nomination_grade_is_known check (grade in ('excellent', 'good', 'passed', 'failed')),
  constraint seated_person_sits_in_a_class check (state not in ('seated', 'finished') or class_id is not null and seated_on is not null),
  constraint ended_nomination_says_why check ((state in ('refused', 'withdrawn')) = (end_reason is not null))
);
create unique index person_is_nominated_once_per_kind on class_nomination (person_id, kind)
  where state in ('nominated', 'approved', 'seated');
create index class_nomination_class on class_nomination (class_id, state);
create index class_nomination_unit on class_nomination (unit_id, state);
create index class_nomination_approver on class_nomination (approver_id) where state = 'nominated';
create index class_nomination_demand on class_nomination (demand_id) where demand_id is not null;
create index class_nomination_case on class_nomination (case_id);

create table class_mark (
  nomination_id int not null references class_nomination on delete cascade,
  sitting int not null,
  mark text not null,
  primary key (nomination_id, sitting),
  constraint attendance_mark_is_known check (mark in ('present', 'excused', 'absent'))
);

-- Numbers run without a gap by centre and year; a void one stays in its place.
create table class_certificate (
  id int generated always as identity primary key,
  unit_id int not null references unit on delete cascade,
  year int not null,
  sequence int not null,
  number text not null,
  kind text not null,
  nomination_id int not null references class_nomination on delete cascade,
  issued_on date not null,
  voided_on date,
  void_reason text,
  constraint certificate_number_is_unique unique (unit_id, year, sequence),
  constraint certificate_number_is_positive check (sequence > 0),
  constraint certificate_kind_is_known check (kind in ('awareness', 'new-member')),
  constraint void_certificate_says_why check ((voided_on is null) = (void_reason is null))
);
create unique index person_has_one_certificate_of_a_class on class_certificate (nomination_id) where voided_on is null;
create index class_certificate_number on class_certificate (number);

-- By it a centre's check codes are made and found right again.
create table class_key (
  unit_id int primary key references unit on delete cascade,
  key bytea not null
);

-- What a class came to; a correction adds a row and takes none away.
create table class_closing (
  class_id int not null references class on delete cascade,
  n int not null,
  seated int not null,
  attended int not null,
  passed int not null,
  certified int not null,
  closed_on date not null,
  recorded_at timestamptz not null,
  reason text,
  primary key (class_id, n),
  constraint closing_counts_agree check (certified = passed and passed <= attended and attended <= seated),
  constraint later_closing_says_why check ((n = 1) = (reason is null))
);
comment on table class_closing is 'append-only: a correction stands beside what it corrects.';

-- Nobody's marks, grade or seat changes once the class is closed, but by a correction, which adds a closing first.
create function refuse_change_of_closed_class() returns trigger language plpgsql as $$
declare scope_was text := widened_scope(); one class;
begin
  select * into one from class where id = (select class_id from class_nomination where id = new.nomination_id);
  perform set_config('app.scope', scope_was, true);
  if one.state = 'closed' then
    raise exception using errcode = '23514', constraint = 'class_is_closed', message = 'class_is_closed';
  end if;
  return new;
end $$;
create trigger class_is_closed before insert or update on class_mark for each row execute function refuse_change_of_closed_class();

do $$
declare t text;
begin
  alter table class enable row level security; alter table class force row level security;
  -- A class is open to all below the centre; who sits in it is seen by their own side.
  create policy scope on class using ((select scope_path()) = '/' or exists (select from unit u where u.id = unit_id));
  create policy held_above on class for select using (unit_id = any((select path_ids(scope_path()))::int[]));
  alter table class_sitting enable row level security; alter table class_sitting force row level security;
  create policy scope on class_sitting using ((select scope_path()) = '/' or exists (select from class c where c.id = class_id));
  alter table class_closing enable row level security; alter table class_closing force row level security;
  create policy scope on class_closing using ((select scope_path()) = '/' or exists (select from class c where c.id = class_id));
  foreach t in array array['class_demand', 'class_nomination'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy scope on %1$I using ((select scope_path()) = ''/'' or exists (select from unit u where u.id = unit_id))', t);
  end loop;
  alter table class_mark enable row level security; alter table class_mark force row level security;
  create policy scope on class_mark using ((select scope_path()) = '/'
    or exists (select from class_nomination n where n.id = nomination_id));
  alter table class_certificate enable row level security; alter table class_certificate force row level security;
  create policy scope on class_certificate using ((select scope_path()) = '/'
    or exists (select from class_nomination n where n.id = nomination_id));
  alter table class_key enable row level security; alter table class_key force row level security;
  create policy installation on class_key using ((select scope_path()) = '/');
end $$;
