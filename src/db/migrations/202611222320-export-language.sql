-- The sheets of a file are named in the language of who asked for it.
alter table export add column language text not null default 'vi',
  add constraint export_language_is_known check (language in ('vi', 'en'));
