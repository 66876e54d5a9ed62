-- The day is one more property that the sums count, so that days which cut a month are read from them too: most as-of
-- days do.
create or replace function fact_counts(f fact) returns table (measure text, month date, parts text[]) language sql stable as $$
  select m.measure, date_trunc('month', m.day::timestamp)::date, array_remove(
    array['day:' || to_char(m.day, 'DD'), 'introducer:' || f.introducer, 'result:' || f.result] ||
    case when f.kind = 'admission' then array[
      'sex:' || coalesce(f.sex, 'unknown'), 'age:' || age_band(f.birth_year, m.day),
      'ethnic-group:' || coalesce(f.ethnic_group, 'unknown'), 'religion:' || coalesce(f.religion, 'unknown'),
      'education:' || coalesce(f.education, 'unknown'), 'occupation:' || coalesce(f.occupation, 'unknown'),
      'block:' || coalesce(f.block, 'unknown'), 'place:' || coalesce(f.place_kind, 'unknown')] end, null)
  from (values (f.kind, f.on_day),
               (case when f.kind = 'admission' and f.ceremony_on is not null then 'admission-by-ceremony' end, f.ceremony_on)
       ) m(measure, day)
  where m.measure is not null and (f.annulled_on is null or f.kind = 'source') $$;

-- Sums that are there already get their days; the years do not change.
do $$
declare scope_was text := widened_scope();
begin
  alter table rollup disable trigger user;
  insert into rollup as r (tree, unit_id, measure, month, n, parts)
  select tree, unit_id, measure, month, 0, jsonb_object_agg(part, n)
  from (
    select a.tree, a.unit_id, c.measure, c.month, c.parts[1] as part, sum(a.sign)::int as n
    from fact f join unit u on u.id = f.unit_id, lateral fact_counts(f) c, lateral counted_at(f.path_then, u.path) a
    group by 1, 2, 3, 4, 5 having sum(a.sign) <> 0) cells
  group by 1, 2, 3, 4
  on conflict (unit_id, measure, month, tree) do update set parts = r.parts || excluded.parts;
  alter table rollup enable trigger user;
  perform set_config('app.scope', scope_was, true);
end $$;
