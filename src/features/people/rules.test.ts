import { expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { personBlockers } from './rules.ts';

const valid = { birthYear: 1995, today: day('2026-11-21'), isErased: false, isUnitAlive: true };

test('a person born up to this year is written down, with or without the year', () => {
  expect(personBlockers(valid)).toEqual([]);
  expect(personBlockers({ ...valid, birthYear: 2026 })).toEqual([]);
  expect(personBlockers({ ...valid, birthYear: null })).toEqual([]);
});

test('nobody is born next year', () => {
  expect(personBlockers({ ...valid, birthYear: 2027 })).toEqual(['born-in-the-future']);
});

test('an erased person stays erased, an ended unit takes nobody', () => {
  expect(personBlockers({ ...valid, isErased: true, isUnitAlive: false })).toEqual([
    'person-is-erased',
    'unit-is-dissolved',
  ]);
});
