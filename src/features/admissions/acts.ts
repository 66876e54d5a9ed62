import type { Act } from './acts/act.ts';
import * as dossier from './acts/dossier.ts';
import * as endings from './acts/endings.ts';
import * as membership from './acts/membership.ts';
import * as moves from './acts/moves.ts';
import * as preparation from './acts/preparation.ts';
import * as resolutions from './acts/resolutions.ts';
import * as sources from './acts/sources.ts';
import * as support from './acts/support.ts';
import * as verification from './acts/verification.ts';

/** Every act on a case, in the order of the procedure; operations, permissions and tests are made from this list. */
export const acts: readonly Act[] = [
  sources.tellOrigin,
  sources.stateBasis,
  preparation.enlist,
  preparation.assignHelper,
  preparation.remark,
  sources.recordPosition,
  sources.recordMobility,
  sources.review,
  sources.assess,
  preparation.enrolInClass,
  preparation.certify,
  preparation.openDossier,
  preparation.apply,
  preparation.submitCv,
  verification.askVerification,
  verification.answerVerification,
  verification.waiveVerification,
  verification.closeVerification,
  verification.raiseStandard,
  verification.concludeStandard,
  support.recordOpinion,
  support.introduce,
  support.consent,
  resolutions.propose,
  resolutions.reportFailedVote,
  dossier.sendUp,
  dossier.appraiseInSection,
  resolutions.resolveInBase,
  dossier.giveBack,
  dossier.appraise,
  dossier.extend,
  resolutions.decide,
  membership.receiveDecision,
  membership.holdCeremony,
  membership.submitMemberPapers,
  membership.certifyNewMember,
  membership.submitProbationPaper,
  dossier.announce,
  endings.withdraw,
  endings.removeFromList,
  endings.refuse,
  endings.pause,
  endings.resume,
  endings.die,
  endings.leave,
  endings.annul,
  moves.sendAway,
  moves.receiveDossier,
  moves.accept,
] as unknown as readonly Act[];

const byName = new Map(acts.map((act) => [act.name, act]));

/** @throws RangeError for a name no act has */
export const actNamed = (name: string): Act => {
  const found = byName.get(name);
  if (!found) throw new RangeError(`no such act: ${name}`);
  return found;
};
