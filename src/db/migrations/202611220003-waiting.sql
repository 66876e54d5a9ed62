-- Which units have a source still, and who holds a certificate without being admitted, is read from indexes alone.
create index fact_source on fact (unit_id, on_day) include (annulled_on, path_then) where kind = 'source';
create index fact_certified on fact (person_id, on_day desc, id) include (annulled_on, unit_id, path_then)
  where kind = 'certificate' and person_id is not null;
create index fact_admitted on fact (person_id) include (on_day, annulled_on, unit_id, path_then)
  where kind = 'admission' and person_id is not null;
