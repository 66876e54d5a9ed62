-- The people before the dossier, as the list of sources filters and sorts them: written with each event of their case.
-- Vietnamese order as bytes: each letter by its place in the alphabet, then the tones, given name before family name.
create function letters_key(words text) returns text language sql immutable strict parallel safe as
$$ select translate(normalize(regexp_replace(normalize(words, NFD), '[\u0300\u0301\u0303\u0309\u0323]', '', 'g'), NFC),
    'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg') || ' '
  || translate(regexp_replace(regexp_replace(normalize(words, NFD), '[\u0302\u0306\u031b]', '', 'g'),
    '[^\u0300\u0301\u0303\u0309\u0323]', '0', 'g'), U&'\0300\0309\0303\0301\0323', '12345') $$;
create function name_order(full_name text) returns text language sql immutable strict parallel safe as
$$ select letters_key(regexp_replace(n, '^.* ', '')) || '  ' || letters_key(regexp_replace(n, '[^ ]*$', ''))
  from (select regexp_replace(trim(lower(normalize(full_name, NFC))), '\s+', ' ', 'g') as n) t $$;
create function name_words(full_name text) returns text[] language sql immutable parallel safe as
$$ select coalesce((select array_agg(distinct word) from regexp_split_to_table(folded(full_name), ' ') word where word <> ''), '{}') $$;

create table source (
  case_id int primary key references admission_case on delete cascade,
  unit_id int not null references unit on delete cascade,
  -- The branch's place in today's tree; it follows the unit.
  path text collate "C" not null,
  -- By the events alone; what the end of a certificate brings is seen by its day.
  status text not null,
  name_order text collate "C" not null,
  name_words text[] not null,
  birth_year int,
  origin text,
  introducer text,
  pool text,
  tags text[] not null default '{}',
  mobility text,
  back_in text,
  has_basis boolean not null default false,
  opened_on date not null,
  listed_on date,
  certificate_until date,
  reviewed_on date,
  reviewed_month text,
  contact_on date,
  assessed_on date,
  helper_id int references person on delete set null,
  helper_until date,
  due_on date,
  -- What has no day comes last; who was never reviewed comes first.
  due_sort date not null generated always as (coalesce(due_on, 'infinity'::date)) stored,
  certificate_sort date not null generated always as (coalesce(certificate_until, 'infinity'::date)) stored,
  review_sort date not null generated always as (coalesce(reviewed_on, '-infinity'::date)) stored,
  listed_sort date not null generated always as (coalesce(listed_on, 'infinity'::date)) stored
);
comment on table source is 'Derived from the events of a case before its dossier; one that goes on, or ends, stands here no more.';

-- Names by their words without marks. Ranges of the "C" order are asked, whose operators row-level security lets pass to
-- an index, as it does not the patterns of a trigram index.
create table source_word (
  case_id int not null references source on delete cascade,
  word text collate "C" not null,
  primary key (word, case_id)
);

do $$
declare scope_was text := widened_scope();
begin
  insert into source (case_id, unit_id, path, status, name_order, name_words, birth_year, introducer, opened_on, listed_on,
    certificate_until, helper_id, due_on)
  with held as materialized (
    select e.case_id, e.id, e.act, e.on_day, e.details from case_event e
    where not e.is_void and not exists (select from case_event s where s.supersedes_id = e.id)
      and e.act in ('enlist', 'assign-helper', 'open-dossier', 'apply', 'submit-cv', 'ask-verification', 'waive-verification',
        'close-verification', 'hold-ceremony')),
  found as (
    select c.* from admission_case c
    where c.forgotten_on is null and (c.status in ('source', 'sympathiser', 'class-enrolled', 'class-certified')
      or c.status = 'paused' and not exists (select from held h where h.case_id = c.id and h.act not in ('enlist', 'assign-helper')))),
  listed as (select case_id, max(on_day) as on_day from held where act = 'enlist' group by 1),
  helped as (
    select distinct on (case_id) case_id, (details ->> 'memberId')::int as helper_id from held
    where act = 'assign-helper' and coalesce(details ->> 'isBeside', 'false') <> 'true' order by case_id, on_day desc, id desc),
  ending as (
    select case_id, max(due_on) as due_on from case_clock where kind = 'certificate-validity' and ended_on is null group by 1)
  select c.id, c.unit_id, u.path, c.status, coalesce(name_order(p.full_name), ''), name_words(p.full_name), p.birth_year,
    c.introducer, c.opened_on, l.on_day, k.due_on, m.id, n.due_on
  from found c join unit u on u.id = c.unit_id join person p on p.id = c.person_id
    left join listed l on l.case_id = c.id left join helped h on h.case_id = c.id left join person m on m.id = h.helper_id
    left join ending k on k.case_id = c.id left join next_step n on n.case_id = c.id;
  insert into source_word (case_id, word) select case_id, unnest(name_words) from source;
  perform set_config('app.scope', scope_was, true);
end $$;

create index source_path on source (path, case_id);
create index source_unit on source (unit_id);
create index source_helper on source (helper_id) where helper_id is not null;
create index source_by_name on source (name_order, case_id);
create index source_by_due on source (due_sort, case_id);
create index source_by_certificate on source (certificate_sort, case_id);
create index source_by_review on source (review_sort, case_id);
create index source_by_listing on source (listed_sort, case_id);
create index source_word_case on source_word (case_id);

create function write_source_words() returns trigger language plpgsql as $$
declare scope_was text := widened_scope();
begin
  delete from source_word where case_id = new.case_id and not word = any (new.name_words);
  insert into source_word (case_id, word) select new.case_id, unnest(new.name_words) on conflict do nothing;
  perform set_config('app.scope', scope_was, true);
  return null;
end $$;
create trigger source_is_found after insert on source for each row execute function write_source_words();
create trigger source_is_renamed after update of name_words on source for each row
  when (old.name_words is distinct from new.name_words) execute function write_source_words();

-- A unit that moves takes its sources along.
create function move_sources() returns trigger language plpgsql as $$
declare scope_was text := widened_scope();
begin
  update source set path = new.path where unit_id = new.id and path is distinct from new.path;
  perform set_config('app.scope', scope_was, true);
  return null;
end $$;
create trigger sources_follow after update of path on unit for each row
  when (old.path is distinct from new.path) execute function move_sources();

-- A name that changes, or that is erased, changes or goes here too.
create function rename_sources() returns trigger language plpgsql as $$
declare scope_was text := widened_scope();
begin
  update source s set name_order = coalesce(name_order(p.full_name), ''), name_words = name_words(p.full_name), birth_year = p.birth_year,
    introducer = c.introducer
  from admission_case c join person p on p.id = c.person_id
  where s.case_id = c.id and case tg_table_name when 'person' then c.person_id = new.id else c.id = new.id end;
  perform set_config('app.scope', scope_was, true);
  return null;
end $$;
create trigger sources_are_renamed after update of full_name, birth_year on person for each row
  when ((old.full_name, old.birth_year) is distinct from (new.full_name, new.birth_year)) execute function rename_sources();
create trigger sources_are_described after update of person_id, introducer on admission_case for each row
  when ((old.person_id, old.introducer) is distinct from (new.person_id, new.introducer)) execute function rename_sources();

alter table source enable row level security;
alter table source force row level security;
create policy scope on source using ((select scope_path()) = '/' or in_scope(path));
alter table source_word enable row level security;
alter table source_word force row level security;
create policy scope on source_word using ((select scope_path()) = '/' or exists (select from source s where s.case_id = source_word.case_id));
