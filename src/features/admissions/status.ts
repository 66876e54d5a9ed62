import type { RuleValues } from '#features/rules/ruleset.ts';
import { addMonths, type Day } from '#kernel/day.ts';
import { isExpired } from '#kernel/deadline.ts';
import { PREPARING, type Stage, type Status } from './model.ts';
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

/**
 * Where the case stands on a day: probation ends by itself (Charter 5.1), and papers expire (06-HD/TW, 5.4).
 * The lengths are those of the rule book.
 */
export const statusOn = (
  state: CaseState,
  on: Day,
  rules: Pick<RuleValues, 'probationMonths' | 'dossierPaperValidMonths' | 'awarenessCertificateValidMonths'>,
): Status => {
  const status = statusOf(state);
  if (status === 'admitted' && state.ceremonyOn) {
    return addMonths(state.ceremonyOn, rules.probationMonths) <= on ? 'official-due' : 'admitted';
  }
  const { certifiedOn, dossierOn } = state;
  const hasExpired =
    (certifiedOn !== null && isExpired(certifiedOn, rules.awarenessCertificateValidMonths, on)) ||
    (dossierOn !== null && isExpired(dossierOn, rules.dossierPaperValidMonths, on));
  return hasExpired && (PREPARING as readonly Status[]).includes(status) ? 'papers-expired' : status;
};
