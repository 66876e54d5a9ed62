-- Plans and targets: document → plan of a unit for a period → targets of a unit or of one member.
create table plan (
  id int generated always as identity primary key,
  code text not null,
  unit_id int not null references unit on delete cascade,
  document_id int references document on delete set null,
  period text not null,
  starts_on date not null,
  ends_on date not null,
  is_window_known boolean not null default true,
  note text,
  constraint plan_code_is_unique unique (code),
  constraint plan_starts_before_it_ends check (starts_on <= ends_on)
);
comment on column plan.is_window_known is 'False for a term whose exact days nobody stated: no pace may be printed from it.';
create index plan_unit on plan (unit_id);

-- How a plan proposes numbers: a rate of a base for a group of units.
create table plan_rule (
  id int generated always as identity primary key,
  plan_id int not null references plan on delete cascade,
  name text not null,
  measure text not null,
  block text,
  rate numeric not null,
  base text not null,
  constraint plan_rule_rate_is_a_share check (rate > 0 and rate <= 1),
  constraint plan_rule_is_named_once unique (plan_id, name)
);

create table target (
  id int generated always as identity primary key,
  code text not null,
  plan_id int not null references plan on delete cascade,
  unit_id int not null references unit on delete cascade,
  member_id int references member on delete cascade,
  measure text not null,
  bound text not null,
  minimum numeric,
  maximum numeric,
  recurrence text not null default 'whole',
  noun text not null default 'target',
  origin text,
  block text,
  place_kinds text[],
  base text,
  base_value numeric,
  rate numeric,
  suggested numeric,
  reason text,
  deadline_year int,
  accountable text,
  reserve numeric,
  withdrawn_on date,
  withdrawal text,
  constraint target_code_is_unique unique (code),
  constraint target_is_withdrawn_with_a_reason check ((withdrawn_on is null) = (withdrawal is null)),
  constraint target_minimum_is_not_above_its_maximum check (minimum <= maximum),
  constraint target_is_not_negative check (minimum >= 0),
  constraint target_bound_is_known check (bound in ('exact', 'min', 'range', 'rate-min', 'rate-range', 'reduction-rate-range', 'coverage', 'unnumbered')),
  constraint target_recurrence_is_known check (recurrence in ('whole', 'each-year')),
  constraint target_noun_is_known check (noun in ('target', 'goal')),
  constraint target_origin_is_known check (origin in ('assigned', 'own')),
  constraint target_has_its_numbers check (bound = 'unnumbered' or minimum is not null),
  constraint target_differing_from_its_formula_says_why check (
    suggested is null or minimum is null or minimum = ceil(suggested) or reason is not null)
);
comment on column target.minimum is 'As first assigned; what is in force on a day is the latest revision up to that day.';
comment on column target.withdrawn_on is 'First day on which the target no longer holds.';
create index target_unit on target (unit_id);
create index target_member on target (member_id) where member_id is not null;
create index target_plan on target (plan_id);

create table target_document (
  target_id int not null references target on delete cascade,
  document_id int not null references document on delete cascade,
  position int not null default 1,
  primary key (target_id, document_id)
);

create table target_revision (
  id int generated always as identity primary key,
  target_id int not null references target on delete cascade,
  revised_on date not null,
  old_minimum numeric,
  old_maximum numeric,
  new_minimum numeric,
  new_maximum numeric,
  revised_by text not null,
  reason text not null,
  document_id int references document on delete set null,
  constraint target_is_revised_once_a_day unique (target_id, revised_on)
);

-- Conversions seen elsewhere, named, so that an estimate says what it assumes.
create table conversion_reference (
  id int generated always as identity primary key,
  code text not null unique,
  unit_id int not null references unit on delete cascade,
  name text not null,
  introduced int not null,
  admitted int not null,
  source text not null,
  constraint conversion_is_a_share check (introduced > 0 and admitted between 0 and introduced)
);

do $$
declare t text;
begin
  foreach t in array array['plan', 'target', 'conversion_reference'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy scope on %1$I using ((select scope_path()) = ''/'' or exists (select from unit u where u.id = unit_id))', t);
  end loop;
  create policy binds_below on plan for select using (unit_id = any (path_ids(scope_path())));
  foreach t in array array['target_document', 'target_revision'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy scope on %1$I using ((select scope_path()) = ''/'' or exists (select from target t where t.id = target_id))', t);
  end loop;
  alter table plan_rule enable row level security; alter table plan_rule force row level security;
  create policy scope on plan_rule using ((select scope_path()) = '/' or exists (select from plan p where p.id = plan_id));
end $$;
