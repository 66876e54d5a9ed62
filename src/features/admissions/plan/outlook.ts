import { addDays, type Day, daysBetween } from '#kernel/day.ts';
import { VOTE_ACTS } from '../acts/votes.ts';
import type { BlockerCode } from '../rules.ts';
import type { CaseState } from '../state.ts';
import { expiringBefore, latestDays, type PlannedStep, type PlannerFacts } from './planner.ts';

export type Outlook = {
  steps: (PlannedStep & { isPast: boolean })[];
  blockers: readonly BlockerCode[];
  expiring: ReturnType<typeof expiringBefore>;
  isPossible: boolean;
  earliestOn: Day | null;
  /** The last day for the branch to meet; null when it has voted. */
  meetingOn: Day | null;
};

type Context = {
  today: Day;
  /** How far ahead the first possible day is looked for. */
  until: Day;
  facts: PlannerFacts;
  /** What stands against the vote on a day and goes away with no work. */
  barredOn(meetingOn: Day): readonly BlockerCode[];
};

const lookTo = (state: CaseState, goalOn: Day, { today, facts, barredOn }: Context) => {
  const steps = latestDays(state, goalOn, facts).map((step) => ({ ...step, isPast: step.latestOn < today }));
  const meetingOn = steps.find(({ step }) => step === VOTE_ACTS.branch)?.latestOn ?? null;
  const blockers = meetingOn === null ? [] : barredOn(meetingOn);
  return {
    steps,
    meetingOn,
    blockers,
    isPossible: blockers.length === 0 && !steps.some(({ isPast }) => isPast),
  };
};

/** The first goal that can be met when nothing waits: a later goal is never harder than an earlier one. */
const earliestGoal = (state: CaseState, context: Context): Day | null => {
  const { today, until } = context;
  let [no, yes] = [-1, daysBetween(today, until)];
  if (!lookTo(state, until, context).isPossible) return null;
  while (yes - no > 1) {
    const middle = (no + yes) >> 1;
    if (lookTo(state, addDays(today, middle), context).isPossible) yes = middle;
    else no = middle;
  }
  return addDays(today, yes);
};

/** A case planned backwards from a goal: whether it can be met, what stands against it, and when it could be. */
export const outlookOf = (state: CaseState, goalOn: Day, context: Context): Outlook => {
  const look = lookTo(state, goalOn, context);
  return {
    ...look,
    earliestOn: earliestGoal(state, context),
    expiring: expiringBefore(state, look.meetingOn ?? goalOn, context.facts.rules),
  };
};
