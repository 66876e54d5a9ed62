import { expect, test } from 'vitest';
import { on } from '#features/monitoring/testing/build.ts';
import { type AssignmentFacts, assignmentBlockers, lackingOf } from './members.ts';

const facts = (effectiveOn: string, more: Partial<AssignmentFacts> = {}): AssignmentFacts => ({
  effectiveOn: on(effectiveOn),
  today: on('2026-06-30'),
  openedOn: on('2020-01-01'),
  closedOn: on('2026-03-01'),
  enrolledOn: on('2021-05-10'),
  ...more,
});

test.each([
  ['2021-05-10', []],
  ['2021-05-09', ['not-a-member-that-day']],
  ['2020-01-01', ['not-a-member-that-day']],
  ['2019-12-31', ['site-not-open-that-day', 'not-a-member-that-day']],
  ['2026-02-28', []],
  ['2026-03-01', ['site-not-open-that-day']],
  ['2026-07-01', ['effective-day-in-the-future', 'site-not-open-that-day']],
] as const)('a member at a place from %s: %j', (day, blockers) =>
  expect(assignmentBlockers(facts(day))).toEqual(blockers),
);

test('a place without known ends and a member from ever stand in nobody’s way', () =>
  expect(
    assignmentBlockers(facts('1990-01-01', { openedOn: null, closedOn: null, enrolledOn: null })),
  ).toEqual([]));

// The number is `orgMinFullMembers` of the day.
test.each([
  [3, 0, 3],
  [3, 2, 1],
  [3, 3, 0],
  [3, 5, 0],
  [null, 1, null],
] as const)('where a branch takes %s, %s full members lack %s', (needed, full, lacking) =>
  expect(lackingOf(needed, full)).toBe(lacking),
);
