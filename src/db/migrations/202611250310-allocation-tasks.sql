-- A number that was proposed from above waits for the word of its unit.
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
  select 'allocation', o.id, o.unit_id, o.unit_id, null, r.unit_id, 'answer-allocation', null, null,
    false, o.offered_on, r.answer_until, null, coalesce(r.answer_until, 'infinity'::date)
  from allocation_round r join allocation_offer o on o.round_id = r.id
  where r.state = 'proposed' and o.side = 'above'
    and not exists (select from allocation_offer l where l.round_id = o.round_id and l.unit_id = o.unit_id and l.id > o.id);
