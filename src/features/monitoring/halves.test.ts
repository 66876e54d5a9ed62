import { describe, expect, test } from 'vitest';
import { askedOf, binds, DEGREES, degreeWords, type HalfFacts, halfOf, reductionWindow } from './halves.ts';
import { decimal, on, period, window } from './testing/build.ts';

const TERM = period('term:2016-2020', window('2016-01-01', '2020-12-31'));
const goal = {
  bound: 'reduction-rate-range',
  minimum: decimal('0.15'),
  maximum: decimal('0.2'),
  recurrence: 'each-year',
  period: TERM,
} as const;
const half = (from: string, was: number, to: string, n: number, more: Partial<HalfFacts> = {}) =>
  halfOf({
    state: 'chưa có tổ chức đảng',
    before: { on: on(from), n: was },
    now: { on: on(to), n },
    hasStart: true,
    goal,
    ...more,
  });

describe('a yearly reduction', () => {
  test('of an open year has a pace and no verdict, also on the last day but one', () => {
    for (const day of ['2016-11-17', '2016-12-30'])
      expect(half('2016-01-01', 400, day, 320)).toMatchObject({ verdict: null, pace: {} });
  });

  test('has its verdict on the last day of the year, and then no pace', () => {
    expect(half('2016-01-01', 400, '2016-12-31', 320)).toMatchObject({ verdict: 'met', pace: null });
    expect(half('2016-01-01', 400, '2016-12-31', 340)?.verdict).toBe('met');
    expect(half('2016-01-01', 400, '2016-12-31', 341)?.verdict).toBe('not-met');
    expect(half('2016-01-01', 400, '2016-12-31', 319)?.verdict).toBe('exceeded');
    expect(half('2016-01-01', 400, '2016-12-31', 410)?.printed).toContain('chưa đạt');
  });

  test('measured from a later day than 1 January has no verdict even when the year is over', () => {
    const found = half('2016-01-02', 400, '2016-12-31', 320, { hasStart: false });
    expect(found?.verdict).toBeNull();
    expect(found?.printed).toContain('thiếu số đầu năm');
  });

  test('means whole sites of the stock it began with', () => {
    expect(half('2016-05-23', 411, '2016-11-17', 396)?.asked).toEqual({ atLeast: 62, atMost: 82 });
    expect(askedOf(goal, 95)).toEqual({ atLeast: 15, atMost: 19 });
    expect(askedOf(goal, 100)).toEqual({ atLeast: 15, atMost: 20 });
    expect(askedOf({ minimum: decimal('0.5'), maximum: null }, 41)).toEqual({ atLeast: 21, atMost: null });
  });

  test('says nothing without a stock or without a day gone by', () => {
    expect(half('2016-01-01', 0, '2016-11-17', 3)).toBeNull();
    expect(half('2016-11-17', 3, '2016-11-17', 3)).toBeNull();
  });

  test('that grew in an open year is said without a pace against the goal', () => {
    expect(half('2016-01-01', 95, '2016-11-17', 97)?.printed).toBe(
      'chưa có tổ chức đảng: 95 → 97 (tăng 2,11%)',
    );
  });
});

describe('a reduction over several years', () => {
  const whole = { ...goal, recurrence: 'whole', maximum: null, minimum: decimal('0.5') } as const;

  test('has neither a yearly pace nor a verdict before its last day', () => {
    const open = half('2016-01-01', 40, '2016-12-31', 31, { goal: whole });
    expect(open).toMatchObject({ pace: null, verdict: null });
    expect(open?.printed).toBe(
      'chưa có tổ chức đảng: 40 → 31 (giảm 22,5% trong 365 ngày; mục tiêu giảm 50% đến 31/12/2020, chưa hết kỳ)',
    );
    expect(half('2016-01-01', 40, '2020-12-31', 20, { goal: whole })?.verdict).toBe('met');
    expect(half('2016-01-01', 40, '2020-12-31', 21, { goal: whole })?.verdict).toBe('not-met');
  });

  test('is measured from the first day of its period', () => {
    expect(reductionWindow(whole, on('2018-07-01')).from).toBe('2016-01-01');
    expect(reductionWindow(goal, on('2018-07-01')).from).toBe('2018-01-01');
  });
});

test('a goal for one half binds the other half not', () => {
  const [member, organisation] = DEGREES;
  if (!member || !organisation) throw new Error('two halves');
  expect(binds('places-without-member', organisation)).toBe(false);
  expect(binds('places-without-organisation', organisation)).toBe(true);
  expect(DEGREES.every((degree) => binds('places-without-member-or-organisation', degree))).toBe(true);
});

test('what lacks is named by the kinds that are meant', () => {
  const said = (sort: 'place' | 'base-unit', kinds: string) =>
    DEGREES.map((degree) => degreeWords(degree, { sort, kinds }));
  expect(said('place', '')).toEqual(['trắng đảng viên', 'chưa có tổ chức đảng']);
  expect(said('place', 'bản')).toEqual(['bản trắng đảng viên', 'bản chưa có tổ chức đảng']);
  expect(said('base-unit', 'doanh nghiệp')).toEqual([
    'doanh nghiệp chưa có đảng viên',
    'doanh nghiệp chưa có tổ chức đảng',
  ]);
});
