import { describe, expect, test } from 'vitest';
import { addDays, addMonths, type Day } from '#kernel/day.ts';
import type { CandidateFacts } from '../acts/act.ts';
import type { CaseState, Introduction } from '../state.ts';
import { blocks, factsWith, following, readyOn, UNDER } from '../testing/cases.ts';

const meetingOn = UNDER['294'];
const ready = readyOn(meetingOn);
const letter = (memberId: number, change: Partial<Introduction> = {}): Introduction => ({
  kind: 'member',
  on: addDays(meetingOn, -10),
  memberId,
  isFullMember: true,
  togetherSince: addMonths(meetingOn, -24),
  togetherBy: 'work',
  isReplacement: false,
  ...change,
});
const resolution = (kind: 'youth-union' | 'trade-union'): Introduction => ({
  ...letter(0),
  kind,
  memberId: null,
  togetherSince: null,
});
const NEITHER = { isYouthUnionMember: false, isTradeUnionMember: false };
const YOUTH = { isYouthUnionMember: true, isTradeUnionMember: true };
const TRADE = { isYouthUnionMember: false, isTradeUnionMember: true };
const proposed = (introductions: readonly Introduction[], candidate: Partial<CandidateFacts>) =>
  blocks('propose', { ...ready, introductions }, meetingOn, {}, { candidate });

describe('who introduces', () => {
  test('R-ADM-601 two full members, where neither union is theirs', () => {
    expect(proposed([letter(1), letter(2)], NEITHER)).toEqual([]);
    expect(proposed([letter(1)], NEITHER)).toEqual(['too-few-introducers']);
  });

  test('R-ADM-601 the same member twice is one', () => {
    expect(proposed([letter(1), letter(1)], NEITHER)).toEqual(['too-few-introducers']);
  });

  test('R-ADM-601 one full member beside the resolution of a union', () => {
    expect(proposed([resolution('youth-union'), letter(1)], YOUTH)).toEqual([]);
    expect(proposed([resolution('trade-union'), letter(1)], TRADE)).toEqual([]);
    expect(proposed([resolution('youth-union')], YOUTH)).toEqual(['too-few-introducers']);
  });

  test('R-ADM-602 a union member needs the resolution of the union, the Youth Union before the trade union', () => {
    expect(proposed([letter(1), letter(2)], YOUTH)).toEqual(['union-resolution-missing']);
    expect(proposed([letter(1), letter(2)], TRADE)).toEqual(['union-resolution-missing']);
    expect(proposed([resolution('trade-union'), letter(1)], YOUTH)).toEqual(['union-resolution-missing']);
  });
});

describe('R-ADM-607 past the youth age of a local rule the Youth Union has no say', () => {
  const rules = { ...factsWith(meetingOn).rules, youthAgeMaxYears: 30, youthAgeMaxYearsCadre: 35 };
  const central = factsWith(meetingOn).rules;
  const bornYearsAgo = (years: number, days: number) => ({
    ...YOUTH,
    bornOn: addDays(addMonths(meetingOn, -years * 12), -days),
  });
  const byUnion = (candidate: Partial<CandidateFacts>, details = {}, local: typeof central = rules) =>
    blocks(
      'introduce',
      { ...ready, introductions: [], helper: null },
      meetingOn,
      { kind: 'youth-union', ...details },
      { candidate, rules: local },
    );

  test('from the birthday after the last year, not the day before', () => {
    expect(byUnion(bornYearsAgo(31, -1))).toEqual([]);
    expect(byUnion(bornYearsAgo(31, 0))).toEqual(['past-youth-age']);
  });

  test('a cadre of the Youth Union has a limit of its own', () => {
    expect(byUnion(bornYearsAgo(36, -1), { isUnionCadre: true })).toEqual([]);
    expect(byUnion(bornYearsAgo(36, 0), { isUnionCadre: true })).toEqual(['past-youth-age']);
  });

  test('without a local rule there is no limit', () => {
    expect(byUnion(bornYearsAgo(45, 0), {}, central)).toEqual([]);
  });

  test('then two full members introduce, or one beside the trade union', () => {
    const older = (introductions: readonly Introduction[], isTradeUnionMember: boolean) =>
      blocks(
        'propose',
        { ...ready, introductions },
        meetingOn,
        {},
        {
          candidate: { ...bornYearsAgo(31, 0), isTradeUnionMember },
          rules,
        },
      );
    expect(older([letter(1), letter(2)], false)).toEqual([]);
    expect(older([letter(1)], false)).toEqual(['too-few-introducers']);
    expect(older([letter(1), letter(2)], true)).toEqual(['union-resolution-missing']);
    expect(older([resolution('trade-union'), letter(1)], true)).toEqual([]);
  });
});

describe('the letter of a member', () => {
  const on = addDays(meetingOn, -10);
  const fresh: CaseState = { ...ready, introductions: [], helper: null };
  const introduced = (details: Record<string, unknown>, at: Day = on, state = fresh) =>
    blocks('introduce', state, at, { memberId: 3, togetherSince: addMonths(at, -12), ...details });

  test('R-ADM-603 comes from a full member', () => {
    expect(introduced({})).toEqual([]);
    expect(introduced({ isFullMember: false })).toEqual(['introducer-not-full-member']);
  });

  test('R-ADM-604 after twelve months together, tested on the day of the letter', () => {
    expect(introduced({ togetherSince: addDays(addMonths(on, -12), 1) })).toEqual([
      'introducer-together-too-short',
    ]);
    expect(introduced({ togetherSince: undefined })).toEqual(['introducer-together-too-short']);
  });

  test('R-ADM-604 and again on the day of the meeting', () => {
    const together = (since: Day) => proposed([letter(1, { togetherSince: since }), letter(2)], NEITHER);
    expect(together(addMonths(meetingOn, -12))).toEqual([]);
    expect(together(addDays(addMonths(meetingOn, -12), 1))).toEqual(['introducer-together-too-short']);
  });

  test('a letter too many may rest on fewer months', () => {
    const short = letter(3, { togetherSince: addMonths(meetingOn, -3) });
    expect(proposed([letter(1), letter(2), short], NEITHER)).toEqual([]);
  });

  test('R-ADM-605 living together counts since 294, not before', () => {
    const living = (at: Day) =>
      introduced({ togetherBy: 'residence' }, at, {
        ...readyOn(addDays(at, 10)),
        introductions: [],
        helper: null,
      });
    expect(living(addDays(UNDER['232'], -10))).toEqual(['introducer-together-otherwise']);
    expect(living(on)).toEqual([]);
    expect(living(addDays(UNDER['208'], -10))).toEqual([]);
  });

  test('one who replaces another owes no twelve months', () => {
    const since = addMonths(on, -1);
    const helped = { ...fresh, helper: { memberId: 7, since, until: null } };
    const replacing = { togetherSince: since, isReplacement: true };
    expect(introduced(replacing, on, helped)).toEqual([]);
    expect(introduced({ togetherSince: since }, on, helped)).toEqual(['introducer-together-too-short']);
    expect(proposed([letter(1), letter(2, replacing)], NEITHER)).toEqual([]);
  });

  test('nobody replaces where nobody was, nor oneself', () => {
    const since = addMonths(on, -1);
    const replacing = { togetherSince: since, isReplacement: true };
    expect(introduced(replacing)).toEqual(['introducer-together-too-short']);
    expect(introduced(replacing, on, { ...fresh, helper: { memberId: 3, since, until: null } })).toEqual([
      'introducer-together-too-short',
    ]);
  });

  test('the rule book says on which of the two days the months are tested', () => {
    const { rules } = factsWith(meetingOn);
    const atMeeting = { ...rules, introducerCoMonthsTestedOn: ['branch-meeting-date' as const] };
    const short = { memberId: 3, togetherSince: addMonths(on, -11) };
    expect(blocks('introduce', fresh, on, short, { rules: atMeeting })).toEqual([]);
  });
});

test('R-ADM-606 a union introduces its own member', () => {
  const by = (kind: string, candidate: Partial<CandidateFacts>) =>
    blocks('introduce', ready, meetingOn, { kind }, { candidate });
  expect(by('youth-union', YOUTH)).toEqual([]);
  expect(by('youth-union', TRADE)).toEqual(['not-a-union-member']);
  expect(by('trade-union', TRADE)).toEqual([]);
  expect(by('trade-union', NEITHER)).toEqual(['not-a-union-member']);
});

test('R-ADM-603 the helper is a full member', () => {
  expect(blocks('assign-helper', ready, meetingOn)).toEqual([]);
  expect(blocks('assign-helper', ready, meetingOn, { isFullMember: false })).toEqual([
    'introducer-not-full-member',
  ]);
  expect(following('assign-helper', ready, meetingOn, { memberId: 9 }).helper).toEqual({
    memberId: 9,
    since: meetingOn,
    until: null,
  });
});
