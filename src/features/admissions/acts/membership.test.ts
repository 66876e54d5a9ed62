import { describe, expect, test } from 'vitest';
import { addDays, addMonths, type Day, day } from '#kernel/day.ts';
import { datesOf } from '../projected/dates.ts';
import { statusOn } from '../status.ts';
import { blocks, factsWith, following, UNDER, upTo } from '../testing/cases.ts';
import { weekdaysAfter } from '../testing/facts.ts';

describe('R-ADM-802 the ceremony within 30 working days', () => {
  const received = (meetingOn: Day) => upTo('hold-ceremony', { meetingOn });
  const held = (state: ReturnType<typeof received>, on: Day) => blocks('hold-ceremony', state, on);

  test('of the receipt under 294', () => {
    const state = received(UNDER['294']);
    const due = weekdaysAfter(state.receivedOn as Day, 30);
    expect(held(state, due)).toEqual([]);
    expect(held(state, addDays(due, 1))).toEqual(['ceremony-late-without-consent']);
  });

  test('of the issue under 208', () => {
    const state = received(UNDER['208']);
    const due = weekdaysAfter(state.matters.admission.decision?.on as Day, 30);
    expect(held(state, due)).toEqual([]);
    expect(held(state, addDays(due, 1))).toEqual(['ceremony-late-without-consent']);
  });

  test('of the receipt for a decision of before 208, though the ceremony is after', () => {
    const state = received(day('2026-06-25'));
    expect(state.matters.admission.decision?.on).toBe('2026-07-15');
    const due = weekdaysAfter(state.receivedOn as Day, 30);
    expect(due > '2026-07-26').toBe(true);
    expect(held(state, due)).toEqual([]);
    expect(held(state, addDays(due, 1))).toEqual(['ceremony-late-without-consent']);
  });

  test('later with the consent of the direct upper committee, given by then', () => {
    const state = received(UNDER['294']);
    const late = addDays(weekdaysAfter(state.receivedOn as Day, 30), 10);
    const consented = (on: Day) => following('consent', state, on, { matter: 'late-ceremony' });
    expect(held(consented(late), late)).toEqual([]);
    expect(held(consented(addDays(late, 1)), late)).toEqual(['ceremony-late-without-consent']);
  });

  test('R-ADM-603 the helper named at it is a full member', () => {
    const state = received(UNDER['294']);
    const on = state.receivedOn as Day;
    expect(blocks('hold-ceremony', state, on, { isFullMember: false })).toEqual([
      'introducer-not-full-member',
    ]);
  });
});

describe('probation', () => {
  const member = upTo('submit-probation-paper');
  const overOn = addMonths(member.ceremonyOn as Day, 12);
  const ready = upTo('propose', { matter: 'recognition' });
  const recognised = (change: Partial<typeof ready>, on = addDays(overOn, 10)) =>
    blocks('propose', { ...ready, ...change }, on, { matter: 'recognition' });

  test('ends by itself on the day twelve months after the ceremony', () => {
    const { rules } = factsWith(overOn);
    expect(statusOn(member, addDays(overOn, -1), rules)).toBe('admitted');
    expect(statusOn(member, overOn, rules)).toBe('official-due');
    expect(datesOf(member, 12)).toMatchObject({
      officialOn: overOn,
      recognitionDecidedOn: null,
      partyAgeFrom: null,
    });
  });

  test('R-ADM-856 self-review and opinions are written after its last day', () => {
    for (const paper of ['self-review', 'opinions']) {
      expect(blocks('submit-probation-paper', member, overOn, { paper })).toEqual([
        'written-before-probation-ended',
      ]);
      expect(blocks('submit-probation-paper', member, addDays(overOn, 1), { paper })).toEqual([]);
    }
  });

  test('R-ADM-853 a helper who leaves comments at any time, yet recognition needs the comment on the whole', () => {
    expect(
      blocks('submit-probation-paper', member, addDays(overOn, -90), { paper: 'helper-comment' }),
    ).toEqual([]);
    expect(recognised({ helperCommentOn: overOn })).toEqual(['helper-comment-missing']);
    expect(recognised({ helperCommentOn: addDays(overOn, 1) })).toEqual([]);
  });

  test('R-ADM-851 R-ADM-852 R-ADM-853 R-ADM-854 R-ADM-855 recognition names everything it lacks at once', () => {
    expect(recognised({})).toEqual([]);
    const bare = {
      selfReviewOn: null,
      helperCommentOn: null,
      probationOpinionsOn: null,
      newMemberClassOn: null,
    };
    expect(recognised(bare, addDays(overOn, -1))).toEqual([
      'probation-not-over',
      'self-review-missing',
      'helper-comment-missing',
      'probation-opinions-missing',
      'new-member-class-missing',
    ]);
    expect(recognised(bare, overOn)).not.toContain('probation-not-over');
  });

  test('late approval leaves the official day where it is, and Party age runs from the decision', () => {
    const decided = following('decide', upTo('decide', { matter: 'recognition' }), addMonths(overOn, 20), {
      matter: 'recognition',
    });
    expect(datesOf(decided, 12)).toMatchObject({
      officialOn: overOn,
      recognitionDecidedOn: addMonths(overOn, 20),
      partyAgeFrom: decided.matters.admission.decision?.on,
    });
  });

  test('a refused recognition gives neither a day of recognition nor Party age', () => {
    const refused = following('decide', upTo('decide', { matter: 'recognition' }), addMonths(overOn, 1), {
      matter: 'recognition',
      passed: false,
    });
    expect(datesOf(refused, 12)).toMatchObject({ recognitionDecidedOn: null, partyAgeFrom: null });
  });

  test('R-ADM-105 is announced once', () => {
    const official = following('decide', upTo('decide', { matter: 'recognition' }), addDays(overOn, 30), {
      matter: 'recognition',
    });
    expect(blocks('announce-recognition', official, addDays(overOn, 40))).toEqual([]);
    const announced = following('announce-recognition', official, addDays(overOn, 40));
    expect(blocks('announce-recognition', announced, addDays(overOn, 41))).toEqual(['done-already']);
  });
});
