import { describe, expect, test } from 'vitest';
import { dayOf } from '#kernel/day.ts';
import { FACT_KINDS } from './model.ts';
import { factReasons } from './rules.ts';

const today = dayOf(2017, 12, 31);
const decided = dayOf(2017, 12, 20);
const admission = {
  decisionNumber: '12-QĐ/HU',
  receivedOn: decided,
  ceremonyOn: dayOf(2017, 12, 27),
  presenterOffice: 'Bí thư chi bộ',
  employer: 'Công ty TNHH Mẫu',
  sex: 'male',
  isReadmission: true,
};
const codes = (...input: Parameters<typeof factReasons>) => factReasons(...input).map(({ code }) => code);

describe('a fact', () => {
  test('is counted when its days are in order', () => {
    expect(codes('admission', decided, admission, today)).toEqual([]);
    expect(codes('admission', today, {}, today)).toEqual([]);
    expect(codes('admission', decided, { ceremonyOn: decided, receivedOn: decided }, today)).toEqual([]);
  });

  test.each([
    ['admission-is-received-after-its-decision', { receivedOn: dayOf(2017, 12, 19) }],
    ['admission-ceremony-follows-its-decision', { ceremonyOn: dayOf(2017, 12, 19) }],
    ['fact-in-the-future', { ceremonyOn: dayOf(2018, 1, 1) }],
    ['presenter-needs-a-ceremony', { ceremonyOn: null }],
  ])('%s', (code, change) => {
    expect(codes('admission', decided, { ...admission, ...change }, today)).toEqual([code]);
  });

  test('of the future is not counted yet', () => {
    expect(codes('source', dayOf(2018, 1, 1), {}, today)).toEqual(['fact-in-the-future']);
  });

  test('names who introduced, what an inspection found, what was founded', () => {
    const needs = FACT_KINDS.flatMap((kind) => codes(kind, decided, {}, today).map((code) => [kind, code]));
    expect(needs).toEqual([
      ['introduction', 'introduction-needs-its-introducer'],
      ['party-organisation-founded', 'organisation-needs-its-name'],
      ['party-organisation-dissolved', 'organisation-needs-its-name'],
      ['mass-organisation-founded', 'organisation-needs-its-name'],
      ['mass-organisation-dissolved', 'organisation-needs-its-name'],
      ['inspection', 'inspection-needs-its-result'],
    ]);
  });

  test('carries only the fields of its kind; what is empty is not carried', () => {
    expect(
      factReasons('source', decided, { decisionNumber: '1', ceremonyOn: null, isReadmission: false }, today),
    ).toEqual([{ code: 'fact-field-not-used', field: 'decisionNumber', values: { kind: 'source' } }]);
  });
});
