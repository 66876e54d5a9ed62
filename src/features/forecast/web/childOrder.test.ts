import { expect, test } from 'vitest';
import { type Child, inOrder, isAtRisk } from './childOrder.ts';

const child = (code: string, chance: number | null): Child => ({
  ...{ code, name: code, goal: 10, soFar: 1, expected: 8, low: 6, high: 11, chance },
});
const children = [child('A', 60), child('B', null), child('C', 5), child('D', 49)];
const codes = (some: readonly Child[]): string => some.map(({ code }) => code).join('');

test('the least likely stand first; what is not known stands last either way', () => {
  expect(codes(inOrder(children, 'chance', true))).toBe('CDAB');
  expect(codes(inOrder(children, 'chance', false))).toBe('ADCB');
});

test('at risk is who misses the target more likely than not', () => {
  expect(codes(children.filter(isAtRisk))).toBe('CD');
  expect(isAtRisk(child('E', 50))).toBe(false);
});
