import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, day } from '#kernel/day.ts';
import { type CaseEvent, fallen, fold, judged, standing } from './history.ts';
import { factsWith, UNDER } from './testing/cases.ts';
import { eventsOf, lifeOn, startOn } from './testing/life.ts';

const from = addDays(UNDER['294'], -90);
const start = startOn(from);
const life = eventsOf(lifeOn('A', from));
const factsAt = ({ on }: CaseEvent) => factsWith(on);
const named = (act: string) => life.find((event) => event.act === act) as CaseEvent;
let nextId = life.length;
const correction = (of: CaseEvent, change: Partial<CaseEvent>): CaseEvent => {
  nextId += 1;
  return { ...of, id: nextId, recordedAt: nextId, supersedes: of.id, ...change };
};

describe('a correction', () => {
  const certified = named('certify');
  const moved = correction(certified, { on: addDays(certified.on, -3) });

  test('takes the place of the event it names, in the order of its own day', () => {
    const now = standing([...life, moved]);
    expect(now).toHaveLength(life.length);
    expect(now).not.toContain(certified);
    expect(fold(start, now).certifiedOn).toBe(moved.on);
  });

  test('that is corrected itself leaves the last word', () => {
    const again = correction(moved, { on: addDays(certified.on, -5) });
    expect(fold(start, standing([...life, moved, again])).certifiedOn).toBe(again.on);
  });

  test('that says it never was takes the event away and revives nothing', () => {
    expect(fold(start, standing([...life, correction(certified, { isVoid: true })])).certifiedOn).toBe(null);
    const voided = standing([...life, moved, correction(moved, { isVoid: true })]);
    expect(voided.map(({ act }) => act)).not.toContain('certify');
  });

  test('is unknown before it was recorded', () => {
    expect(standing([...life, moved], moved.recordedAt - 1)).toEqual(life);
    expect(standing([...life, moved], moved.recordedAt)).toContain(moved);
  });

  test('R-ADM-103 names what would no longer hold, and only that', () => {
    const opened = named('open-dossier');
    const tooOld = correction(opened, { on: day('2024-01-01') });
    const before = judged(start, life, factsAt);
    const next = judged(start, standing([...life, tooOld]), factsAt);
    expect(fallen(before, next).map(({ event, blockers }) => [event.act, blockers])).toEqual([
      ['propose', ['dossier-expired']],
    ]);
    const harmless = judged(start, standing([...life, moved]), factsAt);
    expect(fallen(before, harmless)).toEqual([]);
  });

  test('R-ADM-103 a fault that was there before is not blamed on the change', () => {
    const without = life.filter(({ act }) => act !== 'apply');
    const before = judged(start, without, factsAt);
    expect(before.some(({ blockers }) => blockers.includes('application-missing'))).toBe(true);
    expect(fallen(before, judged(start, standing([...without, moved]), factsAt))).toEqual([]);
  });
});

describe('a life across three regulations', () => {
  test('each step is judged by the rule of its own day', () => {
    const moments = lifeOn('A', day('2025-05-12'));
    const lived = (change: (event: CaseEvent) => CaseEvent) =>
      judged(startOn(day('2025-05-12')), eventsOf(moments).map(change), factsAt).flatMap(
        ({ event, blockers }) => blockers.map((code) => `${event.on} ${event.act}: ${code}`),
      );
    expect(lived((event) => event)).toEqual([]);
    // A letter of before 1/7/2025 rests on 232: living together does not count yet. A week later it would.
    const living = (event: CaseEvent): CaseEvent =>
      event.details.kind === 'member'
        ? { ...event, details: { ...event.details, togetherBy: 'residence' } }
        : event;
    expect(lived(living)).toEqual([]);
    const early = judged(
      startOn(day('2025-04-14')),
      eventsOf(lifeOn('A', day('2025-04-14'))).map(living),
      factsAt,
    ).flatMap(({ event, blockers }) => blockers.map((code) => `${event.on} ${event.act}: ${code}`));
    expect(early).toEqual(['2025-06-22 introduce: introducer-together-otherwise']);
  });

  test('232, 294 and 208 in one case: schooling by the day of the meeting', () => {
    const schooled = ({ on }: CaseEvent) => factsWith(on, { candidate: { education: 'ls-done' } });
    const meeting = (meetingOn: Day) => {
      const begun = addDays(meetingOn, -90);
      return judged(startOn(begun), eventsOf(lifeOn('A', begun)), schooled).flatMap(
        ({ blockers }) => blockers,
      );
    };
    expect(meeting(day('2025-06-30'))).toEqual(['education-too-low']);
    expect(meeting(day('2026-07-25'))).toEqual(['education-too-low']);
    expect(meeting(day('2026-07-26'))).toEqual([]);
  });

  test('a resolution of 30/6/2025 has the clock of 232, one of 1/7/2025 that of 294', () => {
    const lengthOn = (text: string) => {
      const { rules } = factsWith(day(text));
      return [rules.decisionWorkingDays, rules.decisionExtensionWorkingDays];
    };
    expect(lengthOn('2025-06-30')).toEqual([60, 30]);
    expect(lengthOn('2025-07-01')).toEqual([45, 15]);
  });
});

/** A life and corrections of its events: each moves one that nobody corrected yet by some days, or voids it. */
const histories = fc
  .array(fc.record({ of: fc.nat(), days: fc.integer({ min: -20, max: 20 }), isVoid: fc.boolean() }), {
    maxLength: 12,
  })
  .map((changes) => {
    const events = [...life];
    for (const { of, days, isVoid } of changes) {
      const holding = standing(events);
      const target = holding[of % holding.length];
      if (!target) break;
      const id = events.length + 1;
      const on = addDays(target.on, days);
      events.push({ ...target, id, recordedAt: id, supersedes: target.id, isVoid, on });
    }
    return events;
  });

describe('whatever is corrected', () => {
  test('no event is lost: it stands, or another names it, or it only takes one away', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const holding = new Set(standing(events));
        const named = new Set(events.map(({ supersedes }) => supersedes));
        for (const event of events)
          expect(holding.has(event) || named.has(event.id) || event.isVoid).toBe(true);
        for (const event of holding) expect(named.has(event.id) || event.isVoid).toBe(false);
      }),
    );
  });

  test('what stands is in the order of its days', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const days = standing(events).map(({ on }) => on);
        expect(days).toEqual([...days].sort());
      }),
    );
  });

  test('a case as it was known is independent of everything recorded later', () => {
    fc.assert(
      fc.property(histories, fc.nat(60), (events, knownAt) => {
        const then = events.filter(({ recordedAt }) => recordedAt <= knownAt);
        expect(fold(start, standing(events, knownAt))).toEqual(fold(start, standing(then)));
      }),
    );
  });

  test('and of the order in which it is read back', () => {
    fc.assert(
      fc.property(histories, (events) => {
        expect(fold(start, standing(events.toReversed()))).toEqual(fold(start, standing(events)));
      }),
    );
  });
});
