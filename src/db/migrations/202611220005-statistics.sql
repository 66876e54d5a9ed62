-- Plans are made by statistics, which the database renews by itself only a while after many rows came. Whoever writes
-- many rows at once says so, and what is asked next, in the same act too, is planned for the rows that are there.
create function refresh_statistics() returns void language plpgsql security definer as $$
begin
  analyze public.unit, public.unit_name, public.unit_kind, public.unit_parent, public.person, public.fact,
    public.rollup, public.rollup_year;
end $$;
