-- Everybody under a round has a task of it; review points are kept with what was found; members are given numbers too.

-- Each unit under a round, from the day it opened.
create table allocation_part (
  id int generated always as identity primary key,
  round_id int not null references allocation_round on delete cascade,
  unit_id int not null references unit on delete cascade,
  -- The unit said that it does not divide its number further.
  kept_whole_on date,
  constraint allocation_part_once unique (round_id, unit_id)
);
create index allocation_part_unit on allocation_part (unit_id);

insert into allocation_part (round_id, unit_id)
select r.id, p.unit_id from allocation_round r join unit_parent p on p.parent_id = r.unit_id and p.during @> r.opened_on
union
select o.round_id, o.unit_id from allocation_offer o
union
select a.round_id, a.unit_id from allocation_target a join allocation_round r on r.id = a.round_id and r.unit_id <> a.unit_id;

-- A day on which who divides looks at how the numbers stand, and what was found.
create table allocation_review (
  id int generated always as identity primary key,
  round_id int not null references allocation_round on delete cascade,
  on_day date not null,
  done_on date,
  done_by text,
  remark text,
  constraint allocation_review_once unique (round_id, on_day),
  constraint allocation_review_is_done_by_somebody check ((done_on is null) = (done_by is null) and (done_on is null) = (remark is null))
);

insert into allocation_review (round_id, on_day)
select distinct r.id, d from allocation_round r cross join unnest(r.reviews) d;

alter table allocation_round drop column reviews;

-- The number of one member of a branch; the unit is the branch.
alter table allocation_offer add column member_id int references member on delete cascade;

do $$
begin
  execute 'alter table allocation_part enable row level security; alter table allocation_part force row level security;
    create policy scope on allocation_part using ((select scope_path()) = ''/'' or exists (select from unit u where u.id = unit_id))';
  execute 'alter table allocation_review enable row level security; alter table allocation_review force row level security;
    create policy scope on allocation_review using ((select scope_path()) = ''/'' or exists (
      select from allocation_round r join unit u on u.id = r.unit_id where r.id = round_id))';
end $$;

create or replace view unit_task with (security_invoker = true) as
  select 'case' as kind, n.case_id as id, n.unit_id, n.branch_id, n.base_id, n.upper_id, n.act, n.party, n.matter,
    n.is_returned, n.since, n.due_on, n.clock, n.sort_on
  from next_step n
  union all
  -- A late answer comes to who asked, then to those above who was asked.
  select 'request', r.id, r.to_unit_id, r.from_unit_id, a.ids[cardinality(a.ids) - 1], a.ids[cardinality(a.ids) - 2],
    case r.kind when 'verification' then 'answer-request' else 'give-opinion' end, null, null,
    false, r.sent_on, r.due_on, null, coalesce(r.due_on, 'infinity'::date)
  from request r join unit t on t.id = r.to_unit_id cross join lateral (select path_ids(t.path) as ids) a
  where r.answered_on is null and r.withdrawn_on is null
  union all
  select 'answer', r.id, r.from_unit_id, r.to_unit_id, null, null, 'see-answer', null, null,
    false, r.answered_on, null, null, 'infinity'::date
  from request r
  where r.answered_on is not null and r.is_answered_here and r.seen_on is null
  union all
  select 'meeting', m.id, m.unit_id, m.unit_id, null, null,
    case m.state when 'planned' then 'hold-meeting' else 'close-meeting' end, null, null,
    false, m.held_on, m.held_on, null, m.held_on
  from meeting m
  where m.state = 'planned' or m.state = 'held' and m.closed_at is null
  union all
  select 'nomination', min(n.id), n.approver_id, n.approver_id, null, null, 'approve-nominations', null, null,
    false, min(n.nominated_on), min(l.register_until), null, coalesce(min(l.register_until), 'infinity'::date)
  from class_nomination n left join class l on l.id = n.class_id
  where n.state = 'nominated' group by n.approver_id
  union all
  select 'class', l.id, l.unit_id, l.unit_id, null, null, 'close-class', null, null,
    false, l.begins_on, l.ends_on, null, l.ends_on
  from class l
  where l.state = 'planned'
  union all
  select 'introduction', min(i.id), i.unit_id, i.unit_id, null, null, 'answer-introductions', null, null,
    false, min(i.introduced_on), null, null, 'infinity'::date
  from introduction i
  where i.accepted_on is null and i.returned_on is null and i.withdrawn_on is null group by i.unit_id
  union all
  select 'assignment', s.id, s.unit_id, s.unit_id, null, null, 'finish-assignment', null, null,
    false, s.given_on, s.due_on, null, coalesce(s.due_on, 'infinity'::date)
  from assignment s
  where s.finished_on is null and s.withdrawn_on is null
  union all
  -- Before anybody spoke, where an answer is awaited: propose; once a number came from above: answer; once it is
  -- assigned: divide it among units or members below, unless that was done or is not wanted.
  select 'allocation', a.id, a.unit_id, a.unit_id, null, r.unit_id,
    case when r.adopted_on is not null then 'divide-allocation' when o.id is null then 'propose-allocation' else 'answer-allocation' end,
    null, null, false, coalesce(r.adopted_on, o.offered_on, r.opened_on),
    case when r.adopted_on is null then r.answer_until end, null,
    coalesce(case when r.adopted_on is null then r.answer_until end, 'infinity'::date)
  from allocation_part a join allocation_round r on r.id = a.round_id join plan p on p.id = r.plan_id
  left join lateral (
    select l.id, l.side, l.offered_on from allocation_offer l
    where l.round_id = a.round_id and l.unit_id = a.unit_id and l.member_id is null order by l.id desc limit 1) o on true
  where r.state = 'draft' and r.answer_until is not null and o.id is null
    or r.state = 'proposed' and o.side = 'above'
    or r.state in ('adopted', 'revised') and a.kept_whole_on is null
      and (exists (select from unit_parent c join unit k on k.id = c.unit_id and k.dissolved_on is null
          where c.parent_id = a.unit_id and upper_inf(c.during))
        or r.measure = 'admission' and exists (select from member m where m.unit_id = a.unit_id and upper_inf(m.during)))
      and not exists (select from allocation_round b join plan q on q.id = b.plan_id
        where b.unit_id = a.unit_id and b.measure = r.measure and q.period = p.period)
      and not exists (select from target t join plan q on q.id = t.plan_id
        where t.unit_id = a.unit_id and t.member_id is not null and t.withdrawn_on is null and q.period = p.period)
      and not exists (select from allocation_round l
        where l.unit_id = r.unit_id and l.measure = r.measure and l.id > r.id and l.adopted_on is not null)
  union all
  select 'allocation-review', v.id, r.unit_id, r.unit_id, null, null, 'review-allocation', null, null,
    false, v.on_day, v.on_day, null, v.on_day
  from allocation_review v join allocation_round r on r.id = v.round_id
  where v.done_on is null and r.adopted_on is not null;
