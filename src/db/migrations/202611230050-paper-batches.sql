-- A batch names each paper: of one act of a case, for a case may give several of a kind, or of a meeting.
alter table paper_batch_part alter column case_code drop not null;
alter table paper_batch_part add column event_id bigint;
alter table paper_batch_part add column meeting_code text;
alter table paper_batch_part add constraint paper_comes_from_one_thing check ((case_code is null) <> (meeting_code is null));
