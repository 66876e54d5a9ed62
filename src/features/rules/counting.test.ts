import { expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { ageInMonths } from './counting.ts';

const completed = (on: string) => ageInMonths('completed-months', day('2008-05-20'), day(on));
const byMonth = (on: string) => ageInMonths('calendar-month-difference', day('2008-05-20'), day(on));

test('R-CNT-5 eighteen full is reached on the birthday, or with the month in the other reading', () => {
  expect([completed('2026-05-19'), completed('2026-05-20')]).toEqual([215, 216]);
  expect([byMonth('2026-04-30'), byMonth('2026-05-01')]).toEqual([215, 216]);
});

test('R-CNT-5 sixty full lasts to the eve of the next month of life, or of the next month', () => {
  expect([completed('2068-06-19'), completed('2068-06-20')]).toEqual([720, 721]);
  expect([byMonth('2068-05-31'), byMonth('2068-06-01')]).toEqual([720, 721]);
});
