-- What one unit asks another about one person, as a ticket with its clock; what was answered stays in the paper.
create table request (
  id int generated always as identity primary key,
  case_id int not null references admission_case on delete cascade,
  kind text not null,
  -- Whom a verification is about; a repeated relation carries a number.
  relation text,
  number int not null default 1,
  from_unit_id int not null references unit on delete cascade,
  -- A unit of this installation, or a body outside it in words.
  to_unit_id int references unit on delete cascade,
  to_name text,
  to_address text,
  letter_number text,
  is_abroad boolean not null default false,
  sent_on date not null,
  received_on date,
  -- The day of the reply clock with its rule row; of an opinion the day the asking unit named, for which no rule is held.
  due_on date,
  due_rule text,
  is_due_unsure boolean not null default false,
  answered_on date,
  answer text,
  kept_at text,
  decline_reason text,
  -- The unit that was asked answered here; otherwise its paper came and the asking unit wrote it down.
  is_answered_here boolean not null default false,
  withdrawn_on date,
  -- Null where the case itself took the question back.
  withdrawal_reason text,
  -- The first record of the letter, and of an opinion; corrections stand in their place in the case.
  asked_event_id bigint references case_event on delete cascade,
  opinion_event_id bigint references case_event on delete cascade,
  constraint request_kind_is_known check (kind in ('verification', 'residence-opinion', 'organisation-opinion')),
  constraint request_answer_is_known check (answer in ('right', 'not-yet-right', 'not-enough', 'given', 'declined')),
  constraint verification_names_the_relative check ((kind = 'verification') = (relation is not null)),
  constraint request_names_one_receiver check ((to_unit_id is null) = (to_name is not null)),
  constraint request_goes_to_another_unit check (to_unit_id <> from_unit_id),
  constraint request_is_received_after_it_was_sent check (received_on >= sent_on),
  constraint request_is_answered_after_it_was_sent check (answered_on >= sent_on),
  constraint request_is_due_after_it_was_sent check (due_on >= sent_on),
  constraint request_answer_has_its_day check ((answer is null) = (answered_on is null)),
  constraint declining_has_a_reason check ((answer = 'declined') is not true or decline_reason is not null),
  constraint answered_request_is_not_withdrawn check (answered_on is null or withdrawn_on is null)
);
create index request_from on request (from_unit_id, due_on);
create index request_to on request (to_unit_id, due_on);
create index request_case on request (case_id);
-- One question about one person lies with one receiver at a time.
create unique index request_is_asked_once
  on request (case_id, kind, coalesce(relation, ''), number, coalesce(to_unit_id, 0), coalesce(to_name, ''))
  where answered_on is null and withdrawn_on is null;

create table request_reminder (
  request_id int not null references request on delete cascade,
  on_day date not null,
  primary key (request_id, on_day)
);

do $$
begin
  alter table request enable row level security; alter table request force row level security;
  -- Both sides see it and who sees the case; the case itself stays with its own side.
  create policy scope on request using (
    (select scope_path()) = '/'
    or exists (select from unit u where u.id in (from_unit_id, to_unit_id))
    or exists (select from admission_case c where c.id = case_id));
  alter table request_reminder enable row level security; alter table request_reminder force row level security;
  create policy scope on request_reminder using (
    (select scope_path()) = '/' or exists (select from request r where r.id = request_id));
end $$;
