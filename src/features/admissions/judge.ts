import type { RuleRow } from '#features/rules/model.ts';
import type { RuleKey } from '#features/rules/ruleset.ts';
import { isUnverified } from '#kernel/confidence.ts';
import type { Day } from '#kernel/day.ts';
import type { Reason } from '#kernel/refusal.ts';
import type { Act, CaseFacts } from './acts/act.ts';
import { type BlockerCode, RULES } from './rules.ts';
import type { CaseState } from './state.ts';
import { statusOn } from './status.ts';

/**
 * Everything that stands between a case and an act on a day, all at once. An act that the case's status does not
 * offer says only that: its other rules would speak of a step that is not there.
 */
export const blockersOf = (
  act: Act,
  state: CaseState,
  on: Day,
  details: Record<string, unknown>,
  facts: CaseFacts,
): readonly BlockerCode[] => {
  if (on > facts.today) return ['act-in-the-future'];
  if (!act.from.includes(statusOn(state, on, facts.rules))) return ['act-not-offered-in-status'];
  if (!facts.isChecked) return [];
  return [...new Set(act.blockers(state, on, details as never, facts))];
};

/** A blocker as a reason: its clause, whether its value is confirmed, and who can remove it. */
export const reasonOf = (code: BlockerCode, rowOf: (key: RuleKey) => RuleRow | null): Reason => {
  const { number, parameter, source, remover } = RULES[code];
  const row = parameter && rowOf(parameter);
  const value = row?.value;
  return {
    code,
    values: {
      rule: number,
      clause: row?.clause ?? source,
      remover,
      isUnverified: row && isUnverified(row.confidence) ? 1 : 0,
      ...(typeof value === 'number' ? { limit: value } : {}),
    },
  };
};
