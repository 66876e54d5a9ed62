-- Names of sources are looked at row by row: the rows are narrow, and a hundred thousand of them are read in less time than
-- the lists of their commonest words are joined. `strpos` is asked after row-level security, so it needs no trust.
drop trigger source_is_found on source;
drop trigger source_is_renamed on source;
drop function write_source_words();
drop table source_word;
alter table source add column name_text text;

do $$
declare scope_was text := widened_scope();
begin
  update source s set name_text = coalesce(' ' || folded(p.full_name), '')
  from admission_case c join person p on p.id = c.person_id where c.id = s.case_id;
  perform set_config('app.scope', scope_was, true);
end $$;
alter table source alter column name_text set not null;
alter table source drop column name_words;
drop function name_words(text);
comment on column source.name_text is 'The name without marks behind a blank: each of its words begins after one.';

create or replace function rename_sources() returns trigger language plpgsql as $$
declare scope_was text := widened_scope();
begin
  update source s set name_order = coalesce(name_order(p.full_name), ''), name_text = coalesce(' ' || folded(p.full_name), ''),
    birth_year = p.birth_year, introducer = c.introducer
  from admission_case c join person p on p.id = c.person_id
  where s.case_id = c.id and case tg_table_name when 'person' then c.person_id = new.id else c.id = new.id end;
  perform set_config('app.scope', scope_was, true);
  return null;
end $$;
