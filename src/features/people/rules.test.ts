import { expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { mayBeSame, personBlockers } from './rules.ts';

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

const known = { bornOn: day('1995-06-01'), birthYear: 1995, home: 'xa mau, tinh mau' };

test('two of one name and one birth may be one person, whatever their homes', () => {
  expect(mayBeSame(known, { ...known, home: 'noi khac' })).toBe(true);
  expect(mayBeSame(known, { bornOn: null, birthYear: 1995, home: null })).toBe(true);
  expect(mayBeSame(known, { ...known, bornOn: day('1995-06-02') })).toBe(false);
  expect(mayBeSame(known, { bornOn: null, birthYear: 1996, home: known.home })).toBe(false);
});

test('where a birth is not known, only a different home tells two apart', () => {
  const unborn = { bornOn: null, birthYear: null };
  expect(mayBeSame(known, { ...unborn, home: known.home })).toBe(true);
  expect(mayBeSame(known, { ...unborn, home: null })).toBe(true);
  expect(mayBeSame(known, { ...unborn, home: 'noi khac' })).toBe(false);
});
