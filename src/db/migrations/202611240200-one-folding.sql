-- One folding of text, also for what was written with separate marks, invisible characters or other blanks; the kernel
-- has the same, and a test compares both.
create or replace function folded(words text) returns text language sql immutable strict parallel safe as
$$ select trim(regexp_replace(lower(public.unaccent('public.unaccent',
  regexp_replace(normalize(words, NFD), '[\u0300-\u036f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]', '', 'g'))),
  '[\s\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+', ' ', 'g')) $$;

-- Names are compared by what is kept of them: those of one name and year of birth stand side by side.
alter table person add column name_key text generated always as (folded(full_name)) stored;
drop index person_name;
create index person_name on person using gin (name_key gin_trgm_ops);
create index person_alike on person (name_key, birth_year) where name_key is not null;

do $$
declare scope_was text := widened_scope();
begin
  update unit_name set name = name where folded <> folded(name);
  perform set_config('app.scope', scope_was, true);
end $$;
