import { describe, expect, test } from 'vitest';
import { addDays } from '#kernel/day.ts';
import type { CaseState, Check } from './state.ts';
import { blocks, factsWith, following, UNDER, upTo } from './testing/cases.ts';
import { unverified } from './verification.ts';

const meetingOn = UNDER['294'];
const on = addDays(meetingOn, -30);
const stamped: CaseState = { ...upTo('ask-verification', { meetingOn }), checks: [], waivers: [] };
const declaring = (...relatives: CaseState['relatives']): CaseState => ({ ...stamped, relatives });
const check = (relation: Check['relation'], change: Partial<Check> = {}): Check => ({
  relation,
  number: 1,
  askedOn: on,
  letterReceivedOn: null,
  isAbroad: false,
  answeredOn: on,
  answer: 'right',
  ...change,
});
const scope = factsWith(on).rules.verificationPersons;
const missing = (state: CaseState) => unverified(state, scope);

describe('asking', () => {
  const asked = (state: CaseState, relation: string) => blocks('ask-verification', state, on, { relation });

  test('a person in scope, once the CV is stamped', () => {
    expect(asked(stamped, 'natural-father')).toEqual([]);
  });

  test('R-ADM-407 not before the pages are stamped, not even if they were stamped later', () => {
    expect(asked({ ...stamped, cvStampedOn: null }, 'self')).toEqual(['cv-not-stamped']);
    expect(asked({ ...stamped, cvStampedOn: on }, 'self')).toEqual([]);
    expect(asked({ ...stamped, cvStampedOn: addDays(on, 1) }, 'self')).toEqual(['cv-not-stamped']);
  });

  test('R-ADM-501 nobody outside the scope of the law', () => {
    expect(asked(stamped, 'legally-adopted-child-living-together')).toEqual(['relative-not-in-scope']);
  });

  test('R-ADM-502 a second time only where the answer was not right or not enough', () => {
    const answered = (answer: Check['answer']) =>
      asked({ ...stamped, checks: [check('self', { answer, answeredOn: answer && on })] }, 'self');
    expect(answered(null)).toEqual(['relative-asked-already']);
    expect(answered('right')).toEqual(['relative-asked-already']);
    expect(answered('not-enough')).toEqual([]);
    expect(answered('not-yet-right')).toEqual([]);
  });

  test('R-ADM-503 an answer follows a question', () => {
    const asked = following('ask-verification', stamped, on, { relation: 'self' });
    const answer = { relation: 'self', answer: 'right' };
    expect(blocks('answer-verification', stamped, on, answer)).toEqual(['relative-not-asked']);
    expect(blocks('answer-verification', asked, on, answer)).toEqual([]);
    expect(following('answer-verification', asked, on, answer).checks).toEqual([
      check('self', { letterReceivedOn: asked.checks[0]?.letterReceivedOn ?? null }),
    ]);
  });
});

describe('closing', () => {
  const closed = (state: CaseState) => blocks('close-verification', state, on);

  test('R-ADM-506 every declared person is answered for as right', () => {
    const state = declaring('self', 'natural-father');
    expect(closed({ ...state, checks: [check('self'), check('natural-father')] })).toEqual([]);
    expect(closed({ ...state, checks: [check('self')] })).toEqual(['relative-not-verified']);
    expect(
      closed({ ...state, checks: [check('self'), check('natural-father', { answer: 'not-enough' })] }),
    ).toEqual(['relative-not-verified']);
  });

  test('two children are two persons', () => {
    const state = declaring('natural-child-with-capacity', 'natural-child-with-capacity');
    expect(missing({ ...state, checks: [check('natural-child-with-capacity')] })).toHaveLength(1);
    const both = [1, 2].map((number) => check('natural-child-with-capacity', { number }));
    expect(missing({ ...state, checks: both })).toEqual([]);
  });

  test('whoever the law does not have verified is not waited for', () => {
    expect(missing(declaring('legally-adopted-child-living-together'))).toEqual([]);
  });

  test('R-ADM-504 a letter without an answer stays open, unless a waiver takes the person out', () => {
    const waiting = { ...declaring('spouse'), checks: [check('spouse', { answeredOn: null, answer: null })] };
    expect(closed(waiting)).toEqual(['relative-not-verified', 'verification-unanswered']);
    const waiver = 'spouse-side-spouse-or-parent-or-sibling-is-member';
    expect(closed(following('waive-verification', waiting, on, { waiver }))).toEqual([]);
  });
});

describe('the three waivers', () => {
  const everybody = declaring(
    'self',
    'natural-father',
    'natural-mother',
    'spouse',
    'spouse-father',
    'spouse-mother',
    'person-who-raised',
  );
  const waived = (waiver: CaseState['waivers'][number]) => missing({ ...everybody, waivers: [waiver] });

  test('own side: in the narrow reading the spouse and their parents are still asked about', () => {
    expect(waived('own-side-parent-sibling-child-is-member')).toEqual([
      'spouse',
      'spouse-father',
      'spouse-mother',
    ]);
  });

  test("the spouse's side: only theirs", () => {
    expect(waived('spouse-side-spouse-or-parent-or-sibling-is-member')).toEqual([
      'self',
      'natural-father',
      'natural-mother',
      'person-who-raised',
    ]);
  });

  test('all known in one commune since the grandparents: nobody', () => {
    expect(waived('all-known-same-commune-since-grandparents')).toEqual([]);
    expect(
      blocks(
        'close-verification',
        { ...everybody, waivers: ['all-known-same-commune-since-grandparents'] },
        on,
      ),
    ).toEqual([]);
  });

  test('R-ADM-507 a ground the rule book does not know is none', () => {
    const { rules } = factsWith(on);
    const without = { ...rules, verificationWaivers: [] };
    expect(blocks('waive-verification', everybody, on)).toEqual([]);
    expect(blocks('waive-verification', everybody, on, {}, { rules: without })).toEqual(['waiver-unknown']);
  });
});
