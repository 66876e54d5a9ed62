import { describe, expect, test } from 'vitest';
import { addDays, addMonths, type Day, day } from '#kernel/day.ts';
import { statusOn } from '../status.ts';
import { blocks, factsWith, following, readyOn, UNDER } from '../testing/cases.ts';

const meetingOn = UNDER['294'];
const ready = readyOn(meetingOn);
const proposed = (change: Partial<typeof ready>, on = meetingOn) =>
  blocks('propose', { ...ready, ...change }, on);

describe('the papers that lie before the branch', () => {
  test.each([
    ['R-ADM-401', { certifiedOn: null }, 'certificate-missing'],
    ['R-ADM-403', { dossierOn: null }, 'dossier-not-opened'],
    ['R-ADM-405', { appliedOn: null }, 'application-missing'],
    ['R-ADM-406', { cvOn: null }, 'cv-missing'],
    ['R-ADM-505', { verifiedOn: null }, 'verification-not-closed'],
    [
      'R-ADM-551',
      { opinions: [{ side: 'residence-committee', on: meetingOn }] },
      'opinion-of-organisations-missing',
    ],
    [
      'R-ADM-552',
      { opinions: [{ side: 'mass-organisation', on: meetingOn }] },
      'opinion-of-residence-missing',
    ],
  ] as const)('%s each is asked for', (_rule, change, code) => {
    expect(proposed(change)).toEqual([code]);
  });

  test('all that lacks is said at once', () => {
    expect(proposed({ certifiedOn: null, appliedOn: null, opinions: [] })).toEqual([
      'certificate-missing',
      'application-missing',
      'opinion-of-organisations-missing',
      'opinion-of-residence-missing',
    ]);
  });
});

describe('validity on the meeting day', () => {
  test('R-ADM-402 the certificate of 60 months holds on the day and not on the day after', () => {
    expect(proposed({ certifiedOn: addMonths(meetingOn, -60) })).toEqual([]);
    expect(proposed({ certifiedOn: addDays(addMonths(meetingOn, -60), -1) })).toEqual([
      'certificate-expired',
    ]);
  });

  test('R-ADM-404 the dossier of 12 months holds on the day and not on the day after', () => {
    expect(proposed({ dossierOn: addMonths(meetingOn, -12) })).toEqual([]);
    expect(proposed({ dossierOn: addDays(addMonths(meetingOn, -12), -1) })).toEqual(['dossier-expired']);
  });

  test('a certificate of 29 February lasts to the last day of that February', () => {
    const on = (text: string) =>
      blocks('propose', { ...readyOn(day(text)), certifiedOn: day('2020-02-29') }, day(text));
    expect(on('2025-02-28')).toEqual([]);
    expect(on('2025-03-01')).toEqual(['certificate-expired']);
  });

  test('the status says that a paper has expired, from the day after on', () => {
    const rules = factsWith(meetingOn).rules;
    const stale = { ...ready, dossierOn: addMonths(meetingOn, -12) };
    expect(statusOn(stale, meetingOn, rules)).toBe('ready');
    expect(statusOn(stale, addDays(meetingOn, 1), rules)).toBe('papers-expired');
    const old = { ...ready, certifiedOn: addMonths(meetingOn, -60) };
    expect(statusOn(old, meetingOn, rules)).toBe('ready');
    expect(statusOn(old, addDays(meetingOn, 1), rules)).toBe('papers-expired');
  });
});

describe('an expired dossier', () => {
  const expiredOn = addDays(addMonths(ready.dossierOn as Day, 12), 1);
  const renewed = following('open-dossier', ready, expiredOn);

  test('R-ADM-408 is opened anew only once it has expired', () => {
    expect(blocks('open-dossier', ready, addDays(expiredOn, -1))).toEqual(['dossier-still-valid']);
    expect(blocks('open-dossier', ready, expiredOn)).toEqual([]);
  });

  test('keeps application, CV, verification and certificate; letters and opinions are made anew', () => {
    expect(renewed).toMatchObject({
      certifiedOn: ready.certifiedOn,
      appliedOn: ready.appliedOn,
      cvOn: ready.cvOn,
      verifiedOn: ready.verifiedOn,
      introductions: [],
      opinions: [],
    });
    expect(blocks('propose', renewed, expiredOn)).toEqual([
      'opinion-of-organisations-missing',
      'opinion-of-residence-missing',
      'too-few-introducers',
      'union-resolution-missing',
    ]);
  });

  test('an expired certificate is replaced by a new one before the meeting', () => {
    const stale = { ...ready, certifiedOn: addMonths(meetingOn, -61) };
    expect(blocks('certify', stale, meetingOn)).toEqual([]);
    expect(blocks('propose', following('certify', stale, meetingOn), meetingOn)).toEqual([]);
  });
});

describe('what is recorded once', () => {
  test('R-ADM-105 the list of sympathisers; the class may come before it', () => {
    expect(blocks('enlist', ready, meetingOn)).toEqual(['done-already']);
    expect(blocks('enlist', { ...ready, listedOn: null }, meetingOn)).toEqual([]);
  });

  test('a new CV is certified anew', () => {
    const rewritten = following('submit-cv', ready, addDays(meetingOn, -2), {
      stampedOn: addDays(meetingOn, -2),
    });
    expect(blocks('propose', rewritten, meetingOn)).toEqual(['verification-not-closed']);
  });
});
