-- Campaigns, contests and models of a unit: who takes part since when, whom they brought, what was done and rewarded.
create table campaign (
  id int generated always as identity primary key,
  code text not null,
  unit_id int not null references unit on delete cascade,
  sort text not null,
  name text not null,
  goal text,
  starts_on date not null,
  ends_on date,
  document_id int references document on delete set null,
  constraint campaign_code_is_unique unique (code),
  constraint campaign_sort_is_known check (sort in ('campaign', 'contest', 'model')),
  constraint campaign_ends_after_it_starts check (ends_on >= starts_on)
);
create index campaign_unit on campaign (unit_id, id);

create table campaign_part (
  id int generated always as identity primary key,
  campaign_id int not null references campaign on delete cascade,
  unit_id int not null references unit on delete cascade,
  during daterange not null,
  constraint unit_takes_part_once_a_day exclude using gist (campaign_id with =, unit_id with =, during with &&)
);
create index campaign_part_unit on campaign_part (unit_id);

create table campaign_case (
  campaign_id int not null references campaign on delete cascade,
  case_id int not null references admission_case on delete cascade,
  linked_on date not null,
  primary key (campaign_id, case_id)
);
create index campaign_case_case on campaign_case (case_id);

create table activity (
  id int generated always as identity primary key,
  unit_id int not null references unit on delete cascade,
  campaign_id int references campaign on delete set null,
  kind text not null,
  topic text not null,
  held_by text,
  audience text,
  audience_count int,
  on_day date not null,
  constraint activity_kind_is_known check (kind in ('communication', 'thematic-meeting', 'forum', 'visit', 'other')),
  constraint activity_audience_is_not_negative check (audience_count >= 0)
);
create index activity_unit on activity (unit_id, id);

create table reward (
  id int generated always as identity primary key,
  -- The unit rewarded, or the unit of the person rewarded.
  unit_id int not null references unit on delete cascade,
  person_id int references person on delete cascade,
  campaign_id int references campaign on delete set null,
  form text not null,
  decision_number text not null,
  decided_on date not null,
  decided_by text,
  constraint reward_is_recorded_once unique nulls not distinct (unit_id, person_id, decision_number, decided_on)
);
create index reward_unit on reward (unit_id, id);

do $$
declare t text;
begin
  foreach t in array array['campaign', 'campaign_part', 'activity', 'reward'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy scope on %1$I using ((select scope_path()) = ''/'' or exists (select from unit u where u.id = unit_id))', t);
  end loop;
  -- A campaign of a unit above is read and joined from below.
  create policy binds_below on campaign for select using (
    scope_path() is not null and unit_id = any (path_ids(scope_path())));
  alter table campaign_case enable row level security; alter table campaign_case force row level security;
  create policy scope on campaign_case using (
    (select scope_path()) = '/' or exists (select from admission_case c where c.id = case_id));
end $$;
