-- On which day of the month a body meets, for whole plans to be counted backwards on real meetings.
create table body_meeting_day (
  id int generated always as identity primary key,
  unit_id int not null references unit on delete cascade,
  body text not null,
  during daterange not null,
  -- "Ngày 3 hằng tháng", or "thứ Sáu tuần thứ ba" (the fifth week is the last one of the month).
  day_of_month int,
  weekday int,
  week int,
  document_id int references document on delete set null,
  constraint meeting_day_body_is_known check (body in ('branch', 'base-committee', 'standing-board', 'standing-members-and-board-heads')),
  constraint meeting_day_holds_some_day check (not isempty(during)),
  constraint meeting_day_is_of_the_month_or_the_week check (
    day_of_month between 1 and 31 and weekday is null and week is null
    or day_of_month is null and weekday between 1 and 7 and week between 1 and 5),
  constraint body_has_one_meeting_day exclude using gist (unit_id with =, body with =, during with &&)
);

-- One meeting moved to another day, not held, or held besides the usual ones.
create table body_meeting_exception (
  id int generated always as identity primary key,
  unit_id int not null references unit on delete cascade,
  body text not null,
  instead_of date,
  held_on date,
  reason text not null,
  constraint meeting_exception_body_is_known check (body in ('branch', 'base-committee', 'standing-board', 'standing-members-and-board-heads')),
  constraint meeting_exception_says_something check (instead_of is not null or held_on is not null),
  constraint meeting_is_moved_once unique (unit_id, body, instead_of)
);
create index body_meeting_exception_unit on body_meeting_exception (unit_id);

do $$
declare t text;
begin
  foreach t in array array['body_meeting_day', 'body_meeting_exception'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy scope on %1$I using (scope_path() = ''/'' or exists (select from unit u where u.id = unit_id))', t);
  end loop;
end $$;

-- The funnel of a unit is counted from the index alone.
create index admission_case_funnel on admission_case (unit_id) include (status, status_since, id);
