import { describe, expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { MEMBER_STATES } from './model.ts';
import { enrolmentBlockers, isConvenedOn, isFullMemberOn, rollBlockers } from './rules.ts';

const on = day('2025-07-01');

describe('who is convened', () => {
  test('a full member from the official day on, not the day before', () => {
    expect(isFullMemberOn(on, on)).toBe(true);
    expect(isFullMemberOn(day('2025-07-02'), on)).toBe(false);
    expect(isFullMemberOn(null, on)).toBe(false);
  });

  test('only an active full member', () => {
    const convened = MEMBER_STATES.filter((state) => isConvenedOn({ officialOn: on, state }, on));
    expect(convened).toEqual(['active']);
    expect(isConvenedOn({ officialOn: null, state: 'active' }, on)).toBe(false);
    expect(isConvenedOn({ officialOn: on, state: null }, on)).toBe(false);
  });
});

describe('enrolment', () => {
  const valid = {
    effectiveOn: on,
    today: on,
    ceremonyOn: on,
    officialOn: null,
    isUnitAlive: true,
    enrolledIn: null,
  };
  test('on the day of the ceremony is right', () => expect(enrolmentBlockers(valid)).toEqual([]));
  test.each([
    ['effective-day-in-the-future', { today: day('2025-06-30') }],
    ['unit-not-alive-that-day', { isUnitAlive: false }],
    ['enrolled-before-the-ceremony', { ceremonyOn: day('2025-07-02') }],
    ['official-before-the-ceremony', { officialOn: on }],
    ['member-is-enrolled-already', { enrolledIn: 'B-01' }],
  ])('%s', (code, change) => expect(enrolmentBlockers({ ...valid, ...change })).toEqual([code]));
});

describe('changes of the roll', () => {
  const valid = { effectiveOn: on, today: on, enrolledOn: on, lastChangeOn: on };
  test('on the very day of the last change are right', () => expect(rollBlockers(valid)).toEqual([]));
  test.each([
    ['effective-day-in-the-future', { today: day('2025-06-30') }],
    ['not-a-member-that-day', { enrolledOn: day('2025-07-02') }],
    ['later-member-change-stands', { lastChangeOn: day('2025-07-02') }],
  ])('%s', (code, change) => expect(rollBlockers({ ...valid, ...change })).toEqual([code]));
});
