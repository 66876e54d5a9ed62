import type { RuleValues } from '#features/rules/ruleset.ts';
import { addDays, addMonths, type Day } from '#kernel/day.ts';
import { PREPARING, SOURCES, type Stage, type Status } from './model.ts';
import type { CaseState } from './state.ts';

/** Whether every paper the branch meeting needs has been recorded; whether each still holds is the meeting's rule. */
const isReady = (state: CaseState): boolean =>
  state.certifiedOn !== null &&
  state.dossierOn !== null &&
  state.appliedOn !== null &&
  state.cvOn !== null &&
  state.verifiedOn !== null &&
  (['mass-organisation', 'residence-committee'] as const).every((side) =>
    state.opinions.some((opinion) => opinion.side === side),
  ) &&
  state.introductions.length > 0;

const preparing = (state: CaseState): Stage => {
  if (isReady(state)) return 'ready';
  if (state.checks.length > 0 || state.waivers.length > 0 || state.verifiedOn !== null) return 'verifying';
  if (state.dossierOn ?? state.appliedOn ?? state.cvOn) return 'dossier-open';
  if (state.certifiedOn) return 'class-certified';
  if (state.enrolledOn) return 'class-enrolled';
  return state.listedOn ? 'sympathiser' : 'source';
};

/** Where the case stands on its way by its events alone, whatever set it aside. */
export const stageOf = (state: CaseState): Stage => {
  const { admission, recognition } = state.matters;
  if (recognition.decision?.isAccepted) return 'official';
  if (recognition.branch?.passed && recognition.decision === null) return 'official-proposed';
  if (state.ceremonyOn) return 'admitted';
  if (state.receivedOn) return 'received';
  if (admission.decision?.isAccepted) return 'decided';
  if (admission.appraisedOn) return 'appraised';
  if (admission.base?.passed) return 'base-resolved';
  if (admission.sectionOn) return 'section-appraised';
  if (admission.branch?.passed) return 'branch-resolved';
  return preparing(state);
};

/** Where the case stands by its events alone: what only the passing of days brings is left out. */
export const statusOf = (state: CaseState): Status =>
  state.aside?.status ?? (state.matters.admission.returnedOn ? 'returned' : stageOf(state));

/** Whether the person still stands before the dossier, resting or not. */
export const isSource = (state: CaseState): boolean =>
  (SOURCES as readonly Status[]).includes(stageOf(state)) &&
  (state.aside === null || state.aside.status === 'paused');

type Lengths = Pick<
  RuleValues,
  'probationMonths' | 'dossierPaperValidMonths' | 'awarenessCertificateValidMonths'
>;

/** What the passing of days alone makes of a status, and from which day. */
export type Turn = { to: Status; on: Day };

const first = (days: readonly Day[]): Day | null => days.toSorted()[0] ?? null;

/**
 * The turn that no event brings: probation ends by itself (Charter 5.1), and papers expire (06-HD/TW, 5.4). The lengths
 * are those of the rule book; null where the case waits for an event alone.
 */
export const turnOf = (state: CaseState, rules: Lengths): Turn | null => {
  const status = statusOf(state);
  if (status === 'admitted' && state.ceremonyOn) {
    return { to: 'official-due', on: addMonths(state.ceremonyOn, rules.probationMonths) };
  }
  if (!(PREPARING as readonly Status[]).includes(status)) return null;
  const { certifiedOn, dossierOn } = state;
  const lastDay = first([
    ...(certifiedOn === null ? [] : [addMonths(certifiedOn, rules.awarenessCertificateValidMonths)]),
    ...(dossierOn === null ? [] : [addMonths(dossierOn, rules.dossierPaperValidMonths)]),
  ]);
  return lastDay === null ? null : { to: 'papers-expired', on: addDays(lastDay, 1) };
};

/** Where the case stands on a day: by its events, and by what the days have brought since. */
export const statusOn = (state: CaseState, on: Day, rules: Lengths): Status => {
  const turn = turnOf(state, rules);
  return turn !== null && turn.on <= on ? turn.to : statusOf(state);
};

/** The status a list shows from a day on, without folding events again: since when, and what a later day turns it to. */
export type Shown = { status: Status; since: Day; turn: Turn | null };

/** What is shown of a case whose events gave it its status on a day: turned already, or with its turn still to come. */
export const shownOn = (state: CaseState, since: Day, today: Day, rules: Lengths): Shown => {
  const turn = turnOf(state, rules);
  return turn !== null && turn.on <= today
    ? { status: turn.to, since: turn.on, turn: null }
    : { status: statusOf(state), since, turn };
};
