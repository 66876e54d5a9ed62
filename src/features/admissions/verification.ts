import { type Relation, SPOUSE_SIDE } from './model.ts';
import type { CaseState } from './state.ts';

/** Whether a waiver takes this relative out of the verification (06-HD/TW, 3.4c). */
export const isWaived = (state: CaseState, relation: Relation): boolean =>
  state.waivers.some(
    (waiver) =>
      waiver === 'all-known-same-commune-since-grandparents' ||
      // Waiver 1 may mean the whole verification or the own side only: unconfirmed, so the narrow reading decides.
      (waiver === 'own-side-parent-sibling-child-is-member' && !SPOUSE_SIDE.includes(relation)) ||
      (waiver === 'spouse-side-spouse-or-parent-or-sibling-is-member' && SPOUSE_SIDE.includes(relation)),
  );

/**
 * Declared relatives of whom no answer says that all is right and no waiver speaks.
 * @param scope the persons whom the rule of the day has verified; whoever else the CV names is not asked about
 */
export const unverified = (state: CaseState, scope: readonly Relation[]): Relation[] => {
  const answered = state.checks.filter(({ answer }) => answer === 'right').map(({ relation }) => relation);
  return state.relatives.filter((relation) => {
    if (!scope.includes(relation) || isWaived(state, relation)) return false;
    const at = answered.indexOf(relation);
    if (at < 0) return true;
    answered.splice(at, 1);
    return false;
  });
};
