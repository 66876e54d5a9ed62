import { describe, expect, test } from 'vitest';
import { dayOf } from '#kernel/day.ts';
import { documentBlockers } from './rules.ts';

const today = dayOf(2026, 11, 21);
const valid = {
  number: '10-KH/TU',
  issuedOn: dayOf(2016, 3, 30),
  validFrom: dayOf(2016, 3, 30),
  validTo: dayOf(2020, 12, 31),
  periodFrom: 2016,
  periodTo: 2020,
};

describe('a document', () => {
  test('with number, day, validity and period may be recorded', () => {
    expect(documentBlockers(valid, today)).toEqual([]);
    expect(documentBlockers({ citedAs: 'Nghị quyết 08' }, today)).toEqual([]);
    expect(documentBlockers({ ...valid, issuedOn: today, validFrom: today, validTo: today }, today)).toEqual(
      [],
    );
  });

  test.each([
    ['document-names-nothing', { number: undefined }],
    [
      'document-issued-in-the-future',
      { issuedOn: dayOf(2026, 11, 22), validFrom: undefined, validTo: undefined },
    ],
    ['document-validity-is-in-order', { validTo: dayOf(2016, 3, 29) }],
    ['document-period-is-in-order', { periodTo: 2015 }],
    ['document-valid-before-its-issue', { validFrom: dayOf(2016, 3, 29) }],
  ])('%s', (code, change) => {
    expect(documentBlockers({ ...valid, ...change }, today)).toEqual([code]);
  });
});
