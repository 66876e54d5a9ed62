import { describe, expect, test } from 'vitest';
import { addDays, addMonths, day } from '#kernel/day.ts';
import { CLOCKS } from './clocks.ts';
import { PATHS, type Path } from './model.ts';
import { STEPS, stepsOf } from './steps.ts';
import { following, UNDER, upTo } from './testing/cases.ts';
import { startOn } from './testing/life.ts';

const meetingOn = UNDER['294'];
const whole = (path: Path, hasSection: boolean) => {
  const last = 'announce-recognition';
  const state = following(last, upTo(last, { path, hasSection, meetingOn }), addMonths(meetingOn, 18));
  return stepsOf(state, path, hasSection);
};
const left = (path: Path, hasSection = false) => {
  const taken = new Set(stepsOf(startOn(meetingOn), path, hasSection).map(({ step }) => step.number));
  return STEPS.map(({ number }) => number).filter((number) => !taken.has(number));
};

test('the procedure has 24 steps in its order, and each clock is known', () => {
  expect(STEPS.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
  expect(new Set(STEPS.map(({ code }) => code)).size).toBe(24);
  for (const { clock } of STEPS) expect(clock === null || CLOCKS.includes(clock)).toBe(true);
});

describe('the steps a case does not take', () => {
  test.each([
    ['A', [12]],
    ['B', [12, 13, 22]],
    ['C', [12, 13, 22]],
    ['D', [12, 13, 14, 22]],
    ['E', [12]],
    ['G', [12, 13, 22]],
  ] as const)('path %s', (path, numbers) => {
    expect(left(path)).toEqual(numbers);
  });

  test('with a section: its report on admission, and on recognition where no base committee follows', () => {
    expect(left('A', true)).toEqual([]);
    expect(left('D', true)).toEqual([13, 14]);
    expect(left('E', true)).toEqual([12]);
  });
});

test('all stand on the case from its first day, only the first is done', () => {
  const steps = stepsOf(startOn(meetingOn), 'A', false);
  expect(steps.filter(({ doneOn }) => doneOn !== null).map(({ step }) => step.code)).toEqual(['find']);
});

test.each(PATHS.filter((path) => path !== 'F'))(
  'a life without a fault leaves no step of path %s open',
  (path) => {
    for (const hasSection of [false, true]) {
      expect(
        whole(path, hasSection)
          .filter(({ doneOn }) => doneOn === null)
          .map(({ step }) => step.code),
      ).toEqual([]);
    }
  },
);

test('a failed vote, one side of the opinions or a refusal does not make a step done', () => {
  const state = upTo('send-up', { meetingOn });
  const done = (change: Partial<typeof state>, code: string) =>
    stepsOf({ ...state, ...change }, 'A', false).find(({ step }) => step.code === code)?.doneOn;
  const { admission } = state.matters;
  const failed = { ...admission, branch: admission.branch && { ...admission.branch, passed: false } };
  expect(done({}, 'propose')).toBe(meetingOn);
  expect(done({ matters: { ...state.matters, admission: failed } }, 'propose')).toBe(null);
  expect(done({ opinions: [{ side: 'mass-organisation', on: day('2025-10-01') }] }, 'record-opinion')).toBe(
    null,
  );
  expect(done({}, 'record-opinion')).toBe(addDays(meetingOn, -23));
});
