-- Figures as others printed them, kept with their operands; and what was imported.
create table published_figure (
  id int generated always as identity primary key,
  code text not null unique,
  unit_id int not null references unit on delete cascade,
  source text not null,
  published_on date,
  passage int not null default 1,
  measure text not null,
  claim text not null,
  printed text not null,
  printed_value numeric,
  bound_word text,
  numerator numeric,
  denominator numeric,
  base_value numeric,
  window_from date,
  window_to date,
  as_of date,
  subject text,
  figure_group text,
  total_of text,
  compared_with text,
  candidates text,
  choice text,
  document_code text,
  note text
);
create index published_figure_unit on published_figure (unit_id);

create table import_batch (
  id int generated always as identity primary key,
  unit_id int references unit on delete set null,
  at timestamptz not null,
  digest bytea not null,
  counts jsonb not null
);

do $$
begin
  alter table published_figure enable row level security; alter table published_figure force row level security;
  create policy scope on published_figure using ((select scope_path()) = '/' or exists (select from unit u where u.id = unit_id));
  alter table import_batch enable row level security; alter table import_batch force row level security;
  create policy scope on import_batch using ((select scope_path()) = '/' or exists (select from unit u where u.id = unit_id));
end $$;
