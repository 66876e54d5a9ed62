import { describe, expect, test } from 'vitest';
import { shippedCalendar } from '#features/calendar/shipped.ts';
import { addDays, addMonths, type Day, day } from '#kernel/day.ts';
import { dueAfter, extended } from '#kernel/deadline.ts';
import { CLOCK_RULES, type ClockKind, clocksOf } from './clocks.ts';
import type { CaseState } from './state.ts';
import { blocks, factsWith, following, readyOn, UNDER, upTo } from './testing/cases.ts';
import { lawOn } from './testing/facts.ts';

const meetingOn = UNDER['294'];
const { rules } = factsWith(meetingOn);
const clock = (state: CaseState, kind: ClockKind, law = rules) =>
  clocksOf(state, law).filter((one) => one.kind === kind);
const span = (state: CaseState, kind: ClockKind, law = rules) =>
  clock(state, kind, law).map(({ startsOn, endedOn }) => [startsOn, endedOn]);
const at = (days: number): Day => addDays(meetingOn, days);

describe('a clock starts with its event and ends with the next', () => {
  test('the decision from the branch resolution', () => {
    expect(span(readyOn(meetingOn), 'decision')).toEqual([]);
    expect(span(upTo('decide', { meetingOn }), 'decision')).toEqual([[meetingOn, null]]);
    expect(span(upTo('receive-decision', { meetingOn }), 'decision')).toEqual([[meetingOn, at(20)]]);
  });

  test('the base resolution from the branch resolution, only where the path asks the base committee', () => {
    const resolved = upTo('send-up', { meetingOn });
    const kinds = (hasBaseResolution: boolean) =>
      clocksOf(resolved, rules, hasBaseResolution).map(({ kind }) => kind);
    expect(kinds(true)).toContain('base-resolution');
    expect(kinds(false)).not.toContain('base-resolution');
    expect(kinds(false)).toEqual(kinds(true).filter((kind) => kind !== 'base-resolution'));
  });

  test('the papers from their own day to the meeting', () => {
    const ready = readyOn(meetingOn);
    expect(span(ready, 'certificate-validity')).toEqual([[ready.certifiedOn, null]]);
    expect(span(upTo('send-up', { meetingOn }), 'dossier-validity')).toEqual([[ready.dossierOn, meetingOn]]);
  });

  test('a failed vote starts no clock of a decision', () => {
    const failed = following('propose', readyOn(meetingOn), meetingOn, { passed: false });
    expect(span(failed, 'decision')).toEqual([]);
  });

  test('sending up ends with the first sending, and a return does not start it anew', () => {
    const sent = upTo('resolve-in-base', { meetingOn });
    expect(span(sent, 'send-up')).toEqual([[meetingOn, at(2)]]);
    const returned = following('return', sent, at(9));
    expect(span(returned, 'send-up')).toEqual([[meetingOn, at(2)]]);
    expect(span(following('send-up', returned, at(12)), 'send-up')).toEqual([[meetingOn, at(2)]]);
    expect(span(returned, 'decision')).toEqual([[meetingOn, null]]);
  });

  test('the ceremony from the receipt, under 208 from the issue', () => {
    const received = upTo('hold-ceremony', { meetingOn });
    expect(span(received, 'ceremony')).toEqual([[at(30), null]]);
    const later = factsWith(UNDER['208']).rules;
    expect(span(received, 'ceremony', later)).toEqual([[at(20), null]]);
    expect(span(upTo('receive-decision', { meetingOn }), 'ceremony')).toEqual([]);
  });

  test('the review of probation from the end of month twelve, the recognition from its proposal', () => {
    const member = upTo('propose', { matter: 'recognition', meetingOn });
    expect(span(member, 'recognition-review')).toEqual([[addMonths(member.ceremonyOn as Day, 12), null]]);
    const proposed = upTo('send-up', { matter: 'recognition', meetingOn });
    expect(span(proposed, 'recognition-decision')).toEqual([[proposed.matters.recognition.branch?.on, null]]);
  });

  test('a reply from the arrival of the letter, three times as long from abroad', () => {
    const asked = (isAbroad: boolean) =>
      following('ask-verification', { ...upTo('ask-verification', { meetingOn }), checks: [] }, at(-40), {
        relation: 'spouse',
        letterReceivedOn: at(-35),
        isAbroad,
      });
    expect(span(asked(false), 'verification-reply')).toEqual([[at(-35), null]]);
    const length = (isAbroad: boolean) =>
      clock(asked(isAbroad), 'verification-reply').map((one) => rules[one.parameter]);
    expect([length(false), length(true)]).toEqual([[30], [90]]);
  });

  test('a move has clocks where the dossier lay undecided with the competent committee, and nowhere else', () => {
    const moved = (stage: 'b1' | 'b2' | 'c2') =>
      following(
        'receive-dossier',
        following('send-away', upTo('decide', { meetingOn }), at(16), { stage, movedOn: at(13) }),
        at(20),
      );
    expect(span(moved('b2'), 'handover-forward')).toEqual([[at(13), at(16)]]);
    expect(span(moved('b2'), 'handover-decision')).toEqual([[at(20), null]]);
    expect(span(following('accept', moved('b2'), at(22)), 'handover-decision')).toEqual([[at(20), null]]);
    for (const stage of ['b1', 'c2'] as const) expect(span(moved(stage), 'handover-decision')).toEqual([]);
  });

  test('every clock ends with the case, and none with a pause', () => {
    const ended = clocksOf(following('withdraw', upTo('decide', { meetingOn }), at(16)), rules);
    expect(ended.filter(({ endedOn }) => endedOn === null)).toEqual([]);
    const paused = following('pause', readyOn(meetingOn), at(-1), { reason: 'Đi làm ăn xa' });
    expect(span(paused, 'dossier-validity')).toEqual([[paused.dossierOn, null]]);
  });
});

describe('the length of a decision by the day of the branch resolution', () => {
  const calendar = shippedCalendar;
  const due = (kind: 'decision' | 'recognition-decision', on: string) => {
    const { parameter, extension } = CLOCK_RULES[kind];
    const { value } = lawOn(day(on));
    const first = dueAfter(calendar, day(on), value[parameter] as number);
    return [first.dueOn, extended(calendar, first, value[extension as typeof parameter] as number).dueOn];
  };

  test('60 and 30 working days to 30/6/2025, 45 and 15 from 1/7/2025', () => {
    const weekdays = (from: string, count: number) => dueAfter(calendar, day(from), count).dueOn;
    expect(due('decision', '2025-06-30')).toEqual([weekdays('2025-06-30', 60), weekdays('2025-06-30', 90)]);
    expect(due('decision', '2025-07-01')).toEqual([weekdays('2025-07-01', 45), weekdays('2025-07-01', 60)]);
  });

  test('30 for a recognition, and 30 or 15 more', () => {
    const weekdays = (from: string, count: number) => dueAfter(calendar, day(from), count).dueOn;
    expect(due('recognition-decision', '2025-06-30')).toEqual([
      weekdays('2025-06-30', 30),
      weekdays('2025-06-30', 60),
    ]);
    expect(due('recognition-decision', '2025-07-01')).toEqual([
      weekdays('2025-07-01', 30),
      weekdays('2025-07-01', 45),
    ]);
  });
});

describe('around Tết 2026, off from 16/2 to 20/2', () => {
  const due = (from: string, days: number) => dueAfter(shippedCalendar, day(from), days).dueOn;

  test('the first working day after the Friday before it is the Monday after it', () => {
    expect(due('2026-02-13', 1)).toBe('2026-02-23');
    expect(due('2026-02-17', 1)).toBe('2026-02-23');
  });

  test('a decision received on 30/1/2026 has its ceremony by 20/3/2026, a week later than by the weeks alone', () => {
    const received = {
      ...upTo('hold-ceremony', { meetingOn: day('2025-12-23') }),
      receivedOn: day('2026-01-30'),
    };
    const held = (on: string) =>
      blocks('hold-ceremony', received, day(on), {}, { dueOn: (from, days) => due(from, days) });
    expect(held('2026-03-20')).toEqual([]);
    expect(held('2026-03-23')).toEqual(['ceremony-late-without-consent']);
    expect(addDays(day('2026-01-30'), 42)).toBe('2026-03-13');
  });
});
