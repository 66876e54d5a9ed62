import { describe, expect, test } from 'vitest';
import { addDays, addMonths, type Day, day } from '#kernel/day.ts';
import type { CandidateFacts } from '../acts/act.ts';
import { openedCase } from '../state.ts';
import { blocks, factsWith, following, readyOn, UNDER, upTo } from '../testing/cases.ts';

const meetingOn = UNDER['294'];
const proposed = (on: Day, candidate: Partial<CandidateFacts>) =>
  blocks('propose', readyOn(on), on, {}, { candidate });

test('a person who lacks nothing may be considered', () => {
  expect(proposed(meetingOn, {})).toEqual([]);
});

describe('age, in months on the day the branch considers', () => {
  const aged = (months: number, days = 0): Day => addDays(addMonths(meetingOn, -months), -days);

  test('R-ADM-201 without a whole birthday it cannot be told', () => {
    expect(proposed(meetingOn, { bornOn: null })).toEqual(['birth-day-unknown']);
  });

  test('R-ADM-202 eighteen full on the day itself, not on the eve', () => {
    expect(proposed(meetingOn, { bornOn: aged(216) })).toEqual([]);
    expect(proposed(meetingOn, { bornOn: aged(216, -1) })).toEqual(['under-age']);
  });

  test('R-ADM-202 the other reading counts the month without its day', () => {
    const { rules } = factsWith(meetingOn);
    const read = (bornOn: Day) =>
      blocks(
        'propose',
        readyOn(meetingOn),
        meetingOn,
        {},
        {
          candidate: { bornOn },
          rules: { ...rules, ageMonthMethod: 'calendar-month-difference' },
        },
      );
    expect(read(day('2007-11-30'))).toEqual([]);
    expect(read(day('2007-12-01'))).toEqual(['under-age']);
  });

  test('R-ADM-203 sixty full is inside, a month more needs written consent before the decision', () => {
    const state = upTo('decide', { meetingOn });
    const decided = (bornOn: Day, consentOn?: Day) =>
      blocks(
        'decide',
        consentOn ? following('consent', state, consentOn, { matter: 'over-age' }) : state,
        addDays(meetingOn, 20),
        {},
        { candidate: { bornOn } },
      );
    expect(decided(aged(720))).toEqual([]);
    expect(decided(aged(721, -1))).toEqual([]);
    expect(decided(aged(721))).toEqual(['over-age-without-consent']);
    expect(decided(aged(721), addDays(meetingOn, 20))).toEqual([]);
    expect(decided(aged(721), addDays(meetingOn, 21))).toEqual(['over-age-without-consent']);
    expect(proposed(meetingOn, { bornOn: aged(721) })).toEqual([]);
  });

  test('R-ADM-203 the age is that of the meeting, not of the decision', () => {
    const state = upTo('decide', { meetingOn });
    const bornOn = addDays(addMonths(meetingOn, -721), 10);
    expect(blocks('decide', state, addDays(meetingOn, 20), {}, { candidate: { bornOn } })).toEqual([]);
  });
});

describe('schooling', () => {
  test('R-ADM-204 must be known', () => {
    expect(proposed(meetingOn, { education: null })).toEqual(['education-unknown']);
  });

  test('R-ADM-205 a lower-secondary diploma under 294, the programme completed under 208', () => {
    for (const version of ['29', '232', '294'] as const) {
      expect(proposed(UNDER[version], { education: 'ls-done' })).toEqual(['education-too-low']);
      expect(proposed(UNDER[version], { education: 'ls-diploma' })).toEqual([]);
    }
    expect(proposed(UNDER['208'], { education: 'ls-done' })).toEqual([]);
    expect(proposed(UNDER['208'], { education: 'p-done' })).toEqual(['education-too-low']);
  });

  test('R-ADM-205 primary school is enough in remote areas, literacy for an elder', () => {
    const remote = (education: 'p-done' | 'literate') =>
      proposed(meetingOn, { education, schoolingException: 'remote-area' });
    expect(remote('p-done')).toEqual([]);
    expect(remote('literate')).toEqual(['education-too-low']);
    expect(proposed(meetingOn, { education: 'literate', schoolingException: 'elder' })).toEqual([]);
  });

  test('R-ADM-206 an elder below the diploma needs written consent before the decision', () => {
    const state = upTo('decide', { meetingOn });
    const on = addDays(meetingOn, 20);
    const elder = (education: 'literate' | 'ls-diploma', consented: boolean) =>
      blocks(
        'decide',
        consented ? following('consent', state, on, { matter: 'elder' }) : state,
        on,
        {},
        { candidate: { education, schoolingException: 'elder' } },
      );
    expect(elder('literate', false)).toEqual(['elder-without-consent']);
    expect(elder('literate', true)).toEqual([]);
    expect(elder('ls-diploma', false)).toEqual([]);
  });
});

test('R-ADM-207 a believer needs the agreement of the direct upper committee by the meeting', () => {
  const believer = { candidate: { hasReligion: true } };
  const agreed = (on: Day) => following('consent', readyOn(meetingOn), on, { matter: 'religion' });
  expect(proposed(meetingOn, { hasReligion: true })).toEqual(['religion-without-agreement']);
  expect(blocks('propose', agreed(meetingOn), meetingOn, {}, believer)).toEqual([]);
  expect(blocks('propose', agreed(addDays(meetingOn, 1)), meetingOn, {}, believer)).toEqual([
    'religion-without-agreement',
  ]);
});

describe('a question of political standard', () => {
  const raisedOn = addDays(meetingOn, -5);
  const raised = following('raise-standard', readyOn(meetingOn), raisedOn);

  test('R-ADM-208 holds the case until it is concluded', () => {
    expect(blocks('propose', raised, meetingOn)).toEqual(['political-standard-open']);
    const met = following('conclude-standard', raised, meetingOn, { isMet: true });
    expect(blocks('propose', met, meetingOn)).toEqual([]);
  });

  test('R-ADM-208 holds it between the branch and the decision too', () => {
    const on = addDays(meetingOn, 9);
    const sent = following('raise-standard', upTo('resolve-in-base', { meetingOn }), on);
    expect(blocks('raise-standard', upTo('resolve-in-base', { meetingOn }), on)).toEqual([]);
    expect(blocks('resolve-in-base', sent, on)).toEqual(['political-standard-open']);
    const appraised = following('raise-standard', upTo('decide', { meetingOn }), on);
    expect(blocks('decide', appraised, on)).toEqual(['political-standard-open']);
  });

  test('R-ADM-209 not met, the way is closed', () => {
    const notMet = following('conclude-standard', raised, meetingOn, { isMet: false });
    expect(blocks('propose', notMet, meetingOn)).toEqual(['political-standard-not-met']);
  });

  test('R-ADM-210 what nobody raised is not concluded', () => {
    expect(blocks('conclude-standard', readyOn(meetingOn), meetingOn)).toEqual([
      'political-standard-not-raised',
    ]);
    expect(blocks('conclude-standard', raised, meetingOn)).toEqual([]);
  });
});

describe('a former member', () => {
  const former = {
    leftOn: addMonths(meetingOn, -36),
    reason: 'struck-off',
    recordClearedOn: null as Day | null,
    readmittedBefore: 0,
    firstDecidedOn: null,
  };
  const asked = (change: Partial<typeof former>, on = meetingOn) =>
    blocks('propose', { ...readyOn(on), kind: 'readmission', former: { ...former, ...change } }, on);

  test('R-ADM-301 waits 36 months, to the day', () => {
    expect(asked({})).toEqual([]);
    expect(asked({ leftOn: addDays(former.leftOn, 1) })).toEqual(['readmission-too-early']);
  });

  test('R-ADM-302 waits 60 months after the record of a conviction is cleared', () => {
    expect(asked({ recordClearedOn: addMonths(meetingOn, -60) })).toEqual([]);
    expect(asked({ recordClearedOn: addDays(addMonths(meetingOn, -60), 1) })).toEqual([
      'readmission-too-early-after-conviction',
    ]);
  });

  test('R-ADM-303 comes back once only', () => {
    expect(asked({ readmittedBefore: 1 })).toEqual(['readmission-only-once']);
  });

  test('R-ADM-304 does not come back after what bars it', () => {
    for (const reason of ['gave-up-activity', 'serious-disunity', 'corruption-conviction'])
      expect(asked({ reason })).toEqual(['readmission-barred']);
  });

  test('R-ADM-305 needs the consent of the provincial standing board before the decision', () => {
    const state = { ...upTo('decide', { meetingOn }), kind: 'readmission' as const, former };
    const on = addDays(meetingOn, 20);
    expect(blocks('decide', state, on)).toEqual(['readmission-without-consent']);
    expect(blocks('decide', following('consent', state, on, { matter: 'readmission' }), on)).toEqual([]);
    expect(openedCase('readmission', on, former).former).toBe(former);
  });
});
