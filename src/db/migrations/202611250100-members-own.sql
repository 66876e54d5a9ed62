-- An account may be that of one member: its role names the person on the roll of the branch.
alter table role_grant add column person_id int references person on delete cascade;
alter table role_grant add constraint only_a_member_role_names_a_person check (person_id is null or role = 'member');
alter table role_grant add constraint member_has_one_account exclude using gist (person_id with =, during with &&)
  where (person_id is not null);
create index role_grant_person on role_grant (person_id) where person_id is not null;

-- A member stands in the tree as a leaf below the branch, `/1/5/22/-7/`: no unit lies there, so nothing of the branch is
-- seen but what a policy below gives to this one person.
create function scope_member() returns int language sql stable parallel safe as
$$ select substring(current_setting('app.scope', true) from '/-([0-9]{1,9})/$')::int $$;

-- Whom a member has found or helps, and whom these brought to admission: written with each event of the case.
create table helping (
  case_id int not null references admission_case on delete cascade,
  person_id int not null references person on delete cascade,
  unit_id int not null references unit on delete cascade,
  is_finder boolean not null,
  helps_since date,
  -- The last day of the helper's term, where one is set.
  helps_until date,
  contact_on date,
  -- The case is underway: the member follows it still.
  is_current boolean not null,
  -- The person was admitted while the member helped, or was found by the member.
  has_brought boolean not null,
  primary key (case_id, person_id)
);
create index helping_person on helping (person_id, case_id);
create index helping_unit on helping (unit_id);

do $$
declare scope_was text := widened_scope();
begin
  insert into helping (case_id, person_id, unit_id, is_finder, helps_since, helps_until, contact_on, is_current, has_brought)
  with held as materialized (
    select e.case_id, e.id, e.act, e.on_day, e.details, coalesce(d.kept_id, (e.details ->> 'memberId')::int) as person_id
    from case_event e left join person_merge d on d.merged_id = (e.details ->> 'memberId')::int and d.undone_at is null
    where not e.is_void and not exists (select from case_event s where s.supersedes_id = e.id)
      and (e.act in ('tell-origin', 'assign-helper', 'hold-ceremony') and e.details ? 'memberId'
        or e.act = 'remark' and e.details ->> 'isByHelper' = 'true')),
  found as (
    select distinct on (case_id) case_id, person_id from held where act = 'tell-origin' order by case_id, on_day desc, id desc),
  helped as (
    select distinct on (h.case_id) h.case_id, h.person_id, h.on_day, (h.details ->> 'until')::date as until from held h
    where h.act = 'assign-helper' and coalesce(h.details ->> 'isBeside', 'false') <> 'true' or h.act = 'hold-ceremony'
    order by h.case_id, h.on_day desc, h.id desc),
  brought as (
    select distinct on (h.case_id) h.case_id, h.person_id from held h join admission_case c on c.id = h.case_id
    where h.act = 'assign-helper' and coalesce(h.details ->> 'isBeside', 'false') <> 'true' and h.on_day < c.ceremony_on
      and coalesce((h.details ->> 'until')::date, c.ceremony_on) >= c.ceremony_on
    order by h.case_id, h.on_day desc, h.id desc),
  met as (select case_id, max(on_day) as on_day from held where act = 'remark' group by 1),
  going as (
    select c.*, not c.status in ('official', 'refused', 'removed-from-list', 'struck-off', 'annulled', 'left', 'died') as goes_on
    from admission_case c where c.forgotten_on is null),
  tied as (
    select case_id, person_id, true as is_finder, null::date as since, null::date as until, false as brought from found
    union all select case_id, person_id, false, on_day, until, false from helped
    union all select case_id, person_id, false, null, null, true from brought),
  together as (
    select t.case_id, t.person_id, c.unit_id, c.goes_on, bool_or(t.is_finder) as is_finder, max(t.since) as since, max(t.until) as until,
      c.ceremony_on is not null and bool_or(t.is_finder or t.brought) as brought
    from tied t join going c on c.id = t.case_id join person p on p.id = t.person_id group by 1, 2, 3, 4, c.ceremony_on)
  select t.case_id, t.person_id, t.unit_id, t.is_finder, case when t.goes_on then t.since end, case when t.goes_on then t.until end,
    m.on_day, t.goes_on and (t.is_finder or t.since is not null), t.brought
  from together t left join met m on m.case_id = t.case_id
  where t.brought or t.goes_on and (t.is_finder or t.since is not null);
  perform set_config('app.scope', scope_was, true);
end $$;

-- What a member proposes goes the way of an organisation's introductions: the branch answers it.
alter table introduction alter column introducer drop not null;
alter table introduction add column found_by_id int references person on delete cascade;
alter table introduction add constraint introduction_has_one_origin check (num_nonnulls(introducer, found_by_id) = 1);
create index introduction_found_by on introduction (found_by_id) where found_by_id is not null;

alter table helping enable row level security;
alter table helping force row level security;
create policy scope on helping using ((select scope_path()) = '/' or exists (select from unit u where u.id = unit_id));
create policy of_the_member on helping for select using (person_id = (select scope_member()));
create policy of_the_member on admission_case for select using (
  id = any (array(select h.case_id from helping h where h.person_id = (select scope_member()))));
create policy of_the_member on member for select using (person_id = (select scope_member()));
create policy of_the_member on person for select using (id = (select scope_member()));
create policy of_the_member on target for select using (
  member_id = any (array(select m.id from member m where m.person_id = (select scope_member()))));
create policy of_the_member on assignment for select using (person_id = (select scope_member()));
create policy of_the_member on introduction for select using (found_by_id = (select scope_member()));
