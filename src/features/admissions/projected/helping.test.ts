import { expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { type CaseEvent, fold } from '../history.ts';
import { openedCase } from '../state.ts';
import { helpingOf } from './helping.ts';

type Told = [act: string, on: string, details?: Record<string, unknown>];

const after = (...told: Told[]) => {
  const events = told.map(
    ([act, on, details = {}], at): CaseEvent => ({
      ...{ id: at + 1, act, on: day(on), details, recordedAt: at, supersedes: null, isVoid: false },
    }),
  );
  return helpingOf(events, fold(openedCase('admission', day('2018-01-08'), null), events));
};
const helper = (memberId: number, on: string, more: object = {}): Told => [
  'assign-helper',
  on,
  { memberId, isFullMember: true, ...more },
];
const ceremony: Told = ['hold-ceremony', '2018-05-19', { memberId: 9, isFullMember: true }];
const found: Told = ['tell-origin', '2018-01-09', { origin: 'member-contact', memberId: 5 }];
const brief = (rows: ReturnType<typeof helpingOf>) =>
  rows.map(({ memberId, isFinder, isCurrent, hasBrought }) => [memberId, isFinder, isCurrent, hasBrought]);

test('who found the person and who helps follow the case; a helper who was replaced follows it no more', () => {
  expect(brief(after(found, helper(1, '2018-02-01'), helper(2, '2018-03-01')))).toEqual([
    [2, false, true, false],
    [5, true, true, false],
  ]);
});

test('one who helps beside another replaces nobody', () => {
  expect(brief(after(helper(1, '2018-02-01'), helper(2, '2018-03-01', { isBeside: true })))).toEqual([
    [1, false, true, false],
    [2, false, true, false],
  ]);
});

test('an admission counts for the finder and for who helped on the day of the ceremony, not for who helps from then on', () => {
  expect(brief(after(found, helper(1, '2018-02-01'), ceremony))).toEqual([
    [9, false, true, false],
    [1, false, false, true],
    [5, true, true, true],
  ]);
});

test.each([
  ['2018-05-18', false],
  ['2018-05-19', true],
])('a term that ends on %s before the ceremony of 19/5 counts: %s', (until, counts) => {
  const [one] = after(helper(1, '2018-02-01', { until }), ceremony).filter(({ memberId }) => memberId === 1);
  expect(one?.hasBrought ?? false).toBe(counts);
});

test('where the case ended without admission nobody follows it', () => {
  expect(after(found, helper(1, '2018-02-01'), ['withdraw', '2018-03-01'])).toEqual([]);
});

test('the last contact is that of the member who wrote it; one without a name is the helper’s', () => {
  const met = (on: string, memberId?: number): Told => [
    'remark',
    on,
    { note: 'x', isByHelper: true, ...(memberId ? { memberId } : {}) },
  ];
  const rows = after(
    found,
    helper(1, '2018-02-01'),
    met('2018-02-03'),
    met('2018-02-10', 1),
    met('2018-02-20', 5),
  );
  expect(rows.map(({ memberId, contactOn }) => [memberId, contactOn])).toEqual([
    [1, '2018-02-10'],
    [5, '2018-02-20'],
  ]);
});
