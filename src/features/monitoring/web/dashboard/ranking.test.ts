import { expect, test } from 'vitest';
import { endsOf, type Line, placesOf, ranked, sortsOf } from './ranking.ts';

const line = (name: string, done: number, goal: number | null): Line & { name: string } => ({
  name,
  done,
  lastYear: 0,
  goal,
  rate: goal === null ? null : done / goal,
  ahead: null,
});
const names = (lines: readonly { name: string }[]) => lines.map(({ name }) => name).join('');
const lines = [line('a', 5, 10), line('b', 9, 10), line('c', 9, null), line('d', 5, 10), line('e', 30, 40)];

test('the greatest comes first, equals by name, who has no number last', () => {
  expect(names(ranked(lines, 'rate', false))).toBe('beadc');
  expect(names(ranked(lines, 'done', false))).toBe('ebcad');
});

test('turned round, equals still stand by name and who has no number last', () => {
  expect(names(ranked(lines, 'rate', true))).toBe('adebc');
  expect(names(ranked(lines, 'gap', true))).toBe('eadbc');
});

test('an order without any number is not offered', () => {
  expect(sortsOf(lines)).toEqual(['rate', 'gap', 'done', 'lastYear']);
  expect(sortsOf([line('a', 1, null)])).toEqual(['done', 'lastYear']);
});

test('equals share a place, and the next is as much lower; who has no number has none', () => {
  const places = placesOf(lines, 'rate');
  expect(lines.map((one) => places.get(one))).toEqual([3, 1, undefined, 3, 2]);
});

test('the first and the last ten keep their row numbers, in either direction', () => {
  const many = Array.from({ length: 25 }, (_, n) =>
    line(String.fromCharCode(97 + n), 25 - n, n < 23 ? 25 : null),
  );
  const ends = (end: 'top' | 'bottom', isRising: boolean) => {
    const { lines: shown, first } = endsOf(many, 'rate', { ends: end, isRising });
    return `${first} ${names(shown)}`;
  };
  expect(ends('top', false)).toBe('1 abcdefghij');
  expect(ends('bottom', false)).toBe('14 nopqrstuvw');
  expect(ends('top', true)).toBe('14 jihgfedcba');
  expect(ends('bottom', true)).toBe('1 wvutsrqpon');
});
