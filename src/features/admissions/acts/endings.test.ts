import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '#kernel/day.ts';
import { acts } from '../acts.ts';
import { clocksOf } from '../clocks.ts';
import { ENDED, type Status } from '../model.ts';
import { statusOf } from '../status.ts';
import { blocks, factsWith, following, readyOn, UNDER, upTo } from '../testing/cases.ts';

const meetingOn = UNDER['294'];
const ready = readyOn(meetingOn);
const member = upTo('submit-probation-paper', { meetingOn });
const on = addMonths(meetingOn, 5);

describe('a case ends', () => {
  test.each([
    ['withdraw', ready, 'left'],
    ['remove-from-list', ready, 'removed-from-list'],
    ['refuse', ready, 'refused'],
    ['die', member, 'died'],
    ['leave', member, 'left'],
  ] as const)('by %s, and nothing more is offered', (name, state, status) => {
    expect(blocks(name, state, meetingOn > on ? meetingOn : on)).toEqual([]);
    const ended = following(name, state, on);
    expect(statusOf(ended)).toBe(status);
    for (const act of acts) expect(blocks(act.name, ended, on)).toEqual(['act-not-offered-in-status']);
    expect(clocksOf(ended, factsWith(on).rules).every(({ endedOn }) => endedOn !== null)).toBe(true);
  });

  test('a candidate withdraws up to the ceremony, a member is let go by a decision', () => {
    expect(blocks('withdraw', upTo('hold-ceremony', { meetingOn }), addDays(meetingOn, 40))).toEqual([]);
    expect(blocks('withdraw', member, on)).toEqual(['act-not-offered-in-status']);
    expect(blocks('leave', upTo('hold-ceremony', { meetingOn }), addDays(meetingOn, 40))).toEqual([
      'act-not-offered-in-status',
    ]);
  });

  test('only annulment and what closes the papers are left to a full member', () => {
    const last = 'announce-recognition';
    const official = upTo(last, { meetingOn });
    const later = addMonths(meetingOn, 18);
    const offered = acts.filter(
      ({ name }) => !blocks(name, official, later).includes('act-not-offered-in-status'),
    );
    expect(offered.map(({ name }) => name)).toEqual(['submit-member-papers', last, 'annul']);
  });

  test('every ending is one that the rest of the product counts as over', () => {
    const ends: Status[] = [
      'left',
      'removed-from-list',
      'refused',
      'died',
      'struck-off',
      'annulled',
      'official',
    ];
    expect([...ENDED].sort()).toEqual(ends.sort());
  });
});

describe('a pause', () => {
  const paused = following('pause', ready, meetingOn, { reason: 'Đi làm ăn xa' });

  test('keeps everything, and goes on where it stood', () => {
    expect(statusOf(paused)).toBe('paused');
    expect(blocks('propose', paused, meetingOn)).toEqual(['act-not-offered-in-status']);
    expect(following('resume', paused, addDays(meetingOn, 30))).toEqual(ready);
  });

  test('does not stop the months of the papers', () => {
    const expiredOn = addDays(addMonths(ready.dossierOn as typeof meetingOn, 12), 1);
    const resumed = following('resume', paused, expiredOn);
    expect(blocks('propose', resumed, expiredOn)).toEqual(['dossier-expired']);
  });

  test('rests on papers only: between the branch and the decision the clock is the law', () => {
    expect(blocks('pause', upTo('decide', { meetingOn }), addDays(meetingOn, 15))).toEqual([
      'act-not-offered-in-status',
    ]);
  });
});
