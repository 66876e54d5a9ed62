import { expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { dutyOf } from './model.ts';
import { weekOf } from './week.ts';

const today = day('2026-11-21');
const person = (contactDueOn: string | null, helpsUntil: string | null = null) => ({
  caseCode: 'HS1',
  contactDueOn: contactDueOn === null ? null : day(contactDueOn),
  helpsUntil: helpsUntil === null ? null : day(helpsUntil),
});
const brief = (due: ReturnType<typeof weekOf>) =>
  due.map(({ kind, dueOn, isOverdue }) => [kind, dueOn, isOverdue]);

test('what is late comes first, what has no day last', () => {
  const tasks = [
    { id: 1, dueOn: null },
    { id: 2, dueOn: day('2026-11-25') },
  ];
  expect(brief(weekOf(today, [person('2026-11-01', '2026-11-28')], tasks))).toEqual([
    ['contact', '2026-11-01', true],
    ['task', '2026-11-25', false],
    ['term', '2026-11-28', false],
    ['task', null, false],
  ]);
});

test.each([
  ['2026-11-20', true],
  ['2026-11-21', false],
])('a meeting due on %s is late on 21/11: %s', (dueOn, isOverdue) => {
  expect(weekOf(today, [person(dueOn)], [])).toMatchObject([{ isOverdue }]);
});

test.each([
  ['2026-11-28', 1],
  ['2026-11-29', 0],
])('a meeting due on %s belongs to the week of 21/11: %i', (dueOn, n) => {
  expect(weekOf(today, [person(dueOn)], [])).toHaveLength(n);
});

test.each([
  ['source', 'follow'],
  ['class-certified', 'follow'],
  ['paused', 'follow'],
  ['dossier-open', 'introduce'],
  ['ready', 'introduce'],
  ['papers-expired', 'introduce'],
  ['branch-resolved', 'accompany'],
  ['received', 'accompany'],
  ['admitted', 'help-probation'],
  ['official-due', 'comment'],
] as const)('who helps somebody at «%s» is to %s', (status, duty) => {
  expect(dutyOf(status)).toBe(duty);
});
