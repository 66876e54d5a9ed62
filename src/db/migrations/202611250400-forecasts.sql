-- What is foretold of units. Nothing here is a fact: every night draws it anew, and it may be thrown away at any time.
create table forecast_run (
  -- The root of the tree that was learned from.
  unit_id int primary key references unit on delete cascade,
  made_on date not null,
  made_at timestamptz not null,
  -- What was learned and assumed; null when the past is too short to say anything.
  grounds jsonb
);

create table forecast (
  unit_id int primary key references unit on delete cascade,
  made_on date not null,
  made_at timestamptz not null,
  -- Admissions by the end of each month, the begun one first; January begins a new count.
  expected real[] not null,
  -- 101 percentiles of each month, month after month.
  percentiles int[] not null,
  -- How much better than an average unit it brings people to admission, as far as is believed.
  skill real not null
);

-- Whose next step raises most what a unit may expect by the end of the year.
create table forecast_person (
  unit_id int not null references unit on delete cascade,
  place smallint not null,
  case_id int not null references admission_case on delete cascade,
  chance real not null,
  gain real not null,
  primary key (unit_id, place)
);
create index forecast_person_case on forecast_person (case_id);

-- A forecast that somebody waits for, and how far it is.
create table forecast_wait (
  unit_id int primary key references unit on delete cascade,
  asked_at timestamptz not null,
  done int not null default 0,
  total int,
  failed_at timestamptz
);

do $$
declare t text;
begin
  foreach t in array array['forecast_run', 'forecast', 'forecast_person', 'forecast_wait'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy scope on %1$I using ((select scope_path()) = ''/'' or exists (select from unit u where u.id = unit_id))', t);
  end loop;
end $$;
