import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedCalendar } from '#features/calendar/shipped.ts';
import { addDays, addMonths, type Day, day, partsOf } from '#kernel/day.ts';
import { latestStart } from '#kernel/deadline.ts';
import { PATHS } from '../model.ts';
import type { CaseState } from '../state.ts';
import { STEPS } from '../steps.ts';
import { factsWith, readyOn, UNDER, upTo } from '../testing/cases.ts';
import { startOn } from '../testing/life.ts';
import type { MeetingDays } from './meetingDays.ts';
import { expiringBefore, latestDays, type PlannerFacts } from './planner.ts';

const goalOn = day('2025-12-31');
/** «Ngày n hằng tháng», since ever. */
const monthly = (dayOfMonth: number | null) =>
  dayOfMonth === null
    ? null
    : {
        rules: [{ dayOfMonth, weekday: null, week: null, from: day('2010-01-01'), until: null }],
        exceptions: [],
      };
const ANY: MeetingDays = { branch: null, base: null, deciding: null };
const facts = (change: Partial<PlannerFacts> = {}): PlannerFacts => ({
  path: 'A',
  hasSection: false,
  rules: factsWith(UNDER['294']).rules,
  countedBy: 'decision',
  meetingDays: ANY,
  startBy: (end, days) => latestStart(shippedCalendar, end, days).dueOn,
  ...change,
});
const plan = (state: CaseState, change: Partial<PlannerFacts> = {}) =>
  Object.fromEntries(latestDays(state, goalOn, facts(change)).map(({ step, latestOn }) => [step, latestOn]));

describe('from the goal backwards', () => {
  test('one day between bodies, the reply of verification before the meeting', () => {
    expect(plan(startOn(day('2025-01-06')))).toEqual({
      decide: '2025-12-31',
      appraise: '2025-12-30',
      'resolve-in-base': '2025-12-29',
      propose: '2025-12-28',
      introduce: '2025-12-27',
      'record-opinion': '2025-12-27',
      verify: '2025-12-27',
      certify: '2025-12-27',
      'ask-verification': latestStart(shippedCalendar, day('2025-12-27'), 30).dueOn,
      'submit-cv': latestStart(shippedCalendar, day('2025-12-27'), 30).dueOn,
      apply: latestStart(shippedCalendar, day('2025-12-27'), 30).dueOn,
      'open-dossier': latestStart(shippedCalendar, day('2025-12-27'), 30).dueOn,
    });
  });

  test('meetings fall on their days', () => {
    expect(
      plan(readyOn(UNDER['294']), {
        meetingDays: { branch: monthly(5), base: monthly(10), deciding: monthly(25) },
      }),
    ).toEqual({
      decide: '2025-12-25',
      appraise: '2025-12-24',
      'resolve-in-base': '2025-12-10',
      propose: '2025-12-05',
    });
  });

  test('counted by the ceremony, the goal is the ceremony and the decision comes before its receipt', () => {
    const steps = plan(readyOn(UNDER['294']), { countedBy: 'ceremony' });
    expect(steps).toMatchObject({ 'hold-ceremony': goalOn, 'receive-decision': goalOn, decide: goalOn });
    expect(plan(readyOn(UNDER['294']))['hold-ceremony']).toBeUndefined();
  });

  test('a path has the steps it has', () => {
    expect(Object.keys(plan(readyOn(UNDER['294']), { path: 'C' }))).toEqual([
      'propose',
      'appraise',
      'decide',
    ]);
    expect(Object.keys(plan(readyOn(UNDER['294']), { path: 'D', hasSection: true }))).toEqual([
      'propose',
      'appraise-in-section',
      'decide',
    ]);
  });

  test('each step says what binds it, and the last the goal', () => {
    const because = latestDays(readyOn(UNDER['294']), goalOn, facts({ path: 'C' })).map((one) => [
      one.step,
      one.because,
    ]);
    expect(because).toEqual([
      ['propose', 'appraise'],
      ['appraise', 'decide'],
      ['decide', 'goal'],
    ]);
  });

  test('a letter that is still out abroad takes its longer time', () => {
    const abroad = {
      ...upTo('ask-verification'),
      verifiedOn: null,
      checks: [
        {
          relation: 'self' as const,
          number: 1,
          askedOn: day('2025-08-01'),
          letterReceivedOn: null,
          isAbroad: true,
          answeredOn: null,
          answer: null,
        },
      ],
    };
    expect(plan(abroad)['ask-verification']).toBe(latestStart(shippedCalendar, day('2025-12-27'), 90).dueOn);
  });

  test('who has been asked about everybody need ask nobody again', () => {
    const asked = { ...upTo('answer-verification'), verifiedOn: null };
    expect(asked.checks.length).toBe(asked.relatives.length);
    expect(plan(asked)['ask-verification']).toBeUndefined();
    expect(plan({ ...asked, checks: asked.checks.slice(1) })['ask-verification']).toBeDefined();
  });

  const order = [...STEPS.map(({ code }) => code)];
  order.splice(order.indexOf('verify'), 0, 'ask-verification');
  const meetingDay = fc.option(fc.integer({ min: 1, max: 31 }));
  const until = fc.constantFrom(
    'enlist',
    'certify',
    'open-dossier',
    'submit-cv',
    'introduce',
    'propose',
    'send-up',
    'decide',
  );

  test('no step is later than the goal, and each comes no later than what it waits for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PATHS.filter((path) => path !== 'F')),
        fc.boolean(),
        fc.record({ branch: meetingDay, base: meetingDay, deciding: meetingDay }),
        fc.integer({ min: 0, max: 1500 }),
        until,
        (path, hasSection, meetingDays, days, name) => {
          const goal = addDays(day('2024-01-01'), days);
          const steps = latestDays(
            upTo(name, { path }),
            goal,
            facts({
              path,
              hasSection,
              meetingDays: {
                branch: monthly(meetingDays.branch),
                base: monthly(meetingDays.base),
                deciding: monthly(meetingDays.deciding),
              },
            }),
          );
          const lastOf = new Map(steps.map(({ step, latestOn }) => [step, latestOn]));
          for (const { latestOn, because } of steps) {
            expect(latestOn <= goal).toBe(true);
            const waiting = lastOf.get(because);
            if (waiting) expect(latestOn <= waiting).toBe(true);
          }
          const bodies = ['propose', 'appraise-in-section', 'resolve-in-base', 'appraise', 'decide'];
          const met = steps.map(({ step }) => step).filter((step) => bodies.includes(step));
          expect(met).toEqual(bodies.filter((step) => met.includes(step)));
          for (const [step, on] of [
            ['propose', meetingDays.branch],
            ['decide', meetingDays.deciding],
          ] as const) {
            const latestOn = lastOf.get(step);
            if (latestOn && on && on <= 28) expect(partsOf(latestOn).day).toBe(on);
          }
        },
      ),
    );
  });

  test('steps with the same last day stand in the order of the procedure', () => {
    const steps = latestDays(startOn(day('2025-01-06')), goalOn, facts());
    for (const { latestOn } of steps) {
      const same = steps
        .filter((other) => other.latestOn === latestOn)
        .map(({ step }) => order.indexOf(step));
      expect(same).toEqual([...same].sort((a, b) => a - b));
    }
  });
});

describe('papers that expire before the meeting', () => {
  const state = readyOn(UNDER['294']);
  const { rules } = facts();
  const expiring = (meetingOn: Day) => expiringBefore(state, meetingOn, rules).map(({ kind }) => kind);
  const dossierUntil = addMonths(state.dossierOn as Day, 12);
  const certificateUntil = addMonths(state.certifiedOn as Day, 60);

  test('are named from the day after their last day', () => {
    expect(expiring(dossierUntil)).toEqual([]);
    expect(expiring(addDays(dossierUntil, 1))).toEqual(['dossier-validity']);
    expect(expiring(addDays(certificateUntil, 1))).toEqual(['certificate-validity', 'dossier-validity']);
  });
});
