import type { Relation, VerificationAnswer } from '#features/admissions/model.ts';
import type { CaseState } from '#features/admissions/state.ts';
import { isWaived } from '#features/admissions/verification.ts';
import { OPINION_KINDS, type Question, SIDE_OF } from './model.ts';

/** A question that nobody has been asked yet, or whose answer was not enough. */
export type OpenQuestion = Question & { formerAnswer: VerificationAnswer | null };

const aboutRelatives = (state: CaseState, scope: readonly Relation[]): OpenQuestion[] => {
  if (state.verifiedOn !== null) return [];
  const seen = new Map<Relation, number>();
  return state.relatives.flatMap((relation) => {
    const number = (seen.get(relation) ?? 0) + 1;
    seen.set(relation, number);
    if (!scope.includes(relation) || isWaived(state, relation)) return [];
    const check = state.checks.find((one) => one.relation === relation && one.number === number);
    // A letter that lies unanswered is waited for; one answered as right is done.
    if (check && (check.answer === null || check.answer === 'right')) return [];
    return [{ kind: 'verification' as const, relation, number, formerAnswer: check?.answer ?? null }];
  });
};

/**
 * What is still to be asked of other units about a case: each declared relative in the scope of the rule, and the
 * opinions once the dossier is open.
 * @param scope the persons whom the rule of the day has verified
 */
export const questionsOf = (state: CaseState, scope: readonly Relation[]): OpenQuestion[] => [
  ...aboutRelatives(state, scope),
  ...OPINION_KINDS.filter(
    (kind) => state.dossierOn !== null && !state.opinions.some(({ side }) => side === SIDE_OF[kind]),
  ).map((kind) => ({ kind, relation: null, number: 1, formerAnswer: null })),
];
