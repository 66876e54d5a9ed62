import { expect, test } from 'vitest';
import { shippedTable } from '#features/rules/shipped.ts';
import { inForce } from '#features/rules/table.ts';
import { day } from '#kernel/day.ts';
import { learn } from './learn.ts';
import { monthNumber, type UnitHistory } from './model.ts';
import { FORECAST_RULES, shippedAssumptions } from './ruleset.ts';

const on = day('2026-11-22');
const assumed = shippedAssumptions(on);

// The rows are forecastLikenessMonths, forecastHalfLifeMonths, forecastHistoryMinMonths and forecastAdmissionsMin.
test('what a forecast assumes are rows that anybody may read otherwise, and none is called confirmed', () => {
  const confidence = FORECAST_RULES.map((key) => inForce(shippedTable, key, on)?.row.confidence);
  expect(new Set(confidence)).toEqual(new Set(['unconfirmed']));
  expect(assumed).toEqual({ likenessMonths: 24, halfLifeMonths: 36, leastMonths: 24, leastAdmissions: 30 });
});

const first = monthNumber(2024, 1);
const past = (months: number, admissions: number): UnitHistory[] => [
  {
    id: 1,
    peers: 'branch',
    courses: [],
    unlisted: Array.from(
      { length: admissions },
      (_, at) => first + Math.round((at / (admissions - 1)) * (months - 1)),
    ),
  },
];

test('24 months and 30 admissions are enough to learn from, 23 or 29 are not', () => {
  const learned = (months: number, admissions: number) =>
    learn(past(months, admissions), first + months - 1, assumed) !== null;
  expect([learned(24, 30), learned(23, 30), learned(24, 29)]).toEqual([true, false, false]);
});
