import { isPastYears } from '#features/rules/counting.ts';
import type { RuleValues } from '#features/rules/ruleset.ts';
import { blockersIn } from '#kernel/blockers.ts';
import { type Day, monthsBetween } from '#kernel/day.ts';
import type { CaseFacts } from '../acts/act.ts';
import type { CaseState, Introduction } from '../state.ts';

/** Whether a member's letter rests on enough months together; one who replaces another owes none (294-QĐ/TW, 3.2.2). */
export const isLongEnough = (
  { togetherSince, isReplacement }: Pick<Introduction, 'togetherSince' | 'isReplacement'>,
  on: Day,
  rules: Pick<RuleValues, 'introducerCoMonths' | 'introducerReplacementWaivesCoMonths'>,
): boolean =>
  (isReplacement && rules.introducerReplacementWaivesCoMonths) ||
  (togetherSince !== null && monthsBetween(togetherSince, on) >= rules.introducerCoMonths);

/** Whether a local limit of age leaves the Youth Union no say (Charter 4.1; no central rule sets one). */
export const isPastYouth = (
  { bornOn }: Pick<CaseFacts['candidate'], 'bornOn'>,
  on: Day,
  rules: Pick<RuleValues, 'youthAgeMaxYears' | 'youthAgeMaxYearsCadre'>,
  isCadre = false,
): boolean => {
  const limit = isCadre ? rules.youthAgeMaxYearsCadre : rules.youthAgeMaxYears;
  return limit !== null && bornOn !== null && isPastYears(limit, bornOn, on);
};

/**
 * Who introduces (Charter 4.1; 294-QĐ/TW 3.1–3.2): two full members, or one beside the resolution of the Youth Union
 * or the trade union the person belongs to. The months together are tested again on the day of the meeting.
 */
export const introductionBlockers = (state: CaseState, on: Day, { rules, candidate }: CaseFacts) => {
  const letters = state.introductions.filter(({ kind }) => kind === 'member');
  const isTestedNow = rules.introducerCoMonthsTestedOn.includes('branch-meeting-date');
  const good = letters.filter((letter) => !isTestedNow || isLongEnough(letter, on, rules));
  const countOf = (some: readonly Introduction[]) => new Set(some.map(({ memberId }) => memberId)).size;
  const hasResolution = (kind: 'youth-union' | 'trade-union') =>
    state.introductions.some((introduction) => introduction.kind === kind);
  const isYouth = candidate.isYouthUnionMember && !isPastYouth(candidate, on, rules);
  const needsYouth = isYouth && !hasResolution('youth-union');
  const needsTrade =
    !isYouth &&
    !hasResolution('youth-union') &&
    candidate.isTradeUnionMember &&
    !hasResolution('trade-union');
  const needed =
    hasResolution('youth-union') || hasResolution('trade-union')
      ? rules.introducerCountWithUnionResolution
      : rules.introducerCount;
  return blockersIn<'too-few-introducers' | 'union-resolution-missing' | 'introducer-together-too-short'>({
    'too-few-introducers': countOf(letters) < needed,
    'union-resolution-missing': needsYouth || needsTrade,
    'introducer-together-too-short': countOf(good) < needed && good.length < letters.length,
  });
};
