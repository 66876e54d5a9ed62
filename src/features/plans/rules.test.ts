import { describe, expect, test } from 'vitest';
import { dayOf } from '#kernel/day.ts';
import { compare, parseDecimal, type Ratio, ratio } from '#kernel/number.ts';
import {
  type Assignment,
  boundsFor,
  minimumOf,
  numbersOn,
  planPeriod,
  revisionBlockers,
  suggestionOf,
  targetBlockers,
} from './rules.ts';

const decimal = (text: string): Ratio => parseDecimal(text) ?? ratio(0);
const plain: Assignment = {
  measure: 'admission',
  bound: 'min',
  minimum: ratio(852),
  maximum: null,
  deadlineYear: null,
  rate: null,
  baseValue: null,
  reason: null,
};
const reduction: Assignment = {
  ...plain,
  measure: 'places-without-member-or-organisation',
  bound: 'reduction-rate-range',
  minimum: decimal('0.15'),
  maximum: decimal('0.20'),
};

test.each([
  ['places-without-member', 'reduction-rate-range'],
  ['places-with-organisation', 'coverage'],
  ['clean-and-strong', 'rate-min'],
  ['admission', 'min'],
] as const)('a target of %s is usually put as %s, and every way offered fits', (measure, usual) => {
  expect(boundsFor(measure)[0]).toBe(usual);
  const numbers = {
    minimum: ratio(1),
    maximum: ratio(1),
    deadlineYear: 2020,
    rate: null,
    baseValue: 1,
    reason: null,
  };
  for (const bound of boundsFor(measure))
    expect(targetBlockers({ ...numbers, measure, bound })).not.toContain(
      'target-bound-does-not-fit-its-measure',
    );
});

describe('a target may be assigned', () => {
  test.each<[string, Partial<Assignment>]>([
    ['a floor', {}],
    ['an exact number', { bound: 'exact' }],
    ['a range with equal ends', { bound: 'range', maximum: ratio(852) }],
    ['a rate of a base', { bound: 'rate-min', minimum: decimal('0.025'), baseValue: 1715 }],
    [
      'a share of organisations',
      { measure: 'clean-and-strong', bound: 'rate-range', minimum: decimal('0.45'), maximum: decimal('0.5') },
    ],
    ['a reduction', reduction],
    [
      'a coverage of all places by a year',
      { measure: 'places-with-member', bound: 'coverage', minimum: ratio(1), deadlineYear: 2020 },
    ],
    ['a goal without a number', { bound: 'unnumbered', minimum: null }],
    ['the formula as it is', { minimum: ratio(43), rate: decimal('0.025'), baseValue: 1715 }],
    ['only a formula', { minimum: null, rate: decimal('0.025'), baseValue: 1715 }],
    [
      'less than the formula, with a reason',
      { minimum: ratio(25), rate: decimal('0.2'), baseValue: 1000, reason: 'Ca kíp' },
    ],
  ])('%s', (_, change) => {
    expect(targetBlockers({ ...plain, ...change })).toEqual([]);
  });

  test.each<[string, Partial<Assignment>]>([
    ['target-has-its-numbers', { minimum: null }],
    ['target-minimum-is-not-above-its-maximum', { bound: 'range', maximum: ratio(851) }],
    ['target-is-not-negative', { minimum: ratio(-1) }],
    ['target-maximum-missing', { bound: 'range' }],
    ['target-maximum-not-used', { maximum: ratio(900) }],
    ['target-number-not-used', { bound: 'unnumbered' }],
    ['target-counts-whole', { minimum: decimal('42.875') }],
    ['target-share-above-one', { ...reduction, maximum: decimal('1.000001') }],
    ['target-deadline-missing', { measure: 'places-with-member', bound: 'coverage', minimum: ratio(1) }],
    ['target-bound-does-not-fit-its-measure', { ...reduction, measure: 'admission' }],
    ['target-rate-needs-a-base', { bound: 'rate-min', minimum: decimal('0.025') }],
    [
      'target-differing-from-its-formula-says-why',
      { minimum: ratio(42), rate: decimal('0.025'), baseValue: 1715 },
    ],
  ])('not when %s', (code, change) => {
    expect(targetBlockers({ ...plain, ...change })).toEqual([code]);
  });

  test('a formula belongs to whole numbers only', () => {
    const share = { ...reduction, rate: decimal('0.15'), baseValue: 100, reason: 'x' };
    expect(targetBlockers(share)).toContain('target-formula-needs-a-whole-number');
  });
});

test('the formula keeps its raw value and rounds up to whole persons', () => {
  const formula = { ...plain, minimum: null, rate: decimal('0.025'), baseValue: 1715 };
  const raw = suggestionOf(formula.rate, formula.baseValue) ?? ratio(0);
  expect(compare(raw, decimal('42.875'))).toBe(0);
  expect(minimumOf(formula)).toEqual(ratio(43));
  expect(minimumOf({ ...formula, baseValue: 1720 })).toEqual(ratio(43));
  expect(minimumOf({ ...formula, baseValue: 1721 })).toEqual(ratio(44));
});

describe('a revision', () => {
  const today = dayOf(2017, 7, 1);
  const inForce = { minimum: ratio(16), maximum: null, revisedOn: dayOf(2017, 3, 1), withdrawnOn: null };
  const next = { minimum: ratio(18), maximum: null, on: today };

  test('after the latest, not in the future, may change the number', () => {
    expect(revisionBlockers(inForce, next, today)).toEqual([]);
    expect(revisionBlockers(inForce, { ...next, on: dayOf(2017, 3, 2) }, today)).toEqual([]);
  });

  test.each([
    ['revision-changes-nothing', {}, { minimum: ratio(16) }],
    ['revision-before-the-latest', {}, { on: dayOf(2017, 3, 1) }],
    ['revision-in-the-future', {}, { on: dayOf(2017, 7, 2) }],
    ['target-is-withdrawn', { withdrawnOn: dayOf(2017, 5, 1) }, {}],
  ])('%s', (code, before, change) => {
    expect(revisionBlockers({ ...inForce, ...before }, { ...next, ...change }, today)).toEqual([code]);
  });

  test('never rewrites the days before it', () => {
    const first = { minimum: ratio(16), maximum: null };
    const revisions = [
      { on: dayOf(2017, 9, 1), minimum: ratio(20), maximum: null },
      { on: dayOf(2017, 7, 1), minimum: ratio(18), maximum: null },
    ];
    const on = (month: number, day: number) => numbersOn(first, revisions, dayOf(2017, month, day)).minimum;
    expect([on(6, 30), on(7, 1), on(8, 31), on(9, 1)]).toEqual([ratio(16), ratio(18), ratio(18), ratio(20)]);
  });
});

test('only a term states its own days', () => {
  const window = { from: dayOf(2015, 10, 1), to: dayOf(2020, 9, 30) };
  expect(planPeriod('term:2015-2020', window)).toMatchObject({ ...window, isWindowKnown: true });
  expect(planPeriod('term:2015-2020', null)).toMatchObject({ from: '2015-01-01', isWindowKnown: false });
  expect(planPeriod('2017', null)).toMatchObject({ from: '2017-01-01', to: '2017-12-31' });
  expect(planPeriod('2017', { from: dayOf(2017, 1, 1), to: dayOf(2017, 12, 31) })?.kind).toBe('year');
  expect(planPeriod('2017', window)).toBeNull();
  expect(planPeriod('2017-Q5', null)).toBeNull();
});
