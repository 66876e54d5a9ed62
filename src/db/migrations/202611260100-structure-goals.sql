-- Goals of structure: which share, or how many, of the members, the sources or the admissions of a unit a plan wants to be of
-- one value of a property. A target says how many; a goal of structure says who they are.
create table structure_goal (
  id int generated always as identity primary key,
  code text not null,
  plan_id int not null references plan on delete cascade,
  unit_id int not null references unit on delete cascade,
  population text not null,
  dimension text not null,
  key text not null,
  bound text not null,
  minimum numeric not null,
  maximum numeric,
  reason text,
  ended_on date,
  ending text,
  constraint structure_goal_code_is_unique unique (code),
  constraint structure_goal_population_is_known check (population in ('members', 'sources', 'admissions')),
  constraint structure_goal_bound_is_known check (bound in ('min', 'range', 'rate-min', 'rate-range')),
  constraint structure_goal_is_not_negative check (minimum >= 0),
  constraint structure_goal_minimum_is_not_above_its_maximum check (minimum <= maximum),
  constraint structure_goal_share_is_not_above_one check (
    bound not like 'rate-%' or (minimum <= 1 and (maximum is null or maximum <= 1))),
  constraint structure_goal_ends_with_a_reason check ((ended_on is null) = (ending is null))
);
comment on column structure_goal.key is 'Code of the catalogue of the dimension, or a group of them such as group:minority.';
comment on column structure_goal.minimum is 'As first set; what is in force on a day is the latest revision up to that day.';
comment on column structure_goal.ended_on is 'First day on which the goal no longer holds.';
create unique index structure_goal_is_set_once on structure_goal (unit_id, plan_id, population, dimension, key) where ended_on is null;
create index structure_goal_plan on structure_goal (plan_id);

create table structure_goal_revision (
  id int generated always as identity primary key,
  goal_id int not null references structure_goal on delete cascade,
  revised_on date not null,
  old_minimum numeric not null,
  old_maximum numeric,
  new_minimum numeric not null,
  new_maximum numeric,
  revised_by text not null,
  reason text not null,
  document_id int references document on delete set null,
  constraint structure_goal_is_revised_once_a_day unique (goal_id, revised_on)
);

alter table structure_goal enable row level security;
alter table structure_goal force row level security;
create policy scope on structure_goal using ((select scope_path()) = '/' or exists (select from unit u where u.id = unit_id));
alter table structure_goal_revision enable row level security;
alter table structure_goal_revision force row level security;
create policy scope on structure_goal_revision using (
  (select scope_path()) = '/' or exists (select from structure_goal g where g.id = goal_id));
