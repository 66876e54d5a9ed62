-- The log is asked who opened one record, and what was done in some weeks.
create index audit_entry_object on audit_entry (object, seq) where object is not null;
create index audit_entry_at on audit_entry (at);
