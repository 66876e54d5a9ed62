-- A meeting is planned, held or called off. What it was about, who came from above and how good it was stay with it.
alter table meeting
  add column kind text not null default 'regular',
  add column state text not null default 'held',
  add column starts_at time,
  add column place text,
  add column theme text,
  add column content text,
  -- The day first planned, of a meeting that was postponed.
  add column planned_on date,
  add column change_reason text,
  -- Who of the upper level attended, and what that level said.
  add column visitor text,
  add column support_note text,
  add column quality text,
  add column quality_note text,
  alter column method set default 'secret-ballot',
  drop constraint meeting_body_is_known,
  add constraint meeting_body_is_known check (body in
    ('branch', 'branch-committee', 'base-committee', 'standing-board', 'standing-members-and-board-heads')),
  add constraint meeting_kind_is_known check (kind in ('regular', 'thematic', 'extraordinary', 'consultation')),
  add constraint meeting_state_is_known check (state in ('planned', 'held', 'cancelled')),
  add constraint meeting_quality_is_known check (quality in ('good', 'fair', 'average', 'poor')),
  add constraint consultation_is_of_the_branch_committee check (kind <> 'consultation' or body = 'branch-committee'),
  add constraint only_a_held_meeting_ends check (closed_at is null or state = 'held'),
  add constraint cancelled_meeting_says_why check (state <> 'cancelled' or change_reason is not null),
  add constraint postponed_meeting_says_why check (planned_on is null or change_reason is not null),
  add constraint quality_is_marked_after_the_meeting check (quality is null or closed_at is not null);
comment on column meeting.convened is 'The denominator; of a branch derived from its seats whenever one changes.';
comment on column meeting.present is 'Who came of those convened; of a branch derived from its seats.';
comment on column meeting.held_on is 'The day it was held, or is to be held.';
create index meeting_day on meeting (held_on, unit_id);

-- Whom a meeting is to vote on, one by one.
create table meeting_item (
  meeting_id int not null references meeting on delete cascade,
  case_id int not null references admission_case on delete cascade,
  matter text not null,
  primary key (meeting_id, case_id, matter),
  constraint item_matter_is_known check (matter in ('admission', 'recognition', 'removal'))
);
create index meeting_item_case on meeting_item (case_id);
alter table meeting_item enable row level security;
alter table meeting_item force row level security;
create policy scope on meeting_item
  using (scope_path() = '/' or exists (select from meeting m where m.id = meeting_id));

-- The smallest number of votes that carried it on its day.
alter table meeting_vote add column needed int;
