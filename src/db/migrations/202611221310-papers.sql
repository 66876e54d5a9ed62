-- Papers printed from templates: the register keeps every number, a void one too; the bytes are frozen.
create table paper_template (
  id int generated always as identity primary key,
  unit_id int not null references unit on delete cascade,
  kind text not null,
  name text not null,
  bytes bytea not null,
  digest bytea not null,
  during daterange not null,
  uploaded_at timestamptz not null,
  constraint unit_has_one_template_of_a_kind_a_day exclude using gist (unit_id with =, kind with =, during with &&)
);

create table paper (
  id int generated always as identity primary key,
  unit_id int not null references unit on delete cascade,
  kind text not null,
  case_id int references admission_case on delete cascade,
  -- What it was printed from: an act of the case, or a meeting.
  event_id bigint references case_event on delete cascade,
  meeting_id int references meeting on delete cascade,
  issued_on date not null,
  -- Running per issuing unit, type and term; null where the form carries no number.
  type text,
  term text,
  sequence int,
  number text,
  place text,
  officer_id int references officer on delete set null,
  -- Null for a template shipped with the program.
  template_id int references paper_template on delete set null,
  template_digest bytea not null,
  missing int not null,
  bytes bytea,
  digest bytea not null,
  size int not null,
  issued_at timestamptz not null,
  voided_on date,
  void_reason text,
  erased_on date,
  constraint paper_number_is_unique unique (unit_id, type, term, sequence),
  constraint paper_number_is_whole check (num_nulls(type, term, sequence) in (0, 3) and (sequence is null or number is not null)),
  constraint paper_number_is_positive check (sequence > 0),
  constraint void_paper_has_a_reason check ((voided_on is null) = (void_reason is null)),
  constraint erased_paper_has_no_file check ((erased_on is null) = (bytes is not null)),
  constraint paper_comes_from_one_thing check (num_nonnulls(event_id, meeting_id) = 1)
);
comment on column paper.digest is 'SHA-256 of the file as it was issued; stays when the file is erased.';
create index paper_unit on paper (unit_id, issued_on desc, id desc);
create index paper_case on paper (case_id) where case_id is not null;
create unique index paper_is_issued_once_for_an_act on paper (kind, event_id) where voided_on is null and event_id is not null;
create unique index paper_is_issued_once_for_a_meeting on paper (kind, meeting_id) where voided_on is null and meeting_id is not null;

-- Whom a paper names, and through which case: when one of them is forgotten, its file goes.
create table paper_person (
  paper_id int not null references paper on delete cascade,
  person_id int not null references person on delete cascade,
  case_id int references admission_case on delete cascade,
  constraint paper_names_a_person_once unique nulls not distinct (paper_id, person_id, case_id)
);
create index paper_person_person on paper_person (person_id);
create index paper_person_case on paper_person (case_id) where case_id is not null;

-- An issued paper is declared void or loses its file; nothing else changes it.
create function refuse_paper_change() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - array['voided_on', 'void_reason', 'erased_on', 'bytes', 'officer_id', 'template_id'])
      = (to_jsonb(old) - array['voided_on', 'void_reason', 'erased_on', 'bytes', 'officer_id', 'template_id'])
    and (new.bytes is null or new.bytes = old.bytes)
    and (old.voided_on is null or new.erased_on is not null or (new.voided_on = old.voided_on and new.void_reason = old.void_reason))
  then return new; end if;
  raise exception using errcode = '23514', constraint = 'paper_is_never_edited', message = 'paper_is_never_edited';
end $$;
create trigger paper_is_never_edited before update on paper for each row execute function refuse_paper_change();

create function erase_papers() returns trigger language plpgsql as $$
declare scope_was text := widened_scope();
begin
  if tg_table_name = 'person' then
    update paper p set bytes = null, erased_on = new.erased_on where p.bytes is not null
      and exists (select from paper_person w where w.paper_id = p.id and w.person_id = new.id);
  else
    update paper p set bytes = null, erased_on = new.forgotten_on where p.bytes is not null
      and exists (select from paper_person w where w.paper_id = p.id and w.case_id = new.id);
  end if;
  perform set_config('app.scope', scope_was, true);
  return null;
end $$;
create trigger papers_go_with_the_person after update of erased_on on person
  for each row when (old.erased_on is null and new.erased_on is not null) execute function erase_papers();
create trigger papers_go_with_the_case after update of forgotten_on on admission_case
  for each row when (old.forgotten_on is null and new.forgotten_on is not null) execute function erase_papers();

-- Many papers at once, issued one by one as acts of the account that asked.
create table paper_batch (
  id int generated always as identity primary key,
  account_id int not null references account on delete cascade,
  grant_id int references role_grant on delete set null,
  kind text not null,
  input jsonb not null,
  status text not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  expires_at timestamptz not null,
  constraint paper_batch_status_is_known check (status in ('waiting', 'running', 'ready'))
);
comment on table paper_batch is 'passing: not in backups, removed when it expires.';
create index paper_batch_account on paper_batch (account_id, id);
create index paper_batch_expiry on paper_batch (expires_at);
create table paper_batch_part (
  batch_id int not null references paper_batch on delete cascade,
  position int not null,
  case_code text not null,
  paper_id int references paper on delete cascade,
  refusal jsonb,
  primary key (batch_id, position)
);
comment on table paper_batch_part is 'passing: what became of each paper of a batch.';

do $$
declare t text;
begin
  foreach t in array array['paper', 'paper_template'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy scope on %1$I using ((select scope_path()) = ''/'' or exists (select from unit u where u.id = unit_id))', t);
  end loop;
  -- A template binds below; a paper is read by whoever may read its case.
  create policy binds_below on paper_template for select using (unit_id = any (path_ids((select scope_path()))));
  create policy of_the_case on paper for select using (exists (select from admission_case c where c.id = case_id));
  alter table paper_person enable row level security; alter table paper_person force row level security;
  create policy scope on paper_person using ((select scope_path()) = '/' or exists (select from paper p where p.id = paper_id));
  foreach t in array array['paper_batch', 'paper_batch_part'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy installation on %1$I using ((select scope_path()) = ''/'')', t);
  end loop;
end $$;
