import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RuleKey, RuleValue } from './ruleset.ts';
import { reaches, votesNeeded } from './share.ts';
import { parameterOf, parameters, shippedRows } from './shipped.ts';
import { isAtLeastAsStrict } from './stricter.ts';

const strict = <K extends RuleKey>(key: K, value: RuleValue<K>, than: RuleValue<K>): boolean =>
  isAtLeastAsStrict(parameterOf(key), value, than);

const share = (numerator: number, denominator: number, isInclusive: boolean) =>
  ({ numerator, denominator, isInclusive, of: 'convened-full-members' }) as const;

describe('R-RUL-2 a local value is stricter or the same, never looser', () => {
  test('lower: a shorter deadline passes, a longer one does not', () => {
    expect(strict('decisionWorkingDays', 44, 45)).toBe(true);
    expect(strict('decisionWorkingDays', 45, 45)).toBe(true);
    expect(strict('decisionWorkingDays', 46, 45)).toBe(false);
  });

  test('higher: more months, a higher school, a yes', () => {
    expect(strict('introducerCoMonths', 13, 12)).toBe(true);
    expect(strict('introducerCoMonths', 11, 12)).toBe(false);
    expect(strict('educationMin', 'us-done', 'ls-diploma')).toBe(true);
    expect(strict('educationMin', 'ls-done', 'ls-diploma')).toBe(false);
    expect(strict('introducerMustBeFullMember', false, true)).toBe(false);
    expect(strict('introducerReplacementWaivesCoMonths', false, true)).toBe(true);
  });

  test('superset: more persons to verify; subset: fewer waivers', () => {
    expect(strict('maxVoteRoundsAppliesTo', ['removal'], ['recognition', 'removal'])).toBe(false);
    expect(strict('verificationWaivers', [], ['all-known-same-commune-since-grandparents'])).toBe(true);
    expect(strict('introducerCoScope', ['work', 'residence'], ['work', 'labour', 'study'])).toBe(false);
  });

  test('shares are compared as fractions; more than two thirds is stricter than two thirds', () => {
    expect(strict('branchVote', share(3, 4, true), share(2, 3, true))).toBe(true);
    expect(strict('branchVote', share(4, 6, true), share(2, 3, true))).toBe(true);
    expect(strict('branchVote', share(2, 3, false), share(2, 3, true))).toBe(true);
    expect(strict('branchVote', share(2, 3, true), share(2, 3, false))).toBe(false);
    expect(strict('branchVote', share(1, 2, false), share(2, 3, true))).toBe(false);
  });

  test('where the Centre sets no number any is stricter; where it allows none, none may be added', () => {
    expect(strict('branchSendWorkingDays', 5, null)).toBe(true);
    expect(strict('branchSendWorkingDays', null, 5)).toBe(false);
    expect(strict('probationExtensionMonths', 12, null)).toBe(false);
    expect(strict('probationExtensionMonths', null, null)).toBe(true);
  });

  test('where neither is stricter only the same value passes', () => {
    expect(strict('probationMonths', 12, 12)).toBe(true);
    expect(strict('probationMonths', 11, 12)).toBe(false);
    expect(strict('probationMonths', 13, 12)).toBe(false);
  });

  test('it is an order: reflexive, and of two different values not both are stricter', () => {
    const row = fc.constantFrom(...shippedRows);
    fc.assert(
      fc.property(row, ({ key, value }) => {
        expect(isAtLeastAsStrict(parameterOf(key), value, value)).toBe(true);
      }),
    );
    const withOrder = parameters.filter(({ stricter }) => ['lower', 'higher'].includes(stricter));
    const numeric = withOrder.filter(({ unit }) =>
      ['months', 'working-days', 'persons', 'years'].includes(unit),
    );
    fc.assert(
      fc.property(fc.constantFrom(...numeric), fc.nat(), fc.nat(), (parameter, a, b) => {
        const [there, back] = [isAtLeastAsStrict(parameter, a, b), isAtLeastAsStrict(parameter, b, a)];
        expect(there || back).toBe(true);
        expect(there && back).toBe(a === b);
      }),
    );
  });
});

describe('R-RUL-4 shares in whole numbers', () => {
  test.each([
    [9, 6],
    [10, 7],
    [11, 8],
    [3, 2],
    [1, 1],
  ])('two thirds of %i is %i', (of, needed) => {
    expect(votesNeeded(share(2, 3, true), of)).toBe(needed);
    expect(reaches(share(2, 3, true), needed, of)).toBe(true);
    expect(reaches(share(2, 3, true), needed - 1, of)).toBe(false);
  });

  test('more than half of 8 is 5, of 9 is 5', () => {
    expect([8, 9].map((of) => votesNeeded(share(1, 2, false), of))).toEqual([5, 5]);
    expect(reaches(share(1, 2, false), 4, 8)).toBe(false);
  });

  test('the votes needed are the fewest that reach', () => {
    const aShare = fc.constantFrom(
      share(2, 3, true),
      share(1, 2, false),
      share(2, 3, false),
      share(1, 1, true),
    );
    fc.assert(
      fc.property(aShare, fc.integer({ min: 1, max: 5000 }), (of, body) => {
        const needed = votesNeeded(of, body);
        expect(reaches(of, needed, body)).toBe(true);
        expect(reaches(of, needed - 1, body)).toBe(false);
      }),
    );
  });
});
