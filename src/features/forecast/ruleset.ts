import type { RuleKey, RuleValues } from '#features/rules/ruleset.ts';
import { shippedTable } from '#features/rules/shipped.ts';
import { inForce } from '#features/rules/table.ts';
import type { Day } from '#kernel/day.ts';
import type { Assumed } from './learn.ts';

export const FORECAST_RULES = [
  'forecastLikenessMonths',
  'forecastHalfLifeMonths',
  'forecastHistoryMinMonths',
  'forecastAdmissionsMin',
] as const satisfies readonly RuleKey[];

type Ruled = Pick<RuleValues, (typeof FORECAST_RULES)[number]>;

/** What a forecast assumes because no text and no data says it. */
export const assumedBy = (rules: Ruled): Assumed => ({
  likenessMonths: rules.forecastLikenessMonths,
  halfLifeMonths: Math.max(1, rules.forecastHalfLifeMonths),
  leastMonths: rules.forecastHistoryMinMonths,
  leastAdmissions: rules.forecastAdmissionsMin,
});

/** The same as shipped, where no installation has read them otherwise. */
export const shippedAssumptions = (on: Day): Assumed => {
  const values = FORECAST_RULES.map((key) => [key, inForce(shippedTable, key, on)?.value ?? 0] as const);
  return assumedBy(Object.fromEntries(values) as Ruled);
};
