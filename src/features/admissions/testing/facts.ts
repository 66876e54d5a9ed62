import { parameters, shippedRows } from '#features/rules/shipped.ts';
import { type RulesOfDay, rulesOn, ruleTable } from '#features/rules/table.ts';
import { addDays, type Day, day } from '#kernel/day.ts';
import type { CaseFacts } from '../acts/act.ts';
import type { Path } from '../model.ts';

const table = ruleTable(shippedRows, parameters, null);

/** The shipped rules of a day; the first regulation's for a day before it. */
export const lawOn = (on: Day): RulesOfDay =>
  rulesOn(table, on) ?? (rulesOn(table, day('2016-07-25')) as RulesOfDay);

/** Monday to Friday only: enough where no holiday is near. */
export const weekdaysAfter = (from: Day, count: number): Day => {
  let at = from;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    const weekday = new Date(`${at}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return at;
};

/** Everything a step is judged with, on one day; a valid young union member on path A. */
export const factsOn = (on: Day, change: Partial<CaseFacts> = {}): CaseFacts => ({
  today: day('2026-11-21'),
  rules: lawOn(on).value,
  rulesOn: (other) => lawOn(other).value,
  isChecked: true,
  path: 'A' as Path,
  hasSection: false,
  dueOn: weekdaysAfter,
  candidate: {
    bornOn: day('1998-04-12'),
    education: 'us-diploma',
    schoolingException: null,
    isYouthUnionMember: true,
    isTradeUnionMember: false,
    hasReligion: false,
  },
  ...change,
});
