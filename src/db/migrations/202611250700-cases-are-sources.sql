-- Who has a case is a source until the ceremony, or until the case ends without one: a unit whose people are known by
-- their cases alone does not lack sources.
create or replace function days_of_units(ids int[]) returns setof unit_days language sql stable as $$
  select d.unit_id, min(d.source_on), coalesce(range_agg(d.open) filter (where d.open is not null), '{}'),
    coalesce(array_agg(distinct d.admitted_on order by d.admitted_on) filter (where d.admitted_on is not null), '{}'),
    coalesce(array_agg(distinct d.ceremony_on order by d.ceremony_on) filter (where d.ceremony_on is not null), '{}')
  from (
    select f.unit_id, f.on_day as source_on, daterange(f.on_day, f.annulled_on) as open, null::date as admitted_on, null::date as ceremony_on
    from fact f where f.unit_id = any(ids) and f.kind = 'source'
    union all
    select f.unit_id, null, null, f.on_day, f.ceremony_on
    from fact f where f.unit_id = any(ids) and f.kind = 'admission' and f.annulled_on is null
    union all
    select f.unit_id, null, null, null, null
    from fact f where f.unit_id = any(ids) and f.kind = 'admission' and f.annulled_on is not null
    union all
    select c.unit_id, c.opened_on, daterange(c.opened_on, case when e.over_on is not null then greatest(c.opened_on, e.over_on) end),
      null, null
    from admission_case c cross join lateral (select least(c.ceremony_on, case
        when c.status in ('refused', 'removed-from-list', 'struck-off', 'annulled', 'left', 'died') then c.status_since end) as over_on) e
    where c.unit_id = any(ids)) d
  group by d.unit_id $$;

create function mark_days_of_cases() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then insert into unit_days_stale values (new.unit_id); end if;
  if tg_op = 'DELETE' or (tg_op = 'UPDATE' and old.unit_id <> new.unit_id) then
    insert into unit_days_stale values (old.unit_id);
  end if;
  return null;
end $$;
create trigger case_opened_days after insert or delete on admission_case for each row execute function mark_days_of_cases();
create trigger case_changed_days after update of unit_id, opened_on, ceremony_on, status, status_since on admission_case for each row
  when ((old.unit_id, old.opened_on, old.ceremony_on, old.status, old.status_since)
    is distinct from (new.unit_id, new.opened_on, new.ceremony_on, new.status, new.status_since)) execute function mark_days_of_cases();

do $$
declare scope_was text := widened_scope();
begin
  insert into unit_days_stale select distinct unit_id from admission_case;
  perform fold_unit_days();
  perform set_config('app.scope', scope_was, true);
end $$;
