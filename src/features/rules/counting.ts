import { type Day, monthsBetween } from '#kernel/day.ts';
import { calendarMonthsBetween } from '#kernel/deadline.ts';
import type { RuleValue } from './ruleset.ts';

const MONTHS_A_YEAR = 12;

/** Past an age told in whole years: from the birthday after it. */
export const isPastYears = (years: number, bornOn: Day, on: Day): boolean =>
  monthsBetween(bornOn, on) >= (years + 1) * MONTHS_A_YEAR;

/** R-CNT-5. Age «tính theo tháng» on a day: completed months, or the other reading, chosen by ageMonthMethod. */
export const ageInMonths = (method: RuleValue<'ageMonthMethod'>, bornOn: Day, on: Day): number =>
  method === 'completed-months' ? monthsBetween(bornOn, on) : calendarMonthsBetween(bornOn, on);
