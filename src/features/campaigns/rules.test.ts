import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { compare, toNumber } from '#kernel/number.ts';
import { campaignBlockers, joinBlockers, perHundred } from './rules.ts';

const startsOn = day('2026-01-01');

test('a campaign may end on its first day and not before', () => {
  expect(campaignBlockers({ startsOn })).toEqual([]);
  expect(campaignBlockers({ startsOn, endsOn: startsOn })).toEqual([]);
  expect(campaignBlockers({ startsOn, endsOn: day('2025-12-31') })).toEqual([
    'campaign-ends-after-it-starts',
  ]);
});

test('a unit joins on a day of the campaign', () => {
  const endsOn = day('2026-06-30');
  const from = (on: string, end = endsOn as typeof endsOn | null) =>
    joinBlockers({ startsOn, endsOn: end, from: day(on) });
  expect([from('2026-01-01'), from('2026-06-30'), from('2030-01-01', null)]).toEqual([[], [], []]);
  expect(from('2025-12-31')).toEqual(['joins-outside-the-campaign']);
  expect(from('2026-07-01')).toEqual(['joins-outside-the-campaign']);
});

const side = { units: 0, unitsKnown: 0, members: 0, admissions: 0, admissionsKnown: 0 };

test('without known members there is no rate; with them it speaks of just their units', () => {
  expect(perHundred({ ...side, units: 3, admissions: 5 })).toBeNull();
  const rate = perHundred({
    ...side,
    units: 3,
    unitsKnown: 2,
    members: 40,
    admissions: 9,
    admissionsKnown: 3,
  });
  expect(rate && toNumber(rate)).toBe(7.5);
});

test('two sides of the same rate keep it when they are put together', () => {
  const amount = fc.integer({ min: 1, max: 500 });
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 1, max: 9 }), (members, admissionsKnown, times) => {
      const one = perHundred({ ...side, members, admissionsKnown });
      const many = perHundred({
        ...side,
        members: members * times,
        admissionsKnown: admissionsKnown * times,
      });
      expect(one && many && compare(one, many)).toBe(0);
    }),
  );
});
