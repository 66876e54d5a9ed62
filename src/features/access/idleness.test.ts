import { expect, test } from 'vitest';
import { idlenessAfter, isSignDue, secondsUntilLock } from './idleness.ts';

const minutes = (count: number): number => count * 60_000;

test('a page warns two minutes before it locks, and locks before the server forgets the session', () => {
  expect(idlenessAfter(0)).toBe('working');
  expect(idlenessAfter(minutes(12) - 1)).toBe('working');
  expect(idlenessAfter(minutes(12))).toBe('warned');
  expect(secondsUntilLock(minutes(12))).toBe(120);
  expect(idlenessAfter(minutes(14) - 1)).toBe('warned');
  expect(idlenessAfter(minutes(14))).toBe('locked');
  expect(secondsUntilLock(minutes(20))).toBe(0);
});

test('the server hears of somebody who works at most every two minutes', () => {
  expect(isSignDue(minutes(2) - 1)).toBe(false);
  expect(isSignDue(minutes(2))).toBe(true);
});
