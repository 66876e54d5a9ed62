import { expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { weeksOf } from './month.ts';

test('a month has all its days, each under its weekday, in four to six weeks', () => {
  const weeks = weeksOf(day('2026-12-15'));
  expect(weeks.length).toBe(5);
  expect(weeks[0]).toEqual([
    null,
    '2026-12-01',
    '2026-12-02',
    '2026-12-03',
    '2026-12-04',
    '2026-12-05',
    '2026-12-06',
  ]);
  expect(weeks.flat().filter((one) => one !== null).length).toBe(31);
  expect(weeks.at(-1)?.slice(3)).toEqual(['2026-12-31', null, null, null]);
  expect(weeksOf(day('2027-02-01')).length).toBe(4);
  expect(weeksOf(day('2026-08-01')).length).toBe(6);
});
