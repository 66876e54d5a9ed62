-- Which members live or work at a village or base unit, and which were seconded to it: local and seconded are told apart.
create table site_member (
  id int generated always as identity primary key,
  site_id int not null references site on delete cascade,
  member_id int not null references member on delete cascade,
  how text not null,
  during daterange not null,
  document_id int references document on delete set null,
  constraint site_member_is_known check (how in ('local', 'seconded')),
  constraint member_is_at_one_site_a_day exclude using gist (member_id with =, during with &&)
);
create index site_member_site on site_member (site_id);
alter table site_member enable row level security; alter table site_member force row level security;
create policy scope on site_member using ((select scope_path()) = '/' or exists (select from site s where s.id = site_id));
