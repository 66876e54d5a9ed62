import type { RuleValues } from '#features/rules/ruleset.ts';
import { addDays, addMonths, type Day, dayOf, daysInMonth, earlier, partsOf } from '#kernel/day.ts';
import { clocksOf } from './clocks.ts';
import { hasSectionStep } from './matters.ts';
import type { Path } from './model.ts';
import { PATH_STEPS } from './paths.ts';
import type { CaseState } from './state.ts';
import { stepsOf } from './steps.ts';
import { unverified } from './verification.ts';

/** On which day of the month a body meets; null when nobody said, so that any day will do. */
export type MeetingDays = { branch: number | null; base: number | null; deciding: number | null };

export type PlannerFacts = {
  path: Path;
  hasSection: boolean;
  rules: RuleValues;
  meetingDays: MeetingDays;
  /** The last day from which a clock of n working days still ends by a day. */
  startBy(end: Day, workingDays: number): Day;
};

/** The latest day of one step for the goal still to be met, and what binds it. */
export type PlannedStep = { step: string; latestOn: Day; because: string };

/** The last meeting on or before a day. */
export const meetingBy = (by: Day, dayOfMonth: number | null): Day => {
  if (dayOfMonth === null) return by;
  const inMonthOf = (one: Day): Day => {
    const { year, month } = partsOf(one);
    return dayOf(year, month, Math.min(dayOfMonth, daysInMonth(year, month)));
  };
  const same = inMonthOf(by);
  return same <= by ? same : inMonthOf(addMonths(by, -1));
};

/**
 * From the goal backwards: the latest day of every step of admission that is not done, so that the decision falls on
 * or before the goal. Meetings fall on their days; replies, sending up and appraisal take the days the rules give.
 */
export const latestDays = (state: CaseState, goalOn: Day, facts: PlannerFacts): PlannedStep[] => {
  const { path, rules, meetingDays, startBy } = facts;
  const steps = PATH_STEPS[path];
  const open = new Set(
    stepsOf(state, path, facts.hasSection)
      .filter(({ doneOn }) => doneOn === null)
      .map(({ step }) => step.code),
  );
  const plan: PlannedStep[] = [];
  const put = (step: string, latestOn: Day, because: string): Day => {
    if (open.has(step)) plan.push({ step, latestOn, because });
    return latestOn;
  };

  let at = put('decide', meetingBy(goalOn, meetingDays.deciding), 'goal');
  let next = 'decide';
  const putBefore = (step: string, meetingDay: number | null): Day => {
    at = put(step, meetingBy(addDays(at, -1), meetingDay), next);
    next = step;
    return at;
  };
  if (steps.appraisedBy) putBefore('appraise', null);
  if (steps.hasBaseResolution) putBefore('resolve-in-base', meetingDays.base);
  if (hasSectionStep(path, facts.hasSection)) putBefore('appraise-in-section', null);
  const meetingOn = putBefore('propose', meetingDays.branch);

  const before = addDays(meetingOn, -1);
  put('introduce', before, 'propose');
  put('record-opinion', before, 'propose');
  const closedBy = put('verify', before, 'propose');
  if (
    open.has('verify') &&
    (state.relatives.length === 0 || unverified(state, rules.verificationPersons).length > 0)
  ) {
    const longest = state.checks.some(({ isAbroad, answeredOn }) => isAbroad && answeredOn === null)
      ? rules.verificationReplyWorkingDaysAbroad
      : rules.verificationReplyWorkingDaysDomestic;
    at = startBy(closedBy, longest);
    plan.push({ step: 'ask-verification', latestOn: at, because: 'verify' });
  } else at = closedBy;
  at = put('submit-cv', earlier(at, addDays(closedBy, -1)), 'ask-verification');
  put('apply', at, 'submit-cv');
  put('open-dossier', at, 'submit-cv');
  put('certify', before, 'propose');
  // Of steps with the same last day the earlier one of the procedure comes first.
  return plan.reverse().sort((a, b) => (a.latestOn < b.latestOn ? -1 : a.latestOn > b.latestOn ? 1 : 0));
};

/** The papers that would have expired by the day the branch must meet for the goal. */
export const expiringBefore = (
  state: CaseState,
  meetingOn: Day,
  rules: Pick<
    RuleValues,
    'awarenessCertificateValidMonths' | 'dossierPaperValidMonths' | 'probationMonths' | 'ceremonyCountsFrom'
  >,
): { kind: 'certificate-validity' | 'dossier-validity'; validUntil: Day }[] =>
  clocksOf(state, rules).flatMap(({ kind, startsOn, endedOn }) => {
    if ((kind !== 'certificate-validity' && kind !== 'dossier-validity') || endedOn !== null) return [];
    const validUntil = addMonths(
      startsOn,
      kind === 'certificate-validity' ? rules.awarenessCertificateValidMonths : rules.dossierPaperValidMonths,
    );
    return validUntil < meetingOn ? [{ kind, validUntil }] : [];
  });
