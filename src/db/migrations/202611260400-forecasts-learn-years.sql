-- How far years differ is learned now: the rule that held it as a number asks something else from here on, and what was
-- foretold by it is thrown away (the next night draws it anew). A reading of the old question answers nothing.
do $$
declare scope_was text := coalesce(current_setting('app.scope', true), '');
begin
  perform set_config('app.scope', '/', true);
  update rule_row set key = 'forecastLikenessMonths' where key = 'forecastChangePercent' and layer = 'central';
  update rule_row set until = since - 1 where key = 'forecastChangePercent';
  delete from forecast_run;
  delete from forecast;
  delete from forecast_person;
  perform set_config('app.scope', scope_was, true);
end $$;
