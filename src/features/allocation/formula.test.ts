import { describe, expect, test } from 'vitest';
import { parseDecimal, printRaw, type Ratio, ratio } from '#kernel/number.ts';
import { answerBlockers, roundBlockers, sumChecks } from './checks.ts';
import { type FormulaRule, suggestionFor } from './formula.ts';

const rate = (text: string): Ratio => parseDecimal(text) ?? ratio(0);
const any = { block: null, kinds: null, isMinimum: false };
const wards: FormulaRule = {
  ...any,
  name: 'A',
  block: 'territorial',
  rate: rate('0.025'),
  base: 'members-term-start',
};
const others: FormulaRule = { ...any, name: 'B', rate: rate('0.2'), base: 'non-member-workers' };
const perBranch: FormulaRule = { ...any, name: 'C', rate: ratio(1), base: 'branches', isMinimum: true };

describe('what the rules of a plan suggest', () => {
  test('the raw value is kept, whole persons are rounded up', () => {
    const found = suggestionFor([wards, others], {
      block: 'territorial',
      kind: 'base-org',
      bases: { 'members-term-start': 1715, 'non-member-workers': 300 },
    });
    expect(found).toMatchObject({ rule: 'A', base: 'members-term-start', baseValue: 1715, suggested: 43 });
    expect(printRaw(found.raw as Ratio)).toBe('42,875');
  });

  test('one rule alone speaks: two bases are never added before rounding', () => {
    const both = suggestionFor([others, wards], {
      block: 'territorial',
      kind: null,
      bases: { 'members-term-start': 41, 'non-member-workers': 2 },
    });
    expect([both.rule, both.suggested]).toEqual(['A', 2]);
  });

  test('kind and block speak before block, and block before all', () => {
    const precise = { ...others, name: 'D', kinds: ['base-branch'], block: 'enterprise' };
    const byKind = { ...others, name: 'E', kinds: ['base-branch'] };
    const rules = [others, byKind, precise];
    const of = (block: string, kind: string) =>
      suggestionFor(rules, { block, kind, bases: { 'non-member-workers': 10 } }).rule;
    expect([
      of('enterprise', 'base-branch'),
      of('armed', 'base-branch'),
      of('enterprise', 'base-org'),
    ]).toEqual(['D', 'E', 'B']);
  });

  test('a base nobody declared suggests nothing; nothing is not zero', () => {
    expect(suggestionFor([others], { block: null, kind: null, bases: {} })).toMatchObject({
      rule: 'B',
      baseValue: null,
      raw: null,
      suggested: null,
    });
    expect(
      suggestionFor([others], { block: null, kind: null, bases: { 'non-member-workers': 0 } }).suggested,
    ).toBe(0);
  });

  test('a minimum lifts the suggestion and weighs nothing', () => {
    const found = suggestionFor([others, perBranch], {
      block: null,
      kind: null,
      bases: { 'non-member-workers': 10, branches: 4 },
    });
    expect(found).toMatchObject({ suggested: 4, minimum: 4, minimumRule: 'C', raw: ratio(20n, 10n) });
  });
});

describe('the sum stands against every target of the unit', () => {
  test('8.940 of a plan and 8.500 of a congress: each has its surplus', () => {
    const goals = [
      { targetCode: 'KH', required: 8_940, rank: 6 },
      { targetCode: 'NQ', required: 8_500, rank: 2 },
    ];
    expect(sumChecks(goals, 8_700)).toMatchObject([
      { targetCode: 'KH', surplus: -240, isBelowHigher: false },
      { targetCode: 'NQ', surplus: 200, isBelowHigher: false },
    ]);
  });

  test('a plan below a higher document is told, one of equal rank or unknown rank is not', () => {
    const told = (required: number, rank: number | null) =>
      sumChecks(
        [
          { targetCode: 'KH', required, rank },
          { targetCode: 'NQ', required: 8_500, rank: 2 },
        ],
        0,
      )[0]?.isBelowHigher;
    expect([told(8_499, 6), told(8_500, 6), told(8_499, 2), told(8_499, null)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('a round moves', () => {
  const plain = {
    state: 'proposed',
    assigned: [43, 25],
    reserve: 2,
    total: 70,
    mustAddUp: true,
    isInFuture: false,
  } as const;
  test('when every unit has its number and they add up with the reserve', () => {
    expect(roundBlockers('adopt', plain)).toEqual([]);
    expect(roundBlockers('adopt', { ...plain, mustAddUp: false, total: 99 })).toEqual([]);
  });
  test.each([
    ['allocation-move-not-now', { state: 'draft' }],
    ['allocation-has-empty-rows', { assigned: [43, null], total: 45 }],
    ['allocation-has-empty-rows', { assigned: [], total: 2 }],
    ['allocation-does-not-add-up', { total: 69 }],
    ['allocation-does-not-add-up', { reserve: 1 }],
    ['allocation-day-in-the-future', { isInFuture: true }],
  ] as const)('not when %s', (code, change) => {
    expect(roundBlockers('adopt', { ...plain, ...change })).toEqual([code]);
  });
  test('an answer with another number says why', () => {
    expect(answerBlockers(25, { number: 20, reason: null })).toEqual(['answer-differing-says-why']);
    expect(answerBlockers(25, { number: 20, reason: 'Ca kíp' })).toEqual([]);
    expect(answerBlockers(25, { number: 25, reason: null })).toEqual([]);
    expect(answerBlockers(null, { number: 20, reason: null })).toEqual([]);
  });
});
