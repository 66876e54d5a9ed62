import { expect, test } from 'vitest';
import { hazardsOf, OLDEST } from './hazards.ts';
import type { Course } from './model.ts';

const way = (listed: number, admitted: number | null): Course => ({
  ...{ listed, admitted, certified: null, dossier: null, resolved: null, gone: null },
});
/** Everybody who is admitted is so within six months; the others are still there after thirty. */
const courses = [
  ...Array.from({ length: 600 }, (_, n) => way(0, 1 + (n % 6))),
  ...Array.from({ length: 400 }, () => way(0, null)),
];
const admitted = hazardsOf(courses, 30, () => 1).listed.admitted as readonly number[];

test('the chance of a month is that of who stood so long', () => {
  expect(admitted[3]).toBeGreaterThan(0.1);
  expect(admitted[3]).toBeLessThan(0.16);
});

test('where nobody ever stood so long it is as in the last months that somebody did, not as on average', () => {
  expect(admitted[24]).toBeLessThan(0.002);
  expect(admitted[OLDEST]).toBeLessThan(0.002);
});
