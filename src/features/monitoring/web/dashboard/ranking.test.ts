import { expect, test } from 'vitest';
import { type Line, ranked, sortsOf } from './ranking.ts';

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
