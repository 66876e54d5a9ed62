import { expect, test } from 'vitest';
import { cut } from './cut.ts';
import { redOf } from './red.ts';

const child = (code: string, goal: number | null, rate: number | null, ahead: number | null) => ({
  code,
  name: code,
  shortName: null,
  kind: null,
  done: 0,
  lastYear: 0,
  goal,
  rate,
  ahead,
});

test('a unit is behind its even pace, or below its target when the period is over; one without a target is neither', () => {
  const { behind, withGoal } = redOf({
    children: [
      child('ahead', 10, 0.6, 2),
      child('late', 10, 0.3, -1),
      child('later', 10, 0.1, -4),
      child('hardly', 10, 0.5, -0.4),
      child('missed', 10, 0.9, null),
      child('met', 10, 1, null),
      child('none', null, null, null),
    ],
  });
  expect(behind.map(({ code }) => code)).toEqual(['later', 'late', 'missed']);
  expect(withGoal).toBe(6);
});

test('a list is cut to what fits and says how many are left out', () => {
  expect(cut([1, 2, 3], 3)).toEqual({ shown: [1, 2, 3], more: 0 });
  expect(cut([1, 2, 3, 4, 5], 3)).toEqual({ shown: [1, 2, 3], more: 2 });
});
