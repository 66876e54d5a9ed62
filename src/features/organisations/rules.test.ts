import { describe, expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import {
  changeBlockers,
  endingBlockers,
  foundingBlockers,
  isAliveOn,
  moveBlockers,
  remainsBlockers,
  successorBlockers,
  type UnitFacts,
  unevenDimensions,
} from './rules.ts';

const on = day('2025-07-01');
const eve = day('2025-06-30');
const next = day('2025-07-02');
const unit: UnitFacts = { code: 'A', path: '/1/2/', foundedOn: on, dissolvedOn: null };
const other: UnitFacts = { code: 'B', path: '/1/3/', foundedOn: null, dissolvedOn: null };
const change = { effectiveOn: on, today: on, unit, lastChangeOn: on };

test('a unit lives from its founding to the day before its end', () => {
  const lived = { foundedOn: eve, dissolvedOn: next };
  expect([day('2025-06-29'), eve, on, next].map((at) => isAliveOn(lived, at))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isAliveOn({ foundedOn: null, dissolvedOn: null }, day('1900-01-01'))).toBe(true);
});

describe('a change of a unit', () => {
  test('on its founding day, today, on the day of the last change is right', () =>
    expect(changeBlockers(change)).toEqual([]));
  test.each([
    ['effective-day-in-the-future', { today: eve }],
    ['unit-not-alive-that-day', { unit: { ...unit, foundedOn: next } }],
    ['unit-not-alive-that-day', { unit: { ...unit, foundedOn: null, dissolvedOn: on } }],
    ['later-change-stands', { lastChangeOn: next }],
  ])('%s', (code, fault) => expect(changeBlockers({ ...change, ...fault })).toEqual([code]));
});

describe('a founding', () => {
  const valid = { effectiveOn: on, today: on, parent: unit, isWholeInstallation: false };
  test('on the day its parent is founded is right', () => expect(foundingBlockers(valid)).toEqual([]));
  test('a root is founded by the installation', () => {
    expect(foundingBlockers({ ...valid, parent: null })).toEqual(['root-is-founded-by-the-installation']);
    expect(foundingBlockers({ ...valid, parent: null, isWholeInstallation: true })).toEqual([]);
  });
  test('without a day its parent must stand still', () => {
    expect(foundingBlockers({ ...valid, effectiveOn: null })).toEqual([]);
    const ended = { ...other, dissolvedOn: next };
    expect(foundingBlockers({ ...valid, effectiveOn: null, parent: ended })).toEqual([
      'parent-not-alive-that-day',
    ]);
  });
  test('neither ahead of today nor before its parent', () => {
    expect(foundingBlockers({ ...valid, effectiveOn: next })).toEqual(['effective-day-in-the-future']);
    expect(foundingBlockers({ ...valid, effectiveOn: eve })).toEqual(['parent-not-alive-that-day']);
  });
});

describe('a move', () => {
  const valid = { ...change, parent: other, parentNow: 'T', ownPath: '/1/' };
  test('below a unit elsewhere is right', () => expect(moveBlockers(valid)).toEqual([]));
  test.each([
    ['parent-not-alive-that-day', { parent: { ...other, dissolvedOn: on } }],
    ['parent-is-below-the-unit', { parent: { ...other, path: '/1/2/9/' } }],
    ['unit-is-there-already', { parentNow: 'B' }],
    ['own-unit-is-changed-from-above', { ownPath: '/1/2/' }],
  ])('%s', (code, fault) => expect(moveBlockers({ ...valid, ...fault })).toEqual([code]));
  test('a neighbour whose number begins alike is not below', () =>
    expect(moveBlockers({ ...valid, parent: { ...other, path: '/1/22/' } })).toEqual([]));
});

describe('an end', () => {
  const valid = { ...change, laterFacts: 0, ownPath: '/1/' };
  test('with nothing after it is right', () => expect(endingBlockers(valid)).toEqual([]));
  test('every blocker is told at once', () =>
    expect(
      endingBlockers({ ...valid, today: eve, lastChangeOn: next, laterFacts: 1, ownPath: '/1/2/' }),
    ).toEqual([
      'effective-day-in-the-future',
      'later-change-stands',
      'facts-stand-after-the-day',
      'own-unit-is-changed-from-above',
    ]));
  test('only with nothing left below', () => {
    expect(remainsBlockers({ children: [], people: [], sites: [] })).toEqual([]);
    expect(remainsBlockers({ children: ['X'], people: ['N'], sites: ['S'] })).toEqual([
      'children-remain',
      'members-remain',
      'sites-remain',
    ]);
  });
});

describe('a successor', () => {
  const valid = { effectiveOn: on, units: [unit], successor: other };
  test('that stands beside is right', () => expect(successorBlockers(valid)).toEqual([]));
  test.each([
    ['successor-not-alive-that-day', { successor: { ...other, dissolvedOn: on } }],
    ['successor-is-merged-too', { successor: unit }],
    ['successor-is-below-the-unit', { successor: { ...other, path: '/1/2/7/' } }],
  ])('%s', (code, fault) => expect(successorBlockers({ ...valid, ...fault })).toEqual([code]));
});

test('parts sum to the total in every dimension that has any', () => {
  const parts = [
    { dimension: 'sex', key: 'male', n: 6 },
    { dimension: 'sex', key: 'female', n: 4 },
    { dimension: 'age', key: '18-30', n: 9 },
  ];
  expect(unevenDimensions(10, parts)).toEqual([{ dimension: 'age', sum: 9 }]);
  expect(unevenDimensions(10, [])).toEqual([]);
});
