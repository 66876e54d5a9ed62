import { describe, expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { endingBlockers, localRuleBlockers, readingBlockers } from './rules.ts';
import type { RuleKey } from './ruleset.ts';
import { shippedTable } from './shipped.ts';

const rule = (key: RuleKey, value: unknown, since = '2025-11-01', until: string | null = null) => ({
  key,
  value,
  since: day(since),
  until: until === null ? null : day(until),
});
const local = (...added: Parameters<typeof rule>) => localRuleBlockers(shippedTable, rule(...added));
const reading = (...added: Parameters<typeof rule>) => readingBlockers(shippedTable, rule(...added));

describe('R-RUL-5 a local rule', () => {
  test('that is stricter may be added', () => {
    expect(local('recognitionDecisionWorkingDays', 15)).toEqual([]);
    expect(local('branchSendWorkingDays', 5)).toEqual([]);
    expect(local('introducerMinSeniorityMonths', 12)).toEqual([]);
  });

  test.each<[string, Parameters<typeof rule>]>([
    ['rule-is-looser-than-the-one-in-force', ['recognitionDecisionWorkingDays', 31]],
    ['rule-is-looser-than-the-one-in-force', ['probationExtensionMonths', 12]],
    ['rule-is-looser-than-the-one-in-force', ['probationMonths', 11]],
    ['rule-changes-nothing', ['recognitionDecisionWorkingDays', 30]],
    ['rule-value-is-of-another-kind', ['recognitionDecisionWorkingDays', 'ba mươi']],
    ['rule-value-is-of-another-kind', ['recognitionDecisionWorkingDays', -1]],
    ['rule-value-is-of-another-kind', ['verificationPersons', ['uncle']]],
    ['rule-not-held-that-day', ['recognitionDecisionWorkingDays', 15, '2016-07-24']],
    ['rule-ends-before-it-begins', ['recognitionDecisionWorkingDays', 15, '2025-11-01', '2025-10-31']],
  ])('%s', (code, added) => {
    expect(local(...added)).toEqual([code]);
  });
});

describe('R-RUL-6 a reading', () => {
  test('of a value that nobody confirmed may go either way', () => {
    expect(reading('decisionWorkingDays', 60, '2026-07-26')).toEqual([]);
    expect(reading('ageMonthMethod', 'calendar-month-difference', '2026-07-26')).toEqual([]);
  });

  test('of a value read in the official text may not', () => {
    expect(reading('decisionWorkingDays', 60)).toEqual(['rule-is-confirmed-already']);
    expect(reading('decisionWorkingDays', null, '2026-07-26')).toEqual(['rule-value-is-of-another-kind']);
  });
});

describe('ending an added rule', () => {
  const row = { layer: 'local', since: day('2025-11-01'), until: null } as const;
  const end = (until: string, of: Parameters<typeof endingBlockers>[0] = row) =>
    endingBlockers(of, day(until), day('2025-10-31'));

  test('on its first day, later, or on the eve of its first day, which withdraws it', () => {
    expect(['2025-10-31', '2025-11-01', '2026-11-01'].map((on) => end(on))).toEqual([[], [], []]);
  });

  test.each<[string, string, Parameters<typeof endingBlockers>[0]]>([
    ['rule-ended-before-it-began', '2025-10-30', row],
    ['rule-ended-already', '2026-01-31', { ...row, until: day('2026-01-31') }],
    ['shipped-rules-are-read-only', '2026-01-31', { ...row, layer: 'central' }],
  ])('%s', (code, on, of) => {
    expect(end(on, of)).toEqual([code]);
  });
});
