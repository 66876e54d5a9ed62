import { describe, expect, test } from 'vitest';
import type { SiteStock } from '#features/monitoring/input.ts';
import { decimal, on, period, stock, window } from '#features/monitoring/testing/build.ts';
import { coveredOf } from './coverage.ts';
import { directionOf } from './moves.ts';
import { type Goal, startOf } from './rules.ts';
import { yearDays, yearsOf } from './years.ts';

const TERM = period('term:2016-2020', window('2016-01-01', '2020-12-31'));
const goal: Goal = {
  measure: 'places-without-member-or-organisation',
  bound: 'reduction-rate-range',
  minimum: decimal('0.15'),
  maximum: decimal('0.2'),
  recurrence: 'each-year',
  period: TERM,
  deadlineYear: null,
};
const known =
  (...stocks: SiteStock[]) =>
  (day: string) =>
    stocks.find((one) => one.on === day) ?? null;
const words = () => 'chưa có';

describe('the day a fall is measured from', () => {
  const stockOn = known(
    stock('place', '2016-01-01', [1, 1, 1]),
    stock('place', '2016-05-23', [1, 1, 1]),
    stock('place', '2016-11-17', [1, 1, 1]),
  );
  const from = (more: Partial<Parameters<typeof startOf>[1]>, on_ = stockOn) =>
    startOf(on('2016-01-01'), { asked: null, known: null, asOf: on('2016-11-17'), ...more }, on_);

  test('is the first of the window where its stock is known', () =>
    expect(from({ known: on('2016-05-23') })).toEqual({ on: '2016-01-01', isFirst: true }));

  test('else the first day that is known', () =>
    expect(from({ known: on('2016-05-23') }, known(stock('place', '2016-05-23', [1, 1, 1])))).toEqual({
      on: '2016-05-23',
      isFirst: false,
    }));

  test('is what somebody asks for before both, when it is known and earlier than the day', () => {
    expect(from({ asked: on('2016-05-23') })?.on).toBe('2016-05-23');
    expect(from({ asked: on('2016-05-24') })?.on).toBe('2016-01-01');
    expect(from({ asked: on('2016-11-17') })?.on).toBe('2016-01-01');
  });

  test('is none where no earlier day is known', () =>
    expect(from({ known: on('2016-11-17') }, known(stock('place', '2016-11-17', [1, 1, 1])))).toBeNull());
});

describe('year by year', () => {
  const stockOn = known(
    stock('place', '2016-01-01', [100, 300, 1400]),
    stock('place', '2016-12-31', [81, 259, 1460]),
    stock('place', '2017-01-01', [81, 259, 1460]),
    stock('place', '2017-06-30', [70, 250, 1480]),
  );

  test('a verdict on the year that is over, none on the open one, nothing where a stock is missing', () => {
    const years = yearsOf(goal, on('2017-06-30'), { words, stockOn });
    expect(years.map(({ year, isOver }) => [year, isOver])).toEqual([
      [2017, false],
      [2016, true],
    ]);
    const verdicts = years.map(({ falls }) => falls?.map(({ half }) => half?.verdict));
    expect(verdicts).toEqual([
      [null, null],
      ['met', 'met'],
    ]);
    const late = yearsOf(goal, on('2018-03-01'), { words, stockOn });
    expect(late.map(({ falls }) => falls !== null)).toEqual([false, false, true]);
  });

  test('asks for the stocks of the first and the last day of each year, and never one to come', () => {
    expect(yearDays(goal, on('2017-06-30'))).toEqual([
      '2016-01-01',
      '2016-12-31',
      '2017-01-01',
      '2017-06-30',
    ]);
    expect(yearDays(goal, on('2024-06-30'))).toContain('2020-12-31');
    expect(yearDays(goal, on('2024-06-30'))).not.toContain('2021-01-01');
  });
});

describe('a coverage', () => {
  const all: Goal = {
    ...goal,
    measure: 'places-with-member',
    bound: 'coverage',
    minimum: decimal('0.95'),
    maximum: null,
    recurrence: 'whole',
    deadlineYear: 2017,
  };
  const covered = (noMember: number, day = '2017-12-30') =>
    coveredOf(all, on(day), known(stock('place', day, [noMember, 0, 101 - noMember])));

  test('is met as soon as it is, and not met only once its year is over', () => {
    expect(covered(5)?.[0]).toMatchObject({ verdict: 'met', left: 0 });
    expect(covered(6)?.[0]).toMatchObject({ verdict: null, left: 1 });
    expect(covered(6, '2017-12-31')?.[0]).toMatchObject({ verdict: 'not-met', left: 1 });
  });

  test('shows the other half without a verdict', () => {
    expect(covered(6)?.[1]).toMatchObject({
      isAsked: false,
      verdict: null,
      left: null,
      done: 95,
      whole: 101,
    });
  });

  test('of an unknown stock says nothing', () =>
    expect(coveredOf(all, on('2017-12-31'), known())).toBeNull());
});

test.each([
  ['no-member', 'members-no-branch', 'forward'],
  ['no-member', 'own-organisation', 'forward'],
  ['own-organisation', 'members-no-branch', 'back'],
  ['members-no-branch', 'no-member', 'back'],
  ['absent', 'no-member', 'other'],
  ['no-member', 'absent', 'other'],
  ['unknown', 'no-member', 'other'],
] as const)('from %s to %s is a step %s', (from, to, direction) =>
  expect(directionOf({ from, to })).toBe(direction),
);
