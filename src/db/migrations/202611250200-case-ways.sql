-- Where a person came from and the days of the way before the branch resolves, beside those that stand there already:
-- what became of everybody put on the list is read from the cases alone.
alter table admission_case
  add column origin text,
  add column enrolled_on date,
  add column certified_on date,
  add column dossier_on date;
comment on column admission_case.origin is 'Code of the catalogue discovery-origin, as the events tell; it stays when the dossier is opened.';
comment on column admission_case.dossier_on is 'Leave to open the dossier, or else the first paper of it.';

do $$
declare scope_was text := widened_scope();
begin
  -- None of these is counted ahead.
  alter table admission_case disable trigger user;
  update admission_case c set origin = t.origin, enrolled_on = t.enrolled_on, certified_on = t.certified_on,
    dossier_on = coalesce(t.opened_on, t.papers_on)
  from (
    select e.case_id,
      (array_agg(e.details ->> 'origin' order by e.on_day desc, e.id desc) filter (where e.act = 'tell-origin'))[1] as origin,
      max(e.on_day) filter (where e.act = 'enrol-in-class') as enrolled_on,
      max(e.on_day) filter (where e.act = 'certify') as certified_on,
      max(e.on_day) filter (where e.act = 'open-dossier') as opened_on,
      min(e.on_day) filter (where e.act in ('apply', 'submit-cv')) as papers_on
    from case_event e
    where not e.is_void and not exists (select from case_event s where s.supersedes_id = e.id)
      and e.act in ('tell-origin', 'enrol-in-class', 'certify', 'open-dossier', 'apply', 'submit-cv')
    group by 1) t
  where t.case_id = c.id;
  alter table admission_case enable trigger user;
  perform set_config('app.scope', scope_was, true);
end $$;

-- The last of the days: whoever went no further before a day passed no step after it.
alter table admission_case add column moved_on date not null generated always as (greatest(opened_on, enrolled_on,
  certified_on, dossier_on, resolved_on, decided_on, ceremony_on, recognition_decided_on)) stored;

-- What is asked of thousands of cases at once is read from the index alone.
create index admission_case_opened on admission_case (opened_on) include (unit_id, moving_to_id, status, status_since, origin,
  introducer, enrolled_on, certified_on, dossier_on, resolved_on, decided_on, ceremony_on, recognition_decided_on);
create index admission_case_moved on admission_case (moved_on) include (unit_id, moving_to_id, opened_on, enrolled_on,
  certified_on, dossier_on, resolved_on, decided_on, ceremony_on, recognition_decided_on);
