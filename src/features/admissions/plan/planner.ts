import { type MeetingCalendar, meetingBy } from '#features/calendar/monthly.ts';
import type { CountingDay } from '#features/facts/model.ts';
import type { RuleValues } from '#features/rules/ruleset.ts';
import { addDays, addMonths, type Day, earlier } from '#kernel/day.ts';
import { clocksOf } from '../clocks.ts';
import { hasSectionStep } from '../matters.ts';
import type { Path, Relation } from '../model.ts';
import { PATH_STEPS } from '../paths.ts';
import type { CaseState } from '../state.ts';
import { stepsOf } from '../steps.ts';
import { unverified } from '../verification.ts';
import type { MeetingDays } from './meetingDays.ts';

export type PlannerFacts = {
  path: Path;
  hasSection: boolean;
  rules: RuleValues;
  /** The day by which the installation counts an admission. */
  countedBy: CountingDay;
  meetingDays: MeetingDays;
  /** The last day from which a clock of n working days still ends by a day. */
  startBy(end: Day, workingDays: number): Day;
};

/** The latest day of one step for the goal still to be met, and what binds it. */
export type PlannedStep = { step: string; latestOn: Day; because: string };

/** A letter about this person is on its way: nobody need ask again. */
const isOut = ({ checks, relatives }: CaseState, relation: Relation): boolean =>
  checks.filter(
    (check) => check.relation === relation && (check.answeredOn === null || check.answer === 'right'),
  ).length >= relatives.filter((one) => one === relation).length;

/**
 * From the goal backwards: the latest day of every step of admission that is not done, so that the admission counts on
 * or before the goal: by its decision, or by its ceremony where that is how admissions are counted. Meetings fall on
 * their days; replies, sending up and appraisal take the days the rules give.
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

  const isByCeremony = facts.countedBy === 'ceremony';
  if (isByCeremony) {
    put('hold-ceremony', goalOn, 'goal');
    put('receive-decision', goalOn, 'hold-ceremony');
  }
  let at = put('decide', meetingBy(goalOn, meetingDays.deciding), isByCeremony ? 'receive-decision' : 'goal');
  let next = 'decide';
  const putBefore = (step: string, meets: MeetingCalendar | null): Day => {
    at = put(step, meetingBy(addDays(at, -1), meets), next);
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
  const unasked = unverified(state, rules.verificationPersons).filter((relation) => !isOut(state, relation));
  if (open.has('verify') && (state.relatives.length === 0 || unasked.length > 0)) {
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
