import { blockersIn } from '#kernel/blockers.ts';
import type { Day } from '#kernel/day.ts';
import { isExpired } from '#kernel/deadline.ts';
import type { CaseFacts } from '../acts/act.ts';
import type { CaseState } from '../state.ts';

/** The papers that must lie before the branch on the day it considers (06-HD/TW, 3.1–3.5 and 5.4). */
export const paperBlockers = (state: CaseState, on: Day, { rules }: CaseFacts) =>
  blockersIn<
    | 'certificate-missing'
    | 'certificate-expired'
    | 'dossier-not-opened'
    | 'dossier-expired'
    | 'application-missing'
    | 'cv-missing'
    | 'verification-not-closed'
    | 'opinion-of-organisations-missing'
    | 'opinion-of-residence-missing'
  >({
    'certificate-missing': state.certifiedOn === null,
    'certificate-expired':
      state.certifiedOn !== null && isExpired(state.certifiedOn, rules.awarenessCertificateValidMonths, on),
    'dossier-not-opened': state.dossierOn === null,
    'dossier-expired':
      state.dossierOn !== null && isExpired(state.dossierOn, rules.dossierPaperValidMonths, on),
    'application-missing': state.appliedOn === null,
    'cv-missing': state.cvOn === null,
    'verification-not-closed': state.verifiedOn === null,
    'opinion-of-organisations-missing': !state.opinions.some(({ side }) => side === 'mass-organisation'),
    'opinion-of-residence-missing': !state.opinions.some(({ side }) => side === 'residence-committee'),
  });
