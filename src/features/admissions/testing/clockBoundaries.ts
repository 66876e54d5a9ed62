import { shippedCalendar } from '#features/calendar/shipped.ts';
import type { RuleKey } from '#features/rules/ruleset.ts';
import { isWorkingDay } from '#kernel/calendar.ts';
import { addDays, addMonths, type Day, daysBetween } from '#kernel/day.ts';
import { dueAfter } from '#kernel/deadline.ts';
import { CLOCK_RULES, type ClockKind, clocksOf } from '../clocks.ts';
import { levelOf } from '../deadlines.ts';
import type { CaseState } from '../state.ts';
import { factsWith, following, upTo } from './cases.ts';
import { type Boundary, localOr, number, type Sides } from './sides.ts';

const WEEK = { branch: 1, base: 15, upper: 30 };
/** Working days counted one by one, apart from the code that adds them. */
export const workingDaysTo = (from: Day, to: Day): number =>
  Array.from({ length: daysBetween(from, to) }, (_, n) => addDays(from, n + 1)).filter((on) =>
    isWorkingDay(shippedCalendar, on),
  ).length;

const nextWorkingDay = (on: Day): Day =>
  isWorkingDay(shippedCalendar, addDays(on, 1)) ? addDays(on, 1) : nextWorkingDay(addDays(on, 1));

/** On its last day a clock is nobody's business; on the working day after it the branch is shown it. */
const lastDay = (startsOn: Day, dueOn: Day, length: number): Sides => {
  const shown = (on: Day) => levelOf(dueOn, on, shippedCalendar, WEEK) !== null;
  return {
    inside: [
      `${length} ngày từ ${startsOn}: ${dueOn}`,
      workingDaysTo(startsOn, dueOn) === length && !shown(dueOn),
    ],
    outside: [`quá hạn ${nextWorkingDay(dueOn)}`, !shown(nextWorkingDay(dueOn))],
  };
};

/** A case in which this clock has started, about on a day. */
const RUNNING: Partial<Record<ClockKind, (on: Day) => CaseState>> = {
  'send-up': (on) => upTo('send-up', { meetingOn: on }),
  'base-resolution': (on) => upTo('send-up', { meetingOn: on }),
  decision: (on) => upTo('decide', { meetingOn: addDays(on, 0) }),
  'member-papers': (on) => upTo('submit-member-papers', { meetingOn: addDays(on, -60) }),
  'recognition-review': (on) => upTo('propose', { matter: 'recognition', meetingOn: addMonths(on, -14) }),
  'recognition-decision': (on) => upTo('send-up', { matter: 'recognition', meetingOn: addMonths(on, -14) }),
  'handover-forward': (on) =>
    following('send-away', upTo('decide', { meetingOn: addDays(on, -13) }), addDays(on, 3), {
      stage: 'b2',
      movedOn: on,
    }),
  'handover-decision': (on) =>
    following(
      'receive-dossier',
      following('send-away', upTo('decide', { meetingOn: addDays(on, -20) }), on, {
        stage: 'b2',
        movedOn: addDays(on, -7),
      }),
      on,
    ),
};

const startOf = (kind: ClockKind, on: Day): Day => {
  const state = RUNNING[kind]?.(on) as CaseState;
  const found = clocksOf(state, factsWith(on).rules).find((clock) => clock.kind === kind);
  if (!found || found.parameter !== CLOCK_RULES[kind].parameter) throw new RangeError(`no clock ${kind}`);
  return found.startsOn;
};

/** A clock of working days, by the value of the day on which it starts. */
export const clock =
  (kind: ClockKind, local = 5): Boundary =>
  (on) => {
    const startsOn = startOf(kind, on);
    const length = localOr(CLOCK_RULES[kind].parameter, startsOn, local);
    return [lastDay(startsOn, dueAfter(shippedCalendar, startsOn, length).dueOn, length)];
  };

/** A clock made longer once: as many working days after its last. */
export const extension =
  (kind: 'decision' | 'recognition-decision'): Boundary =>
  (on) => {
    const startsOn = startOf(kind, on);
    const { parameter, extension: more } = CLOCK_RULES[kind];
    const length = number(parameter, startsOn) + number(more as RuleKey, startsOn);
    return [lastDay(startsOn, dueAfter(shippedCalendar, startsOn, length).dueOn, length)];
  };

/** The answer to a verification, from home or abroad. */
export const reply =
  (isAbroad: boolean): Boundary =>
  (on) => {
    const asked = following(
      'ask-verification',
      { ...upTo('ask-verification', { meetingOn: on }), checks: [] },
      on,
      {
        ...{ relation: 'spouse', letterReceivedOn: on, isAbroad },
      },
    );
    const found = clocksOf(asked, factsWith(on).rules).find(({ kind }) => kind === 'verification-reply');
    const length = number(found?.parameter as RuleKey, on);
    return [lastDay(found?.startsOn as Day, dueAfter(shippedCalendar, on, length).dueOn, length)];
  };
