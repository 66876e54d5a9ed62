-- Imports and their trials are kept to be looked at: who, from which files, what came of it, and for some days what was wrong.
alter table import_batch
  add column account_id int references account on delete set null,
  add column source text not null default '',
  add column outcome text not null default 'written',
  add column fault_count int not null default 0,
  add column faults jsonb,
  add constraint import_outcome_is_known check (outcome in ('clean', 'faulty', 'written'));
comment on column import_batch.faults is 'What was wrong, with the cells as they came: forgotten after some days.';
create index import_batch_unit on import_batch (unit_id, id);
