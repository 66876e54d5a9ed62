-- Two records of one person become one; the other stays as an alias, so that its code still finds the person.
alter table person add column merged_into_id int references person on delete cascade;
alter table person add constraint person_is_merged_into_another check (merged_into_id <> id);
create index person_merged_into on person (merged_into_id) where merged_into_id is not null;

-- What a merge moved, by keys, so that it can be undone exactly; nothing personal.
create table person_merge (
  id int generated always as identity primary key,
  kept_id int not null references person on delete cascade,
  merged_id int not null references person on delete cascade,
  merged_at timestamptz not null,
  -- Columns of the kept record that were empty and took the value of the other.
  filled text[] not null,
  -- By table: the keys that were moved, and those that the kept record had before.
  moved jsonb not null,
  had jsonb not null,
  undone_at timestamptz
);
create unique index person_is_merged_once on person_merge (merged_id) where undone_at is null;
create index person_merge_kept on person_merge (kept_id);

-- Two who were looked at and are not one; not asked again.
create table person_apart (
  one_id int not null references person on delete cascade,
  other_id int not null references person on delete cascade,
  noted_on date not null,
  primary key (one_id, other_id),
  constraint apart_in_the_order_of_keys check (one_id < other_id)
);
create index person_apart_other on person_apart (other_id);

alter table person_merge enable row level security; alter table person_merge force row level security;
alter table person_apart enable row level security; alter table person_apart force row level security;
create policy scope on person_merge using ((select scope_path()) = '/' or exists (select from person p where p.id = kept_id));
-- Keys alone: a helper of another scope is named by the same key everywhere.
create policy naming on person_merge for select using ((select scope_path()) is not null);
create policy scope on person_apart using ((select scope_path()) = '/' or exists (select from person p where p.id = one_id));
