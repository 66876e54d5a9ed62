import { describe, expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { PATH_STEPS, type PathFacts, pathOf } from './paths.ts';
import { lawOn } from './testing/facts.ts';

const branch: PathFacts = {
  branchKind: 'branch',
  isForces: false,
  isDirectlyUnderUpper: false,
  isBaseAuthorised: false,
  isBaseUnderProvince: false,
  hasSection: false,
  chosen: null,
};
const village: PathFacts = { ...branch, branchKind: 'village-branch', isDirectlyUnderUpper: true };
const path = (change: Partial<PathFacts>, on = '2025-11-05') =>
  pathOf({ ...branch, ...change }, lawOn(day(on)).value);

describe('the way of a resolution', () => {
  test.each([
    ['A', {}],
    ['B', { branchKind: 'base-branch' as const }],
    ['D', { isBaseAuthorised: true }],
    ['D', { isBaseAuthorised: true, isBaseUnderProvince: true }],
    ['E', { isBaseUnderProvince: true }],
    ['F', { isForces: true, isBaseAuthorised: true }],
  ] as const)('%s in every regulation before 208: %o', (expected, change) => {
    for (const on of ['2018-06-05', '2022-06-07', '2025-05-06', '2025-11-05', '2026-05-06'])
      expect(path(change, on)).toBe(expected);
  });

  test('C for the branch of a village since 1/7/2025 and not the day before', () => {
    expect(path(village, '2025-06-30')).toBe('A');
    expect(path(village, '2025-07-01')).toBe('C');
    expect(path(village, '2026-07-25')).toBe('C');
  });

  test('G for a base organisation under a province since 26/7/2026, an authorised one still decides itself', () => {
    expect(path({ isBaseUnderProvince: true }, '2026-07-25')).toBe('E');
    expect(path({ isBaseUnderProvince: true }, '2026-07-26')).toBe('G');
    expect(path({ isBaseUnderProvince: true, isBaseAuthorised: true }, '2026-07-26')).toBe('D');
  });

  test('what an administrator chose holds under 208 only, and never for the forces', () => {
    for (const chosen of ['A', 'C', 'G'] as const) {
      expect(path({ isBaseUnderProvince: true, chosen }, '2026-07-26')).toBe(chosen);
      expect(path({ isBaseUnderProvince: true, chosen }, '2026-07-25')).toBe('E');
    }
    expect(path({ isForces: true, chosen: 'G' }, '2026-07-26')).toBe('F');
  });
});

describe('what a path asks for', () => {
  const paths = Object.entries(PATH_STEPS);

  test('a base resolution in A and E, an appraisal everywhere but in D', () => {
    expect(paths.filter(([, steps]) => steps.hasBaseResolution).map(([name]) => name)).toEqual(['A', 'E']);
    expect(paths.filter(([, steps]) => steps.appraisedBy === null).map(([name]) => name)).toEqual(['D']);
  });

  test('the body that decides', () => {
    const bodies = Object.fromEntries(paths.map(([name, { decidedBy }]) => [name, decidedBy]));
    expect(bodies).toMatchObject({
      A: 'standing-board',
      C: 'standing-board',
      D: 'base-committee',
      E: 'standing-members-and-board-heads',
      G: 'standing-board',
    });
  });

  test('only the steps under 208 are marked as unread', () => {
    expect(paths.filter(([, { isConfirmed }]) => !isConfirmed).map(([name]) => name)).toEqual(['G']);
  });
});
