import type { Day } from '#kernel/day.ts';
import type { Act, CaseFacts } from '../acts/act.ts';
import { acts } from '../acts.ts';
import { type StageGroup, stepGroups } from '../groups.ts';
import { blockersOf } from '../judge.ts';
import type { BlockerCode } from '../rules.ts';
import type { CaseState } from '../state.ts';
import { statusOn } from '../status.ts';
import { type Step, stepsOf } from '../steps.ts';
import { goalOf, likelyDetails, questionOf } from './goals.ts';

/** How a step stands, as a list of tasks tells it. */
export const TASK_STATES = ['not-started', 'underway', 'missing', 'done', 'returned'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** The step that must be done, or done anew, for a blocker to go. */
const STEP_OF: Partial<Record<BlockerCode, string>> = {
  'certificate-missing': 'certify',
  'certificate-expired': 'certify',
  'dossier-not-opened': 'open-dossier',
  'dossier-expired': 'open-dossier',
  'application-missing': 'apply',
  'cv-missing': 'submit-cv',
  'cv-not-stamped': 'submit-cv',
  'verification-not-closed': 'verify',
  'verification-unanswered': 'verify',
  'relative-not-verified': 'verify',
  'opinion-of-organisations-missing': 'record-opinion',
  'opinion-of-residence-missing': 'record-opinion',
  'too-few-introducers': 'introduce',
  'union-resolution-missing': 'introduce',
  'introducer-together-too-short': 'introduce',
  'not-proposed-by-branch': 'propose',
  'not-sent-up': 'propose',
  'section-report-missing': 'appraise-in-section',
  'base-resolution-missing': 'resolve-in-base',
  'not-appraised': 'appraise',
  'self-review-missing': 'submit-probation-paper',
  'helper-comment-missing': 'submit-probation-paper',
  'probation-opinions-missing': 'submit-probation-paper',
  'new-member-class-missing': 'certify-new-member',
};

/** What stands between the case and its next turning point that is not the count of a vote. */
export const missingOf = (state: CaseState, on: Day, facts: CaseFacts): readonly BlockerCode[] => {
  const goal = goalOf(state, on, facts.rules);
  if (goal === null) return [];
  const details = { ...goal.example, ...likelyDetails(goal, state, facts, []) };
  return blockersOf(goal, state, on, details, {
    ...facts,
    today: on > facts.today ? on : facts.today,
  }).filter((code) => code !== 'result-against-the-count');
};

/** Steps of which a part is done. */
const BEGUN: Readonly<Record<string, (state: CaseState) => boolean>> = {
  verify: ({ checks, waivers }) => checks.length > 0 || waivers.length > 0,
  'record-opinion': ({ opinions }) => opinions.length > 0,
  introduce: ({ introductions }) => introductions.length > 0,
  propose: ({ matters }) => matters.admission.branch !== null,
  'submit-member-papers': ({ ownCvOn, cardSheetOn }) => (ownCvOn ?? cardSheetOn) !== null,
  'submit-probation-paper': (s) => (s.selfReviewOn ?? s.helperCommentOn ?? s.probationOpinionsOn) !== null,
  'propose-recognition': ({ matters }) => matters.recognition.branch !== null,
};

export type Task = { step: Step; group: StageGroup; doneOn: string | null; state: TaskState };

/** The steps of this case as tasks: what the next turning point needs and lacks is missing. */
export const tasksOf = (
  state: CaseState,
  { path, hasSection }: Pick<CaseFacts, 'path' | 'hasSection'>,
  missing: readonly BlockerCode[],
): Task[] => {
  const steps = stepsOf(state, path, hasSection);
  const lacking = new Set(missing.map((code) => STEP_OF[code]));
  const isReturned = state.matters[questionOf(state)].returnedOn !== null;
  const groups = stepGroups(steps.map(({ step }) => step.code));
  return steps.map(({ step, doneOn }, at) => {
    const stands = (): TaskState => {
      if (isReturned && ['propose', 'propose-recognition'].includes(step.code)) return 'returned';
      const isLacking = lacking.has(step.code);
      if (doneOn !== null && !isLacking) return 'done';
      if (doneOn === null && BEGUN[step.code]?.(state)) return 'underway';
      return isLacking ? 'missing' : 'not-started';
    };
    return { step, group: groups[at] as StageGroup, doneOn, state: stands() };
  });
};

/** A move as it stands for one case: what it would most likely say, and what blocks it. */
export type Move = { act: Act; details: Record<string, unknown>; blockers: readonly BlockerCode[] };

/** Every act that the status offers, judged with what it would most likely say. */
export const movesOf = (
  state: CaseState,
  on: Day,
  facts: CaseFacts,
  missing: readonly BlockerCode[],
): Move[] => {
  const status = statusOn(state, on, facts.rules);
  const now = { ...facts, today: on > facts.today ? on : facts.today };
  return acts
    .filter(({ from }) => from.includes(status))
    .map((act) => {
      const details = likelyDetails(act, state, facts, missing);
      return { act, details, blockers: blockersOf(act, state, on, { ...act.example, ...details }, now) };
    })
    .filter(({ blockers }) => !blockers.includes('act-not-offered-in-status'));
};
