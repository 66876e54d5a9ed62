import { blockersIn } from '#kernel/blockers.ts';
import { addMonths, type Day, monthsBetween } from '#kernel/day.ts';
import type { CaseFacts } from './acts/act.ts';
import type { CaseState } from './state.ts';

/** A paper of n months is still valid on the day n months later and expired the day after. */
const isExpired = (since: Day, months: number, on: Day): boolean => addMonths(since, months) < on;

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

/**
 * Who introduces (Charter 4.1; 294-QĐ/TW 3.1–3.2): two full members, or one beside the resolution of the Youth Union
 * or the trade union the person belongs to. The months together are tested again on the day of the meeting.
 */
export const introductionBlockers = (state: CaseState, on: Day, { rules, candidate }: CaseFacts) => {
  const letters = state.introductions.filter(({ kind }) => kind === 'member');
  const members = new Set(letters.map(({ memberId }) => memberId)).size;
  const hasResolution = (kind: 'youth-union' | 'trade-union') =>
    state.introductions.some((introduction) => introduction.kind === kind);
  const needsYouth = candidate.isYouthUnionMember && !hasResolution('youth-union');
  const needsTrade =
    !candidate.isYouthUnionMember && candidate.isTradeUnionMember && !hasResolution('trade-union');
  const needed =
    hasResolution('youth-union') || hasResolution('trade-union')
      ? rules.introducerCountWithUnionResolution
      : rules.introducerCount;
  const tooShort = letters.some(
    ({ togetherSince, isReplacement }) =>
      !(isReplacement && rules.introducerReplacementWaivesCoMonths) &&
      togetherSince !== null &&
      monthsBetween(togetherSince, on) < rules.introducerCoMonths,
  );
  return blockersIn<'too-few-introducers' | 'union-resolution-missing' | 'introducer-together-too-short'>({
    'too-few-introducers': members < needed,
    'union-resolution-missing': needsYouth || needsTrade,
    'introducer-together-too-short': tooShort,
  });
};
