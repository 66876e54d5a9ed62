import { expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { officialOn, partyAgeDays } from './dates.ts';

test('full membership comes twelve months after the ceremony, at the end of a short month too', () => {
  expect(officialOn(day('2018-10-10'), 12)).toBe('2019-10-10');
  expect(officialOn(day('2024-02-29'), 12)).toBe('2025-02-28');
});

test('Party age runs from the decision without the days out of the Party', () => {
  const out = [{ from: day('2010-01-01'), until: day('2012-01-01') }];
  expect(partyAgeDays(day('2000-01-01'), day('2020-01-01'), [])).toBe(7305);
  expect(partyAgeDays(day('2000-01-01'), day('2020-01-01'), out)).toBe(7305 - 730);
  expect(partyAgeDays(day('2011-01-01'), day('2020-01-01'), out)).toBe(3287 - 365);
});
