-- Dividing a total among the units below: rounds, working copies, offers from both sides, duties that go with a target.

-- Rules speak for some kinds of units; a minimum says what each gets at least and weighs nothing.
alter table plan_rule add column kinds text[], add column is_minimum boolean not null default false;

create table allocation_round (
  id int generated always as identity primary key,
  code text not null,
  -- Who divides, among the units directly below.
  unit_id int not null references unit on delete cascade,
  plan_id int not null references plan on delete cascade,
  measure text not null,
  total int not null,
  reserve int not null default 0,
  bound text not null default 'min',
  keeping text not null default 'monotone',
  must_add_up boolean not null default false,
  answer_until date,
  reviews date[] not null default '{}',
  duties jsonb not null default '[]',
  state text not null default 'draft',
  opened_on date not null,
  adopted_on date,
  document_id int references document on delete set null,
  constraint allocation_code_is_unique unique (code),
  constraint allocation_total_is_not_negative check (total >= 0),
  constraint allocation_reserve_is_within_the_total check (reserve between 0 and total),
  constraint allocation_bound_is_known check (bound in ('exact', 'min')),
  constraint allocation_keeping_is_known check (keeping in ('monotone', 'within-one')),
  constraint allocation_state_is_known check (state in ('draft', 'proposed', 'adopted', 'revised', 'cancelled')),
  constraint allocation_is_adopted_on_a_day check ((state in ('adopted', 'revised')) = (adopted_on is not null))
);
create index allocation_round_unit on allocation_round (unit_id, id);
create index allocation_round_plan on allocation_round (plan_id);

-- What-if copies of a round; one of them is worked with.
create table allocation_draft (
  id int generated always as identity primary key,
  round_id int not null references allocation_round on delete cascade,
  name text not null,
  is_chosen boolean not null default false,
  rows jsonb not null default '{}',
  changed_at timestamptz not null,
  constraint allocation_draft_is_named_once unique (round_id, name)
);
comment on column allocation_draft.rows is 'By code of a unit: assigned, reason, lower, upper, isLocked.';
create unique index allocation_draft_chosen on allocation_draft (round_id) where is_chosen;

-- What each side said of a unit's number, one after another; the first shows who proposed first.
create table allocation_offer (
  id int generated always as identity primary key,
  round_id int not null references allocation_round on delete cascade,
  unit_id int not null references unit on delete cascade,
  side text not null,
  number int not null,
  reason text,
  offered_on date not null,
  constraint allocation_offer_side_is_known check (side in ('above', 'below')),
  constraint allocation_offer_is_not_negative check (number >= 0)
);
create index allocation_offer_unit on allocation_offer (unit_id, round_id);
create index allocation_offer_round on allocation_offer (round_id, id);

create table allocation_step (
  id int generated always as identity primary key,
  round_id int not null references allocation_round on delete cascade,
  move text not null,
  on_day date not null,
  units int not null default 0,
  note text,
  document_id int references document on delete set null
);
create index allocation_step_round on allocation_step (round_id, id);

-- The targets that a round made.
create table allocation_target (
  round_id int not null references allocation_round on delete cascade,
  target_id int not null references target on delete cascade,
  unit_id int not null references unit on delete cascade,
  primary key (round_id, target_id)
);
create index allocation_target_target on allocation_target (target_id);
create index allocation_target_unit on allocation_target (unit_id);

-- What the committee, the secretary and the members of a unit have to do for its target.
create table target_duty (
  id int generated always as identity primary key,
  target_id int not null references target on delete cascade,
  unit_id int not null references unit on delete cascade,
  party text not null,
  duty text not null,
  fulfilled_on date,
  constraint duty_party_is_known check (party in ('committee', 'secretary', 'members')),
  constraint duty_is_given_once unique (target_id, party, duty)
);
create index target_duty_unit on target_duty (unit_id);

do $$
declare t text;
begin
  foreach t in array array['allocation_round', 'allocation_offer', 'allocation_target', 'target_duty'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy scope on %1$I using ((select scope_path()) = ''/'' or exists (select from unit u where u.id = unit_id))', t);
  end loop;
  -- A round of a unit above is read and answered from below, its working copies are not.
  create policy binds_below on allocation_round for select using (
    scope_path() is not null and unit_id = any (path_ids(scope_path())));
  foreach t in array array['allocation_draft', 'allocation_step'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy scope on %1$I using ((select scope_path()) = ''/'' or exists (
        select from allocation_round r join unit u on u.id = r.unit_id where r.id = round_id))', t);
  end loop;
end $$;
