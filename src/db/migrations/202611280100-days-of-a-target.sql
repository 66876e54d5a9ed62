-- A target has the window of its plan beside it, the same by its foreign key: what binds many units in a period is found
-- without looking into each plan.
create unique index plan_window on plan (id, starts_on, ends_on, is_window_known);
alter table target add starts_on date, add ends_on date, add is_window_known boolean;

do $$
declare scope_was text := widened_scope();
begin
  update target t set starts_on = p.starts_on, ends_on = p.ends_on, is_window_known = p.is_window_known
  from plan p where p.id = t.plan_id;
  perform set_config('app.scope', scope_was, true);
end $$;
alter table target alter starts_on set not null, alter ends_on set not null, alter is_window_known set not null;
alter table target drop constraint target_plan_id_fkey;
alter table target add constraint target_plan_id_fkey foreign key (plan_id, starts_on, ends_on, is_window_known)
  references plan (id, starts_on, ends_on, is_window_known) on delete cascade on update cascade;
comment on column target.starts_on is 'The first day of its plan.';
comment on column target.ends_on is 'The last day of its plan.';

-- All that is asked of the targets of a level for its admissions.
create index target_admission on target (unit_id, ends_on)
  include (starts_on, is_window_known, id, bound, recurrence, minimum, maximum, base_value, withdrawn_on, member_id)
  where member_id is null and measure = 'admission' and block is null and place_kinds is null;
