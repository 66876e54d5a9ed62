-- When the asking unit looked at the answer that another one gave; null while it has not.
alter table request add column seen_on date;
update request set seen_on = answered_on;
create index request_answer_unseen on request (from_unit_id)
  where answered_on is not null and is_answered_here and seen_on is null;
create index meeting_to_do on meeting (unit_id, held_on)
  where state = 'planned' or state = 'held' and closed_at is null;

-- What waits for a unit, whatever it is about: the next step of a case, a question of another unit, the answer to a
-- question of its own, a meeting that is to be held or ended. Lists, counts, digests and calendars read nothing else.
create view unit_task with (security_invoker = true) as
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
  where m.state = 'planned' or m.state = 'held' and m.closed_at is null;
