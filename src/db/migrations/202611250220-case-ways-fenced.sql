-- A member sees the cases of whom the member helps, by their ids: without the id the indexes alone answer nobody.
drop index if exists admission_case_opened;
drop index if exists admission_case_moved;
create index admission_case_opened on admission_case (opened_on) include (id, unit_id, moving_to_id, status, status_since, origin,
  introducer, enrolled_on, certified_on, dossier_on, resolved_on, decided_on, ceremony_on, recognition_decided_on);
create index admission_case_moved on admission_case (moved_on) include (id, unit_id, moving_to_id, opened_on, enrolled_on,
  certified_on, dossier_on, resolved_on, decided_on, ceremony_on, recognition_decided_on);
