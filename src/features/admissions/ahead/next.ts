import type { Day } from '#kernel/day.ts';
import { actNamed } from '../acts.ts';
import type { ClockKind } from '../clocks.ts';
import type { CaseEvent } from '../history.ts';
import { hasSectionStep, isAway, isUp } from '../matters.ts';
import { ENDED, type Matter, type Party, type Path } from '../model.ts';
import { PATH_STEPS } from '../paths.ts';
import type { CaseState } from '../state.ts';
import { statusOf } from '../status.ts';
import { stepsOf } from '../steps.ts';

/** What the procedure asks for next, and of whom. */
export type NextStep = { act: string; party: Party; matter: Matter | null; isReturned: boolean };

type Way = { path: Path; hasSection: boolean };

const step = (act: string, matter: Matter | null = null, isReturned = false): NextStep => ({
  act,
  party: actNamed(act).by,
  matter,
  isReturned,
});

/** A question that the branch has answered with yes, on its way to the decision. */
const onTheWay = (state: CaseState, matter: Matter, { path, hasSection }: Way): NextStep => {
  const proceeding = state.matters[matter];
  const { hasBaseResolution, appraisedBy, decidedBy } = PATH_STEPS[path];
  if (proceeding.returnedOn !== null) return step('send-up', matter, true);
  if (!isUp(proceeding)) return step('send-up', matter);
  if (hasSectionStep(path, hasSection) && proceeding.sectionOn === null)
    return step('appraise-in-section', matter);
  if (hasBaseResolution && !proceeding.base?.passed) return step('resolve-in-base', matter);
  if (appraisedBy !== null && proceeding.appraisedOn === null) return step('appraise', matter);
  const decide = step('decide', matter);
  return decidedBy === 'base-committee' ? { ...decide, party: 'base-committee' } : decide;
};

const verifying = ({ checks, waivers }: CaseState): string => {
  if (checks.length + waivers.length === 0) return 'ask-verification';
  return checks.some(({ answeredOn }) => answeredOn === null) ? 'answer-verification' : 'close-verification';
};

/** A step of the procedure that is an act under another name. */
const ACTS: Readonly<Record<string, (state: CaseState) => NextStep>> = {
  verify: (state) => step(verifying(state)),
  propose: () => step('propose', 'admission'),
  'propose-recognition': () => step('propose', 'recognition'),
};

/** The first step of the procedure that is not done. */
const inOrder = (state: CaseState, { path, hasSection }: Way): NextStep | null => {
  const undone = stepsOf(state, path, hasSection).find(({ doneOn }) => doneOn === null)?.step.code;
  return undone === undefined ? null : (ACTS[undone]?.(state) ?? step(undone));
};

/**
 * The act that the case waits for by its events and its path; null when it waits for none: it is over, or was laid
 * aside.
 */
export const nextOf = (state: CaseState, way: Way): NextStep | null => {
  const status = statusOf(state);
  if (status === 'official')
    return state.matters.recognition.announcedOn === null ? step('announce-recognition') : null;
  if (status === 'paused' || ENDED.includes(status)) return null;
  if (isAway(state)) return step(state.move?.receivedOn == null ? 'receive-dossier' : 'accept');
  if (state.standard !== null && state.standard.concludedOn === null) return step('conclude-standard');
  const matters = state.ceremonyOn ? (['removal', 'recognition'] as const) : (['admission'] as const);
  for (const matter of matters) {
    const { branch, decision, failureReportedOn } = state.matters[matter];
    // After a no there is nothing the procedure asks for by itself.
    if (decision?.isAccepted === false && matter !== 'removal') return null;
    if (decision !== null || branch === null) continue;
    if (branch.passed) return onTheWay(state, matter, way);
    if (failureReportedOn === null) return step('report-failed-vote', matter);
  }
  return inOrder(state, way);
};

/** Acts that tell something of the person and move nothing. */
const TELLING: readonly string[] = [
  'remark',
  'tell-origin',
  'state-basis',
  'record-position',
  'record-mobility',
  'review',
  'assess',
];

/** Since when a case waits for its next step. */
export const waitsSince = (events: readonly CaseEvent[], openedOn: Day): Day =>
  events.findLast(({ act }) => !TELLING.includes(act))?.on ?? openedOn;

/** Clocks that nobody has to keep on this path. */
export const idleClocks = (path: Path): readonly ClockKind[] =>
  PATH_STEPS[path].hasBaseResolution ? [] : ['base-resolution'];
