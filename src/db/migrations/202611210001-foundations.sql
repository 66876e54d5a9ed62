-- What every table stands on: the scope of a transaction, folded text for search, catalogues.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Vietnamese order, numbers by their value: Chi bộ 2 stands before Chi bộ 10.
create collation vietnamese (provider = icu, locale = 'vi-u-kn-true');

-- The path prefix this transaction may see ('/' is the whole installation). Null when nobody set it, so that
-- every policy below fails closed; a setting left empty by an earlier transaction counts as not set.
create function scope_path() returns text language sql stable parallel safe as
$$ select nullif(current_setting('app.scope', true), '') $$;

-- Paths are ids from the root with slashes and a closing one: '/1/5/22/'. A subtree is one range in "C" order.
create function in_scope(path text) returns boolean language sql stable parallel safe as
$$ select path collate "C" >= nullif(current_setting('app.scope', true), '') collate "C"
      and path collate "C" < left(nullif(current_setting('app.scope', true), ''), -1) || '0' $$;

-- What lies in scope or above it: plans and documents bind the units below the one that issued them.
create function in_or_above_scope(path text) returns boolean language sql stable parallel safe as
$$ select in_scope(path) or starts_with(nullif(current_setting('app.scope', true), ''), path) $$;

-- Triggers and tree functions look at the whole installation, then give the narrower scope back.
create function widened_scope() returns text language plpgsql as $$
declare was text := coalesce(current_setting('app.scope', true), '');
begin
  perform set_config('app.scope', '/', true);
  return was;
end $$;

create function path_ids(path text) returns int[] language sql immutable strict parallel safe as
$$ select string_to_array(trim(both '/' from path), '/')::int[] $$;

-- Search without marks: lower case, no diacritics, one space.
create function folded(words text) returns text language sql immutable strict parallel safe as
$$ select regexp_replace(trim(lower(public.unaccent('public.unaccent', normalize(words, NFC)))), '\s+', ' ', 'g') $$;

create table catalogue_item (
  catalogue text not null,
  code text not null,
  name text not null,
  position int not null,
  valid_from date,
  valid_to date,
  confidence text not null,
  detail jsonb not null default '{}',
  is_edited boolean not null default false,
  primary key (catalogue, code)
);
comment on table catalogue_item is 'Kinds, blocks and other lists, shipped as data and editable; an edited item is left alone by upgrades.';
