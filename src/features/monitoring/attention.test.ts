import { expect, test } from 'vitest';
import { needsAttention, remarksOf } from './attention.ts';
import type { Figure, Warning } from './figure.ts';

const warning = (severity: Warning['severity'], text: string): Warning => ({
  code: 'x',
  severity,
  text,
  about: null,
});
const figure = (kind: Figure['kind'], value: number | null, warnings: Warning[]): Figure =>
  ({ kind, value, printed: `in ${kind}`, warnings }) as unknown as Figure;

test('the gravest stand first, and what several figures say alike is said once', () => {
  const remarks = remarksOf([
    figure('completion', 1, [warning('note', 'c'), warning('error', 'a')]),
    figure('pace', 1, [warning('warning', 'b'), warning('error', 'a')]),
  ]);
  expect(remarks.map(({ severity, text }) => `${severity} ${text}`)).toEqual([
    'error a',
    'warning b',
    'note c',
  ]);
});

test('plans that do not agree are looked at, those that agree are not', () => {
  const apart = figure('children-goals', -8, []);
  expect([apart, figure('children-goals', 0, []), figure('completion', 3, [])].map(needsAttention)).toEqual([
    true,
    false,
    false,
  ]);
  expect(remarksOf([apart])).toMatchObject([{ severity: 'note', text: 'in children-goals' }]);
});
