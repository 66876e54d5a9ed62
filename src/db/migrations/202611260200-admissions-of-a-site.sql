-- When a village last admitted somebody, asked for each row of a list.
create index fact_site on fact (site_id, on_day) where site_id is not null;
